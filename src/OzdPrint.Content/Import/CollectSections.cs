using System.Collections.Immutable;

namespace OzdPrint.Content.Import;

/// <summary>The lines of one section, not yet understood.</summary>
/// <param name="Kind">The section.</param>
/// <param name="Heading">The line that begins it; null for the body at the start.</param>
/// <param name="Title">The title given on the heading's line; null for none.</param>
/// <param name="Lines">The lines under it.</param>
internal sealed record RawSection(SectionKind Kind, TextLine? Heading, string? Title, ImmutableArray<TextLine> Lines);

/// <summary>Second step: parts the lines at the headings. The first section is the body, even if it is empty.</summary>
internal static class CollectSections
{
    public static ImmutableArray<RawSection> Of(ImmutableArray<TextLine> lines)
    {
        var sections = ImmutableArray.CreateBuilder<RawSection>();
        var kind = SectionKind.Body;
        TextLine? head = null;
        string? title = null;
        var held = ImmutableArray.CreateBuilder<TextLine>();

        void Begin(SectionKind next, TextLine? heading)
        {
            sections.Add(new RawSection(kind, head, title, held.ToImmutable()));
            held.Clear();
            (kind, head, title) = (next, heading, null);
        }

        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var heading = HeadingAt(lines, i, kind);
            if (heading is { Kind: SectionKind.Disclaimer } && kind == SectionKind.Disclaimer)
            {
                held.Add(line);
            }
            else if (heading is not null)
            {
                Begin(heading.Kind, line);
                if (TakesTitle(kind) && heading.Rest.Length > 0 && TextSigns.IsTitle(heading.Rest.TrimEnd(' ', ':', '-', '–', '—'))
                    && TextSigns.WithoutDash(heading.Rest, tight: true) is null)
                {
                    title = heading.Rest.TrimEnd(' ', ':', '-', '–', '—');
                }
                else if (heading.Rest.Length > 0)
                {
                    held.Add(line with { Text = heading.Rest, AfterBlank = true });
                }
            }
            else if (kind == SectionKind.Disclaimer && held.Count > 0
                && !RecogniseHeading.IsCredit(line.Text) && TextSigns.IsClosed(held[^1].Text))
            {
                // The disclaimer is over. What follows without a heading belongs nowhere.
                Begin(SectionKind.Stray, null);
                held.Add(line);
            }
            else
            {
                held.Add(line);
            }
        }

        Begin(SectionKind.Stray, null);
        return sections.ToImmutable();
    }

    private static bool TakesTitle(SectionKind kind) =>
        kind is SectionKind.Commentary or SectionKind.Background or SectionKind.Infobox or SectionKind.Unknown;

    private static Heading? HeadingAt(ImmutableArray<TextLine> lines, int i, SectionKind current)
    {
        var text = lines[i].Text;
        var last = i == lines.Length - 1;
        if (RecogniseHeading.Of(text) is { } heading)
        {
            // A heading of the analysis may be called "Historischer Hintergrund"; lettered points give it away.
            var insideAnalysis = current == SectionKind.Analysis && !last && heading.Kind != SectionKind.Disclaimer
                && !RecogniseHeading.IsUnmistakable(text) && TextSigns.WithoutLetter(lines[i + 1].Text) is not null;
            return insideAnalysis ? null : heading;
        }

        // The picture's credit stands with the disclaimer, or where the disclaimer would stand: at the end.
        var beforeDisclaimer = last || RecogniseHeading.Of(lines[i + 1].Text) is { Kind: SectionKind.Disclaimer };
        return current != SectionKind.Disclaimer && i > 0 && RecogniseHeading.IsCredit(text) && beforeDisclaimer
            ? new Heading(SectionKind.Disclaimer, text)
            : null;
    }
}
