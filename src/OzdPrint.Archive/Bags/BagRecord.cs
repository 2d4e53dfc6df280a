using System.Collections.Immutable;
using System.Text.Json;

namespace OzdPrint.Archive;

/// <summary>What edition.json of a bag says, as far as programs need it.</summary>
public sealed record BagRecord
{
    /// <summary>The name the bag was archived under.</summary>
    public required string Bag { get; init; }

    /// <summary>Identifier of the revision.</summary>
    public required string Identifier { get; init; }

    /// <summary>The revision, from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>The bag it replaces; null for none.</summary>
    public ReplacedBag? Replaces { get; init; }

    /// <summary>The program that made it, with its version.</summary>
    public required string Tool { get; init; }

    /// <summary>Which build of that program it was, a short digest; null if that is unknown, for records have not always told it.</summary>
    public string? ToolIdentity { get; init; }

    /// <summary>Place of the <c>edition.yaml</c> in the bag.</summary>
    public required string Source { get; init; }

    /// <summary>One digest of all that made the edition what it is.</summary>
    public required string Inputs { get; init; }

    /// <summary>The layouts as they were asked for.</summary>
    public required ImmutableArray<string> Options { get; init; }

    /// <summary>The fonts in use.</summary>
    public required ImmutableArray<FontInUse> Fonts { get; init; }

    /// <summary>Whether a box stands on its pages for a sign that no font had.</summary>
    public bool LacksSigns { get; init; }

    /// <summary>The finished files.</summary>
    public required ImmutableArray<BaggedFile> Files { get; init; }

    /// <summary>The files it was made from: sources, pictures and layouts.</summary>
    public required ImmutableArray<BaggedFile> MadeFrom { get; init; }

    /// <summary>No record is longer than this, in bytes; one of a hundred articles has about 150 kB.</summary>
    private const long Longest = 16 << 20;

    /// <summary>Reads the record of a bag; null if the bag has none.</summary>
    /// <param name="folder">The bag.</param>
    /// <exception cref="InvalidDataException">It cannot be read or says less than it has to.</exception>
    public static BagRecord? Read(string folder)
    {
        var path = Path.Combine(folder, WriteRecord.Name);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            if (new FileInfo(path).Length is 0 or > Longest)
            {
                throw new InvalidDataException("it is empty or far too long");
            }

            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            if (!IsOurs(json.RootElement))
            {
                return null;
            }

            var record = Of(json.RootElement);
            return record.Files.Concat(record.MadeFrom).Select(file => file.Place).Append(record.Source).FirstOrDefault(place => !BagPath.IsInside(place)) is { } stray
                ? throw new InvalidDataException($"it names \"{stray}\", which leads out of the bag")
                : record;
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException(broken is KeyNotFoundException ? "it lacks what a record has to say" : broken.Message.TrimEnd('.'), broken);
        }
    }

    /// <summary>Other people's bags may have a file of that name too.</summary>
    private static bool IsOurs(JsonElement root) => root.ValueKind == JsonValueKind.Object && root.TryGetProperty("ozd:form", out _);

    private static BagRecord Of(JsonElement root)
    {
        if (root.GetProperty("ozd:form").GetInt32() > WriteRecord.Form)
        {
            throw new InvalidDataException("it was written by a newer program");
        }

        return new BagRecord
        {
            Bag = Text(root, "ozd:bag"),
            Identifier = Text(root, "@id"),
            Revision = root.GetProperty("version").GetInt32(),
            Replaces = root.TryGetProperty("dcterms:replaces", out var old)
                ? new ReplacedBag(Text(old, "ozd:bag"), Text(old, "@id"), old.GetProperty("version").GetInt32(), Text(old, "ozd:tagManifest"))
                : null,
            Tool = Text(root, "ozd:tool"),
            ToolIdentity = Optional(root, "ozd:toolIdentity"),
            Source = Text(root, "ozd:source"),
            Inputs = Text(root, "ozd:inputs"),
            Options = [.. root.GetProperty("ozd:options").GetProperty("layouts").EnumerateArray().Select(name => name.GetString() ?? "")],
            Fonts =
            [
                .. root.GetProperty("ozd:fonts").EnumerateArray().Select(font => new FontInUse(
                    Text(font, "name"), Optional(font, "ozd:family"), Optional(font, "version"), Text(font, "ozd:sha512"), font.GetProperty("ozd:shipped").GetBoolean())),
            ],
            LacksSigns = root.TryGetProperty("ozd:lacksSigns", out var lacking) && lacking.GetBoolean(),
            Files = [.. root.GetProperty("encoding").EnumerateArray().Select(Bagged)],
            MadeFrom =
            [
                .. root.GetProperty("ozd:sources").EnumerateArray()
                    .Concat(root.GetProperty("hasPart").EnumerateArray().SelectMany(part => part.GetProperty("ozd:sources").EnumerateArray()))
                    .Concat(root.GetProperty("ozd:layouts").EnumerateArray())
                    .Select(Bagged),
            ],
        };
    }

    private static BaggedFile Bagged(JsonElement file) => new(Text(file, "contentUrl"), file.GetProperty("ozd:size").GetInt64(), Text(file, "ozd:sha512"));

    private static string Text(JsonElement element, string key) => element.GetProperty(key).GetString() ?? "";

    private static string? Optional(JsonElement element, string key) => element.TryGetProperty(key, out var value) ? value.GetString() : null;
}
