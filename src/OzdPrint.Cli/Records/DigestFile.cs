using System.Buffers;
using System.Security.Cryptography;

namespace OzdPrint.Cli;

/// <summary>Takes digests of files.</summary>
internal static class DigestFile
{
    private const int Buffer = 1 << 16;

    /// <summary>A digest of bytes, as records write it.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>True if a file is the one that was recorded. One that cannot be read is not.</summary>
    public static bool Matches(string path, RecordedFile recorded)
    {
        try
        {
            // Pipes and devices have no length. Opening one could wait for ever, so what has not the right length is not opened.
            var info = new FileInfo(path);
            if (!info.Exists || (info.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? info).Length != recorded.Size)
            {
                return false;
            }

            if (recorded.Size == 0)
            {
                return recorded.Digest == Of([]);
            }

            using var handle = File.OpenHandle(path);
            return Digest(handle) == recorded.Digest;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Digest(Microsoft.Win32.SafeHandles.SafeFileHandle handle)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Buffer);
        try
        {
            using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var at = 0L;
            for (int count; (count = RandomAccess.Read(handle, buffer, at)) > 0; at += count)
            {
                digest.AppendData(buffer, 0, count);
            }

            return Convert.ToHexStringLower(digest.GetHashAndReset());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
