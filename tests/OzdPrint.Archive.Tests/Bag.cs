using System.Security.Cryptography;
using System.Text;
using OzdPrint.Content;

namespace OzdPrint.Archive.Tests;

/// <summary>A bag in a folder of its own, made with nothing of ours.</summary>
internal sealed class Bag : IDisposable
{
    private readonly string _around = Directory.CreateTempSubdirectory("ozdprint-bag-").FullName;

    public Bag()
    {
        Folder = Path.Combine(_around, "bag");
        Write("data/a.txt", "eins\n");
        Write("data/tief unten/übermäßig.txt", "zwei\n");
        Write("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        Write("bag-info.txt", "Source-Organization: Ein Haus\nPayload-Oxum: 10.2\n");
        Seal("sha512");
    }

    public string Folder { get; }

    public string PathOf(string place) => Path.Combine(Folder, place);

    public void Write(string place, string text) => Write(place, Encoding.UTF8.GetBytes(text));

    public void Write(string place, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(place))!);
        File.WriteAllBytes(PathOf(place), bytes);
    }

    public string Text(string place) => File.ReadAllText(PathOf(place));

    public void Delete(string place) => File.Delete(PathOf(place));

    /// <summary>Changes a file's text, and nothing else.</summary>
    public void Change(string place, Func<string, string> change)
    {
        var (old, changed) = (Text(place), change(Text(place)));
        Assert.NotEqual(old, changed);
        Write(place, changed);
    }

    /// <summary>Writes all manifests anew.</summary>
    public void Seal(params string[] algorithms)
    {
        foreach (var old in Directory.GetFiles(Folder, "*manifest-*.txt"))
        {
            File.Delete(old);
        }

        foreach (var algorithm in algorithms)
        {
            Write($"manifest-{algorithm}.txt", Lines(algorithm, "data"));
        }

        SealTags(algorithms);
    }

    /// <summary>Writes the tag manifests anew, so that a change of a tag file is no change any more.</summary>
    public void SealTags(params string[] algorithms)
    {
        foreach (var algorithm in algorithms.DefaultIfEmpty("sha512"))
        {
            Delete($"tagmanifest-{algorithm}.txt");
        }

        foreach (var algorithm in algorithms.DefaultIfEmpty("sha512"))
        {
            Write($"tagmanifest-{algorithm}.txt", Lines(algorithm, ""));
        }
    }

    private string Lines(string algorithm, string below) => string.Concat(
        Directory.GetFiles(PathOf(below), "*", below.Length > 0 ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Where(place => !place.StartsWith("tagmanifest-", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(place => $"{Digest(algorithm, File.ReadAllBytes(PathOf(place)))}  {place.Replace("%", "%25", StringComparison.Ordinal)}\n"));

    private static string Digest(string algorithm, byte[] bytes) => Convert.ToHexStringLower(algorithm switch
    {
        "crc9" => [(byte)bytes.Length],
        _ => CryptographicOperations.HashData(new HashAlgorithmName(algorithm.ToUpperInvariant()), bytes),
    });

    /// <summary>What our verifier says.</summary>
    public VerifiedBag Verify() => VerifyBag.Run(new BagToVerify(Folder, "bag"));

    /// <summary>The codes of its errors, each once, sorted.</summary>
    public string[] Errors => Codes(Severity.Error);

    /// <summary>The codes of all that it says, each once, sorted.</summary>
    public string[] Remarks => [.. Verify().Diagnostics.Select(one => one.Code).Distinct().Order(StringComparer.Ordinal)];

    private string[] Codes(Severity severity) =>
        [.. Verify().Diagnostics.Where(one => one.Severity == severity).Select(one => one.Code).Distinct().Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(_around, recursive: true);
}
