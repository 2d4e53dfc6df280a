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
        Words(page, leftWords, left, baseline, kind, values);
        Words(page, furniture.Centre, left + ((width - WidthOf(furniture.Centre, values)) / 2), baseline, kind, values);
        Words(page, rightWords, left + width - WidthOf(rightWords, values), baseline, kind, values);
        if (furniture.Rule is { } rule)
        {
            page.PutFurniture(new FillMark(left, top + furniture.RuleAt, width, rule.Thickness, palette[rule.Colour]) { Artifact = kind });
        }
    }

    private void Words(
        PageBuilder page, IEnumerable<FurnitureText> texts, double x, double baseline, ArtifactKind kind, Dictionary<string, string> values)
    {
        foreach (var (style, line) in Set(texts, values))
        {
            foreach (var run in line.Runs)
            {
                page.PutFurniture(new TextMark(x + run.X, baseline, run, palette[style.Colour]) { Artifact = kind });
            }

            x += line.Width + (BetweenEms * style.Size);
        }
    }

    private double WidthOf(IEnumerable<FurnitureText> texts, Dictionary<string, string> values)
    {
        var width = 0.0;
        var last = 0.0;
        foreach (var (style, line) in Set(texts, values))
        {
            width += last + line.Width;
            last = BetweenEms * style.Size;
        }

        return width;
    }

    private IEnumerable<(ParagraphStyle Style, Line Line)> Set(IEnumerable<FurnitureText> texts, Dictionary<string, string> values)
    {
        foreach (var text in texts)
        {
            var style = layout.Styles[text.Style];
            var words = Filled(text.Text, values);
            var face = new TextStyle(fonts.Find(style.Font) ?? fonts.Families[0], style.Size)
            {
                Weight = style.Weight,
                Italic = style.Italic,
                Tracking = style.Tracking,
            };
            var set = setter.Set(
                new StyledText([new StyledRun(style.Capitals ? words.ToUpperInvariant() : words, face, edition.Publication.Language)]),
                new ParagraphFrame(layout.Page.TypeWidth) { Alignment = Alignment.Left, Hyphenate = false });
            // A head has one line: of a title too long for it the beginning is shown.
            if (set.Lines.Length > 0)
            {
                yield return (style, set.Lines[0]);
            }
        }
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
