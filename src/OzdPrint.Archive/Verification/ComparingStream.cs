namespace OzdPrint.Archive;

/// <summary>Compares what is written with a file that stands, and keeps neither.</summary>
/// <param name="other">The file that stands.</param>
public sealed class ComparingStream(Stream other) : WriteOnlyStream
{
    private readonly byte[] _buffer = new byte[1 << 16];

    /// <summary>Offset of the first byte that differs, the end of the shorter counting as one; null while all are the same.</summary>
    public long? FirstDifference { get; private set; }

    /// <summary>How many bytes were written.</summary>
    public long Written { get; private set; }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        for (var rest = buffer; FirstDifference is null && !rest.IsEmpty;)
        {
            var there = _buffer.AsSpan(0, Math.Min(rest.Length, _buffer.Length));
            var read = other.ReadAtLeast(there, there.Length, throwOnEndOfStream: false);
            var same = rest[..there.Length].CommonPrefixLength(there[..read]);
            if (same < there.Length)
            {
                FirstDifference = Written + (buffer.Length - rest.Length) + same;
            }

            rest = rest[there.Length..];
        }

        Written += buffer.Length;
    }

    /// <summary>To be called when all is written: what stands may go on where that ends.</summary>
    public void Finish()
    {
        if (FirstDifference is null && other.ReadByte() >= 0)
        {
            FirstDifference = Written;
        }
    }
}
