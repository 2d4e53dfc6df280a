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

    /// <summary>From a word to the line to write on behind it, and from that line down from the baseline, in times the size.</summary>
    private const double BeforeBlankEms = 0.4;

    private const double BlankBelowEms = 0.15;

    /// <summary>Thickness of a line to write on, in pt: a school's copier loses thinner ones.</summary>
    private const double BlankThickness = 0.5;

    /// <summary>Length of the punch mark, in pt, and its distance from the edge: most printers leave some 4 mm white.</summary>
    private static readonly double _punchLength = ReadLength.Millimetres(5);

    private static readonly double _punchFromEdge = ReadLength.Millimetres(4.5);

    public void Run(IReadOnlyList<PageBuilder> pages)
    {
        var step = layout.Grid.Baseline;
        foreach (var page in pages.Where(page => !page.IsBlank))
        {
            var number = page.Index - page.First + 1;
            var values = Values(page, number, layout.OwnPages ? pages.Count(other => other.First == page.First) : pages.Count);
            if ((number == 1 ? layout.Masthead : layout.RunningHead) is { } head)
            {
                Put(page, head, layout.Page.Margins.Top, ArtifactKind.Header, values);
            }

            if (layout.Foot is { } foot)
            {
                Put(page, foot, layout.Page.Height - layout.Page.Margins.Bottom - (foot.Lines * step), ArtifactKind.Footer, values);
            }

            PunchMark(page);
        }
    }

    private void PunchMark(PageBuilder page)
    {
        if (layout.Page.PunchMark is { } mark)
        {
            var x = IsLeft(page) ? layout.Page.Width - _punchFromEdge - _punchLength : _punchFromEdge;
            page.PutFurniture(new FillMark(x, (layout.Page.Height - mark.Thickness) / 2, _punchLength, mark.Thickness, palette[mark.Colour]));
        }
    }

    /// <summary>Whether it is the left-hand one of facing pages.</summary>
    private bool IsLeft(PageBuilder page) => layout.Page.Facing && page.Index % 2 == 1;

    private Dictionary<string, string> Values(PageBuilder page, int number, int pages)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = edition.Publication.Name,
            ["subtitle"] = edition.Publication.Subtitle,
            ["date"] = edition.Date is { } date ? DateWords.WithWeekday(date, Language) : "",
            ["day"] = (page.Running?.Date ?? edition.Date) is { } day ? DateWords.Long(day, Language) : "",
            ["revised"] = edition.Revised is { } revised ? DateWords.Long(revised, Language) : "",
            ["number"] = edition.Number?.ToString(CultureInfo.InvariantCulture) ?? "",
            ["article"] = page.Running?.Title ?? "",
            ["kicker"] = page.Running?.Kicker ?? "",
            ["source"] = page.Running?.Online is { } online ? (online.Host + online.PathAndQuery).TrimEnd('/') : "",
            ["page"] = layout.OwnPages ? number.ToString(CultureInfo.InvariantCulture) : page.Label,
            ["pages"] = pages.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var label in SectionLabels.All)
        {
            values[$"labels.{label.Name}"] = label.Get(edition.Publication.Labels);
        }

        return values;
    }

    private string Language => edition.Publication.Language;

    private void Put(PageBuilder page, Furniture furniture, double top, ArtifactKind kind, Dictionary<string, string> values)
    {
        foreach (var below in furniture.Left.Concat(furniture.Centre).Concat(furniture.Right).Select(words => words.Below).Distinct())
        {
            Row(page, furniture, below, top + furniture.Baseline + below, kind, values);
        }

        if (furniture.Rule is { } rule)
        {
            page.PutFurniture(new FillMark(page.Left, top + furniture.RuleAt, layout.Page.TypeWidth, rule.Thickness, palette[rule.Colour]) { Artifact = kind });
        }
    }

    private void Row(PageBuilder page, Furniture furniture, double below, double baseline, ArtifactKind kind, Dictionary<string, string> values)
    {
        var left = page.Left;
        var width = layout.Page.TypeWidth;
        // In a head a long title at the right is cut; in a foot the folio stands there, and the words at the left give way.
        var (first, second) = kind is ArtifactKind.Footer ? (furniture.Right, furniture.Left) : (furniture.Left, furniture.Right);
        var firstLines = Set(first.Where(words => words.Below == below), values, width);
        var secondLines = Set(second.Where(words => words.Below == below), values, width - WidthOf(firstLines));
        var (leftLines, rightLines) = kind is ArtifactKind.Footer == IsLeft(page) ? (firstLines, secondLines) : (secondLines, firstLines);
        var (leftWidth, rightWidth) = (WidthOf(leftLines), WidthOf(rightLines));
        var centreLines = Set(furniture.Centre.Where(words => words.Below == below), values, width - leftWidth - rightWidth);
        var centre = WidthOf(centreLines);
        Words(page, leftLines, left, baseline, kind);
        // In the middle of the page, or of what the words at both sides leave.
        var isClear = Math.Max(leftWidth, rightWidth) < (width - centre) / 2;
        Words(page, centreLines, left + ((width - centre + (isClear ? 0 : leftWidth - rightWidth)) / 2), baseline, kind);
        Words(page, rightLines, left + width - rightWidth, baseline, kind);
    }

    private void Words(PageBuilder page, List<SetWords> lines, double x, double baseline, ArtifactKind kind)
    {
        foreach (var words in lines)
        {
            var (style, line, blank) = words;
            foreach (var run in line.Runs)
            {
                page.PutFurniture(new TextMark(x + run.X, baseline, run, palette[style.Colour]) { Artifact = kind });
            }

            if (blank > 0)
            {
                var from = x + line.Width + (BeforeBlankEms * style.Size);
                page.PutFurniture(new FillMark(from, baseline + (BlankBelowEms * style.Size), blank, BlankThickness, palette[style.Colour]) { Artifact = kind });
            }

            x += words.Width + (BetweenEms * style.Size);
        }
    }

    /// <summary>Words of a head or foot, set on a line.</summary>
    /// <param name="Style">Their style.</param>
    /// <param name="Line">The line.</param>
    /// <param name="Blank">Length of the line to write on behind them, in pt.</param>
    private sealed record SetWords(ParagraphStyle Style, Line Line, double Blank)
    {
        public double Width => Line.Width + WithGap(Blank, Style);
    }

    private static double WithGap(double blank, ParagraphStyle style) => blank > 0 ? (BeforeBlankEms * style.Size) + blank : 0;

    private static double WidthOf(List<SetWords> lines) =>
        lines.Sum(line => line.Width) + lines.SkipLast(1).Sum(line => BetweenEms * line.Style.Size);

    /// <summary>Sets words side by side into a width.</summary>
    private List<SetWords> Set(IEnumerable<FurnitureText> texts, Dictionary<string, string> values, double width)
    {
        var lines = new List<SetWords>();
        foreach (var text in texts)
        {
            var style = layout.Styles[text.Style];
            var blank = WithGap(text.Blank, style);
            var room = width - blank - (BetweenEms * style.Size);
            if (room >= style.Size && SetLine(Filled(text.Text, values), style, room) is { } line)
            {
                lines.Add(new SetWords(style, line, text.Blank));
                width -= line.Width + blank + (BetweenEms * style.Size);
            }
        }

        return lines;
    }

    /// <summary>Words on one line; those that find no room on it give way to an ellipsis.</summary>
    private Line? SetLine(string words, ParagraphStyle style, double width)
    {
        words = style.Cased(words);
        var lines = Lines(words, style, width);
        for (var end = lines.Length > 1 ? lines[0].End : 0; lines.Length > 1 && end > 0; end--)
        {
            if (char.IsLowSurrogate(words[end]))
            {
                continue;
            }

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
