using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OzdPrint.Cli;

/// <summary>A file of which a record tells.</summary>
/// <param name="Name">Where it stands, from the folder on that the record is about.</param>
/// <param name="Size">How many bytes it has.</param>
/// <param name="Digest">Their SHA-256 in hexadecimal.</param>
internal sealed record RecordedFile(string Name, long Size, string Digest);

/// <summary>What an edition was built from, what was written, and what was said of it. Nothing in it depends on the place or the time.</summary>
internal sealed record EditionRecord
{
    private const string Head = "ozdprint record 1";

    /// <summary>The digest of the program, the order, layouts and fonts.</summary>
    public required string MadeWith { get; init; }

    /// <summary>The digest of the names around the sources.</summary>
    public required string Around { get; init; }

    /// <summary>The stem of the names of the results.</summary>
    public required string Stem { get; init; }

    /// <summary>The files that were read, from the source's folder on.</summary>
    public required ImmutableArray<RecordedFile> Sources { get; init; }

    /// <summary>The files that were written, from the folder of results on.</summary>
    public required ImmutableArray<RecordedFile> Results { get; init; }

    /// <summary>Warnings and notes, to be said again.</summary>
    public required ImmutableArray<string> Notes { get; init; }

    /// <summary>
    /// The record as a file: one thing on each line, and last a digest of all before it. By that a record is known that a power
    /// cut tore.
    /// </summary>
    public byte[] ToBytes()
    {
        var text = new StringBuilder();
        Line(Head);
        Line($"with {MadeWith}");
        Line($"around {Around}");
        Line($"stem {Escape(Stem)}");
        foreach (var (kind, files) in new[] { ("source", Sources), ("result", Results) })
        {
            foreach (var file in files)
            {
                Line(string.Create(CultureInfo.InvariantCulture, $"{kind} {file.Digest} {file.Size} {Escape(file.Name)}"));
            }
        }

        foreach (var note in Notes)
        {
            Line($"note {Escape(note)}");
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        return [.. bytes, .. Encoding.ASCII.GetBytes($"whole {Convert.ToHexStringLower(SHA256.HashData(bytes))}\n")];

        void Line(string line) => text.Append(line).Append('\n');
    }

    /// <summary>Reads a record; null if it is none, or not whole.</summary>
    public static EditionRecord? From(ReadOnlySpan<byte> bytes)
    {
        const int LastLine = 6 + 64 + 1;
        if (bytes.Length < LastLine
            || !bytes[^LastLine..].SequenceEqual(Encoding.ASCII.GetBytes($"whole {Convert.ToHexStringLower(SHA256.HashData(bytes[..^LastLine]))}\n")))
        {
            return null;
        }

        var lines = Encoding.UTF8.GetString(bytes[..^LastLine]).Split('\n');
        if (lines[0] != Head)
        {
            return null;
        }

        var (with, around, stem) = ("", "", "");
        var sources = ImmutableArray.CreateBuilder<RecordedFile>();
        var results = ImmutableArray.CreateBuilder<RecordedFile>();
        var notes = ImmutableArray.CreateBuilder<string>();
        foreach (var line in lines.Skip(1).Where(line => line.Length > 0))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var rest = line[(space + 1)..];
            switch (line[..space])
            {
                case "with":
                    with = rest;
                    break;
                case "around":
                    around = rest;
                    break;
                case "stem":
                    stem = Unescape(rest);
                    break;
                case "source":
                    sources.Add(FileOf(rest));
                    break;
                case "result":
                    results.Add(FileOf(rest));
                    break;
                default:
                    notes.Add(Unescape(rest));
                    break;
            }
        }

        return new EditionRecord
        {
            MadeWith = with,
            Around = around,
            Stem = stem,
            Sources = sources.ToImmutable(),
            Results = results.ToImmutable(),
            Notes = notes.ToImmutable(),
        };
    }

    private static RecordedFile FileOf(string words)
    {
        var parts = words.Split(' ', 3);
        return new RecordedFile(Unescape(parts[2]), long.Parse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture), parts[0]);
    }

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            plain.Append(text[at] != '\\' ? text[at] : text[++at] == 'n' ? '\n' : text[at]);
        }

        return plain.ToString();
    }
}
