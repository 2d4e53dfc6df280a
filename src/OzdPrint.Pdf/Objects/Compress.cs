using System.IO.Compression;

namespace OzdPrint.Pdf;

/// <summary>The one place where bytes are packed for <c>FlateDecode</c> (ISO 32000-1, 7.4.4).</summary>
internal static class Compress
{
    /// <summary>
    /// Of the engine's levels, 1 to 9: a hundredth larger than the smallest and done in less than half the time.
    /// </summary>
    private const int Level = 7;

    /// <summary>Packs in the zlib format (RFC 1950).</summary>
    /// <remarks>
    /// The same bytes come out on every run, yet the runtime's engine may choose others in another release or on
    /// another processor. Whoever wants one file for all of them puts an engine of the project's own here.
    /// </remarks>
    public static byte[] Flate(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream((bytes.Length / 2) + 64);
        using (var zlib = new ZLibStream(packed, new ZLibCompressionOptions { CompressionLevel = Level }, leaveOpen: true))
        {
            zlib.Write(bytes);
        }

        return packed.ToArray();
    }
}
