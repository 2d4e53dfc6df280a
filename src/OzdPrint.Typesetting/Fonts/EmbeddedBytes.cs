using System.Buffers;

namespace OzdPrint.Typesetting;

/// <summary>
/// Bytes that were loaded with the program itself and stay where they are: fonts are millions of bytes, and whoever sets one
/// page needs few of them.
/// </summary>
internal sealed unsafe class EmbeddedBytes : MemoryManager<byte>
{
    private readonly byte* _start;
    private readonly int _length;

    private EmbeddedBytes(byte* start, int length)
    {
        _start = start;
        _length = length;
    }

    /// <summary>What a resource of an assembly holds.</summary>
    /// <param name="resource">
    /// The resource at its start; it may be closed afterwards. An assembly that is not mapped into memory gives another kind of
    /// stream, which is copied.
    /// </param>
    public static ReadOnlyMemory<byte> Of(Stream resource)
    {
        var length = checked((int)resource.Length);
        if (resource is UnmanagedMemoryStream mapped)
        {
            return new EmbeddedBytes(mapped.PositionPointer, length).Memory;
        }

        var bytes = new byte[length];
        resource.ReadExactly(bytes);
        return bytes;
    }

    /// <inheritdoc/>
    public override Span<byte> GetSpan() => new(_start, _length);

    /// <inheritdoc/>
    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

    /// <inheritdoc/>
    public override void Unpin()
    {
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
    }
}
