using System.Security.Cryptography;

namespace OzdPrint.Archive;

/// <summary>Reckons the digest of what is written on its way to a file.</summary>
internal sealed class DigestedStream(Stream target) : WriteOnlyStream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);

    /// <summary>How many bytes were written.</summary>
    public long Written { get; private set; }

    /// <summary>The digest of all that was written, in lower-case hexadecimal.</summary>
    public string Sha512() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        target.Write(buffer);
        _hash.AppendData(buffer);
        Written += buffer.Length;
    }

    public override void Flush() => target.Flush();

    protected override void Dispose(bool disposing)
    {
        _hash.Dispose();
        base.Dispose(disposing);
    }
}
