using System.Security.Cryptography;
using System.Text;

namespace OzdPrint.Archive;

/// <summary>SHA-512 in lower-case hexadecimal, the digest of this program's own bags.</summary>
public static class Digest
{
    /// <summary>The name that manifests have.</summary>
    public const string Algorithm = "sha512";

    /// <summary>The digest of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA512.HashData(bytes));

    /// <summary>The digest of a text in UTF-8.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>The digest of a file; null if there is none or it cannot be read.</summary>
    public static string? OfFile(string path)
    {
        try
        {
            if (OrdinaryFile.Length(path) is not { } length)
            {
                return null;
            }

            using var stream = OrdinaryFile.Open(path, length);
            return Convert.ToHexStringLower(SHA512.HashData(stream));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
