using System.Buffers;
using System.Security.Cryptography;

namespace OzdPrint.Archive;

/// <summary>Reckons digests of a file, all in one reading, however large the file is.</summary>
internal static class ReckonDigests
{
    private const int BufferSize = 1 << 18;

    /// <summary>Whether digests of that kind can be reckoned on this machine.</summary>
    public static bool CanReckon(string algorithm) => NameOf(algorithm) is not null;

    /// <summary>How many hexadecimal digits a digest of that kind has; null if the kind is unknown.</summary>
    public static int? LengthOf(string algorithm) => algorithm switch
    {
        "md5" => 32,
        "sha1" => 40,
        "sha224" or "sha3224" => 56,
        "sha256" or "sha3256" => 64,
        "sha384" or "sha3384" => 96,
        "sha512" or "sha3512" => 128,
        _ => null,
    };

    /// <summary>The digests by algorithm, lower-case hexadecimal; those that cannot be reckoned are left out.</summary>
    public static IReadOnlyDictionary<string, string> Run(FileInBag file, IEnumerable<string> algorithms)
    {
        var hashes = algorithms.Distinct(StringComparer.Ordinal)
            .Where(CanReckon).Select(algorithm => (Algorithm: algorithm, Hash: IncrementalHash.CreateHash(NameOf(algorithm)!.Value))).ToList();
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            if (hashes.Count > 0)
            {
                using var stream = OrdinaryFile.Open(file.Path, file.Size);
                for (int count; (count = stream.Read(buffer)) > 0;)
                {
                    foreach (var (_, hash) in hashes)
                    {
                        hash.AppendData(buffer.AsSpan(0, count));
                    }
                }
            }

            return hashes.ToDictionary(one => one.Algorithm, one => Convert.ToHexStringLower(one.Hash.GetCurrentHash()), StringComparer.Ordinal);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            hashes.ForEach(one => one.Hash.Dispose());
        }
    }

    private static HashAlgorithmName? NameOf(string algorithm) => algorithm switch
    {
        "md5" => HashAlgorithmName.MD5,
        "sha1" => HashAlgorithmName.SHA1,
        "sha256" => HashAlgorithmName.SHA256,
        "sha384" => HashAlgorithmName.SHA384,
        "sha512" => HashAlgorithmName.SHA512,
        "sha3256" when SHA3_256.IsSupported => HashAlgorithmName.SHA3_256,
        "sha3384" when SHA3_384.IsSupported => HashAlgorithmName.SHA3_384,
        "sha3512" when SHA3_512.IsSupported => HashAlgorithmName.SHA3_512,
        _ => null,
    };
}
