using System.Text.RegularExpressions;

namespace OzdPrint.Content.Import;

/// <summary>The parts of the plain-text shape.</summary>
internal enum SectionKind
{
    Body,
    Commentary,
    Background,
    Explainers,
    Analysis,
    Infobox,
    Extras,
    Disclaimer,

    /// <summary>What follows a line <c>OZD</c> without a heading of its own.</summary>
    Stray,

    /// <summary>What follows a heading of the house that this version does not know.</summary>
    Unknown,
}

/// <summary>A line that begins a section.</summary>
/// <param name="Kind">The section.</param>
/// <param name="Rest">What stands behind the heading on the same line; empty for nothing.</param>
internal sealed record Heading(SectionKind Kind, string Rest);

/// <summary>
/// Tells headings from text. Case, double spaces, the kind of dash and a colon or dash at the end do not matter, nor do
/// the signs people put around headings (<c>## </c>, <c>**</c>). A heading that is also an ordinary German word must
/// have the line to itself, or be followed by what fits the section.
/// </summary>
internal static partial class RecogniseHeading
{
    private const string Dashes = @"\-–—−‐‑";
    private static readonly char[] _decoration = ['#', '*', '_', '=', ' ', '\u00A0'];
    private static readonly char[] _separators = [':', '-', '–', '—', '−', '‐', '‑', ' ', '\u00A0'];

    public static Heading? Of(string line)
    {
        var text = line.Trim(_decoration);
        if (text.Length > 0 && EndMark().IsMatch(text))
        {
            return new Heading(SectionKind.Stray, "");
        }

        if (DisclaimerStart().IsMatch(text))
        {
            return new Heading(SectionKind.Disclaimer, line);
        }

        var match = Keyword().Match(text);
        if (match.Success)
        {
            return Named(match, text[match.Length..]);
        }

        return UnknownHeading().IsMatch(text) ? new Heading(SectionKind.Unknown, text.TrimEnd(_separators)) : null;
    }

    /// <summary>True if the heading cannot be anything else, such as a heading inside the analysis.</summary>
    public static bool IsUnmistakable(string line) =>
        line.Trim(_decoration).StartsWith("OZD", StringComparison.OrdinalIgnoreCase);

    /// <summary>True if the line names the maker of the picture and nothing else.</summary>
    public static bool IsCredit(string line) => line.Length <= LongestCredit && Credit().IsMatch(line);

    private const int LongestCredit = 100;

    private static Heading? Named(Match match, string after)
    {
        var kind = match.Groups["commentary"].Success ? SectionKind.Commentary
            : match.Groups["background"].Success ? SectionKind.Background
            : match.Groups["explainers"].Success ? SectionKind.Explainers
            : match.Groups["analysis"].Success ? SectionKind.Analysis
            : match.Groups["infobox"].Success ? SectionKind.Infobox
            : SectionKind.Extras;
        var houseName = match.Groups["house"].Success;
        var separator = Separator().Match(after);
        var rest = after[separator.Length..].Trim(_decoration);
        var title = rest.TrimEnd(_separators);
        if (title.Length == 0)
        {
            return new Heading(kind, "");
        }

        if (!separator.Success)
        {
            return houseName && kind == SectionKind.Commentary && TextSigns.IsTitle(title) ? new Heading(kind, title) : null;
        }

        if (houseName || kind == SectionKind.Infobox)
        {
            return new Heading(kind, rest);
        }

        // Without the house's name a bare hyphen makes a compound: "Kommentar-Funktion".
        var parted = separator.Value.Contains(':', StringComparison.Ordinal) || char.IsWhiteSpace(separator.Value[0]);
        var fits = kind switch
        {
            SectionKind.Explainers => TextSigns.EndOfFirstQuestion(rest) > 0,
            SectionKind.Commentary or SectionKind.Background => TextSigns.IsTitle(title),
            _ => false,
        };
        return parted && fits ? new Heading(kind, rest) : null;
    }

    // Umlauts are also written as a letter and a combining diaeresis (file names and texts from a Mac) or as ae.
    [GeneratedRegex(
        $@"^((?<house>OZD)[\s{Dashes}]*)?(
            (?<commentary>Kommentar)
            | (?<background>(Der\s+)?Historischer?\s+Hintergrund)
            | (?<explainers>Erkl(ä|a\u0308|ae)rung(en)?)
            | (?<analysis>Analyse)
            | (?<infobox>Mini[\s{Dashes}]*Infobox(\s+zum\s+Lernen)? | Infobox\s+zum\s+Lernen)
            | (?<extras>Extras?)
        )(?![\p{{L}}\p{{N}}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Keyword();

    [GeneratedRegex($@"^\s*[:{Dashes}]+\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex($@"^[\s{Dashes}(\[]*OZD[\s{Dashes})\].:]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EndMark();

    [GeneratedRegex($@"^OZD[{Dashes}]\p{{Lu}}[\p{{L}}{Dashes}]{{2,30}}:?$", RegexOptions.CultureInvariant)]
    private static partial Regex UnknownHeading();

    [GeneratedRegex(@"^(Alle\s+)?Angaben\s+(sind\s+)?ohne\s+Gew(ä|a\u0308|ae)hr", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DisclaimerStart();

    [GeneratedRegex(@"^(Titel(bild|foto|grafik)\b|(Bild(er|nachweis|quelle)?|Foto(s|nachweis)?|Grafik)\s*[:/©])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Credit();
}
