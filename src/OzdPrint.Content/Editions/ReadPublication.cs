using System.Collections.Immutable;

namespace OzdPrint.Content;

/// <summary>Reads <c>publication.yaml</c>.</summary>
internal static class ReadPublication
{
    // It becomes part of file names and identifiers.
    private const int MaxIdLength = 40;

    /// <summary>The nearest <c>publication.yaml</c> in a folder or above it; null if there is none.</summary>
    public static string? Locate(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            var file = Path.Combine(at, LocateContent.PublicationFile);
            if (File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }

    /// <summary>Reads the file; the defaults serve for what it does not say or says wrongly.</summary>
    public static Publication From(SourceFile source, DiagnosticList diagnostics)
    {
        var defaults = new Publication();
        return YamlMap.ReadFile(source, diagnostics, map => new Publication
        {
            Id = ReadId(map) ?? defaults.Id,
            Name = map.Line("name") ?? defaults.Name,
            Subtitle = map.Line("subtitle") ?? defaults.Subtitle,
            Language = ReadLanguage.From(map, "language") ?? defaults.Language,
            Publisher = map.Line("publisher") ?? defaults.Publisher,
            Rights = map.Line("rights"),
            Accessibility = map.Map("accessibility", ReadAccessibility.From),
            IdentifierBase = ReadIdentifier(map) ?? defaults.IdentifierBase,
            Labels = map.Map("labels", ReadLabels) ?? defaults.Labels,
            Disclaimer = ReadArticle.Prose(map, "disclaimer"),
            Colours = map.Map("colours", ReadColours) ?? defaults.Colours,
            Source = source,
        }) ?? defaults;
    }

    private static string? ReadId(YamlMap map)
    {
        if (map.Text("id") is not { } text)
        {
            return null;
        }

        if (text.Value.Length is >= 1 and <= MaxIdLength && text.Value.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-'))
        {
            return text.Value;
        }

        map.Diagnostics.Report(DiagnosticCodes.BadPublicationId, text, $"\"{FoldLine.Of(text.Value)}\" cannot be part of file names", $"use a-z, 0-9 and hyphens, at most {MaxIdLength} characters, for example ozd");
        return null;
    }

    private static string? ReadIdentifier(YamlMap map)
    {
        if (map.Text("identifier") is not { } text)
        {
            return null;
        }

        var identifier = FoldLine.Of(text.Value).TrimEnd('/');
        var isUrn = identifier.StartsWith("urn:", StringComparison.Ordinal) && identifier.Length > 4
            && identifier.AsSpan(4).IndexOfAnyExceptInRange('!', '~') < 0 && Uri.TryCreate(identifier, UriKind.Absolute, out _);
        if (!identifier.AsSpan().ContainsAny('?', '#') && (isUrn || WebAddress.Parse(identifier, allowMail: false) is not null))
        {
            return identifier;
        }

        map.Diagnostics.Report(DiagnosticCodes.BadIdentifier, text, $"\"{identifier}\" cannot be the base of identifiers", "write for example https://example.org/ozd or urn:ozd, without ? and #");
        return null;
    }

    private static SectionLabels ReadLabels(YamlMap map) => SectionLabels.All.Aggregate(
        new SectionLabels(), (labels, label) => map.Line(label.Name) is { } words ? label.Set(labels, words) : labels);

    private static ImmutableSortedDictionary<string, Colour> ReadColours(YamlMap map)
    {
        var colours = ImmutableSortedDictionary.CreateBuilder<string, Colour>(StringComparer.Ordinal);
        foreach (var (key, value) in map.Entries())
        {
            if (value is YamlText { IsNothing: true })
            {
                map.Missing(key.Value, "write the colour in quotes, as in \"#c8102e\": an unquoted # begins a comment");
            }
            else if (value is not YamlText text)
            {
                map.WrongType(key.Value, "a colour", value);
            }
            else if (map.ColourOf(text) is { } colour)
            {
                colours[key.Value] = colour;
            }
        }

        return colours.ToImmutable();
    }
}
