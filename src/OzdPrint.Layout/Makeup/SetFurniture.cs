using System.Globalization;
using System.Text;
using OzdPrint.Content;
using OzdPrint.Typesetting;

namespace OzdPrint.Layout;

/// <summary>Puts heads and feet on finished pages, when the number of pages is known.</summary>
internal sealed class SetFurniture(PageLayout layout, Palette palette, ParagraphSetter setter, FontLibrary fonts, Edition edition)
{
    /// <summary>White between words of different styles side by side, in times the size of the first.</summary>
    private const double BetweenEms = 0.45;

    public void Run(IReadOnlyList<PageBuilder> pages)
    {
        var step = layout.Grid.Baseline;
        foreach (var page in pages)
        {
            var values = Values(page, pages.Count);
            if ((page.Index == 0 ? layout.Masthead : layout.RunningHead) is { } head)
            {
                Put(page, head, layout.Page.Margins.Top, ArtifactKind.Header, values);
            }

            if (layout.Foot is { } foot)
            {
                Put(page, foot, layout.Page.Height - layout.Page.Margins.Bottom - (foot.Lines * step), ArtifactKind.Footer, values);
            }
        }
    }

    private Dictionary<string, string> Values(PageBuilder page, int pages) => new(StringComparer.Ordinal)
    {
        ["name"] = edition.Publication.Name,
        ["subtitle"] = edition.Publication.Subtitle,
        ["date"] = edition.Date is { } date ? DateWords.WithWeekday(date, edition.Publication.Language) : "",
        ["number"] = edition.Number?.ToString(CultureInfo.InvariantCulture) ?? "",
        ["article"] = page.RunningTitle,
        ["page"] = page.Label,
        ["pages"] = pages.ToString(CultureInfo.InvariantCulture),
    };

    private void Put(PageBuilder page, Furniture furniture, double top, ArtifactKind kind, Dictionary<string, string> values)
    {
        var left = page.Left;
        var width = layout.Page.TypeWidth;
        var baseline = top + furniture.Baseline;
        var (leftWords, rightWords) = layout.Page.Facing && page.Index % 2 == 1
            ? (furniture.Right, furniture.Left)
            : (furniture.Left, furniture.Right);
        var leftLines = Set(leftWords, values, width);
        var centreLines = Set(furniture.Centre, values, width - (2 * WidthOf(leftLines)));
        // Words at the right give way to those at the left: a long title is cut.
        var taken = centreLines.Count == 0 ? WidthOf(leftLines) : (width + WidthOf(centreLines)) / 2;
        var rightLines = Set(rightWords, values, width - taken);
        Words(page, leftLines, left, baseline, kind);
        Words(page, centreLines, left + ((width - WidthOf(centreLines)) / 2), baseline, kind);
        Words(page, rightLines, left + width - WidthOf(rightLines), baseline, kind);
        if (furniture.Rule is { } rule)
        {
            page.PutFurniture(new FillMark(left, top + furniture.RuleAt, width, rule.Thickness, palette[rule.Colour]) { Artifact = kind });
        }
    }

    private void Words(PageBuilder page, List<(ParagraphStyle Style, Line Line)> lines, double x, double baseline, ArtifactKind kind)
    {
        foreach (var (style, line) in lines)
        {
            foreach (var run in line.Runs)
            {
                page.PutFurniture(new TextMark(x + run.X, baseline, run, palette[style.Colour]) { Artifact = kind });
            }

            x += line.Width + (BetweenEms * style.Size);
        }
    }

    private static double WidthOf(List<(ParagraphStyle Style, Line Line)> lines) =>
        lines.Sum(line => line.Line.Width) + lines.SkipLast(1).Sum(line => BetweenEms * line.Style.Size);

    /// <summary>Sets words side by side into a width.</summary>
    private List<(ParagraphStyle Style, Line Line)> Set(IEnumerable<FurnitureText> texts, Dictionary<string, string> values, double width)
    {
        var lines = new List<(ParagraphStyle, Line)>();
        foreach (var text in texts)
        {
            var style = layout.Styles[text.Style];
            var room = width - (BetweenEms * style.Size);
            if (room >= style.Size && SetLine(Filled(text.Text, values), style, room) is { } line)
            {
                lines.Add((style, line));
                width -= line.Width + (BetweenEms * style.Size);
            }
        }

        return lines;
    }

    /// <summary>Words on one line; those that find no room on it give way to an ellipsis.</summary>
    private Line? SetLine(string words, ParagraphStyle style, double width)
    {
        words = style.Capitals ? words.ToUpperInvariant() : words;
        var lines = Lines(words, style, width);
        for (var end = lines.Length > 1 ? lines[0].End : 0; lines.Length > 1 && end > 0; end--)
        {
            lines = Lines($"{words.AsSpan(0, end).TrimEnd()}\u00A0…", style, width);
        }

        return lines.IsEmpty ? null : lines[0];
    }

    private System.Collections.Immutable.ImmutableArray<Line> Lines(string words, ParagraphStyle style, double width)
    {
        var face = new TextStyle(fonts.Find(style.Font) ?? fonts.Families[0], style.Size)
        {
            Weight = style.Weight,
            Italic = style.Italic,
            Tracking = style.Tracking,
        };
        return setter.Set(
            new StyledText([new StyledRun(words, face, edition.Publication.Language)]),
            new ParagraphFrame(width) { Alignment = Alignment.Left, Hyphenate = false }).Lines;
    }

    /// <summary>The words with the values in place of the names; stretches in brackets fall away where a value is empty.</summary>
    internal static string Filled(string template, Dictionary<string, string> values)
    {
        var text = new StringBuilder();
        var group = -1;
        var isEmpty = false;
        for (var i = 0; i < template.Length; i++)
        {
            switch (template[i])
            {
                case '[':
                    (group, isEmpty) = (text.Length, false);
                    break;
                case ']' when group >= 0:
                    text.Length = isEmpty ? group : text.Length;
                    group = -1;
                    break;
                case '{' when template.IndexOf('}', i) is var end && end > i && values.TryGetValue(template[(i + 1)..end], out var value):
                    text.Append(value);
                    isEmpty |= value is "";
                    i = end;
                    break;
                default:
                    text.Append(template[i]);
                    break;
            }
        }

        return text.ToString();
    }
}
