using System.Security.Cryptography;
using OzdPrint.Archive;

namespace OzdPrint.Cli;

/// <summary>Takes digests of files.</summary>
internal static class DigestFile
{
    /// <summary>A digest of bytes, as records write it.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>True if a file is the one that was recorded. One that cannot be read is not.</summary>
    public static bool Matches(string path, RecordedFile recorded)
    {
        try
        {
            // What has not the right length need not be read.
            if (OrdinaryFile.Length(path) is not { } length || length != recorded.Size)
            {
                return false;
            }

            using var stream = OrdinaryFile.Open(path, length);
            return Convert.ToHexStringLower(SHA256.HashData(stream)) == recorded.Digest;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
