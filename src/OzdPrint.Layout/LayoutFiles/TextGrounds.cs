using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>Text of a layout and what it stands on.</summary>
/// <param name="Style">Name of the style, or of the colour for links.</param>
/// <param name="Colour">Name of the colour of its letters.</param>
/// <param name="Ground">Name of the colour behind it; null for the paper.</param>
/// <param name="Needed">The contrast it needs, for its size.</param>
internal readonly record struct TextOnGround(string Style, string Colour, string? Ground, double Needed);

/// <summary>Says which style stands on which ground, for all that a layout sets.</summary>
internal sealed class TextGrounds(PageLayout layout)
{
    /// <summary>The name of the colour that links have, where a layout names it; see <see cref="Palette.Link"/>.</summary>
    private const string LinkColour = "link";

    /// <summary>From this size on text is large, in pt (WCAG 2.2, "large scale").</summary>
    private const double LargeSize = 18;

    /// <summary>From this size on bold text is large, in pt.</summary>
    private const double LargeBoldSize = 14;

    /// <summary>From this weight on text is bold.</summary>
    private const double Bold = 700;

    /// <summary>
    /// The styles that the parts of articles are set in: the paper's own words of each, and then those of authors, which
    /// may hold links and explained terms.
    /// </summary>
    private static (ImmutableArray<string> Fixed, ImmutableArray<string> Prose) StylesOf(ArticlePart part) => part switch
    {
        ArticlePart.Kicker => ([StyleNames.Kicker], []),
        ArticlePart.Title => ([StyleNames.Title], []),
        ArticlePart.Lead => ([], [StyleNames.Lead]),
        ArticlePart.Byline => ([StyleNames.Byline], []),
        ArticlePart.Image => ([], [StyleNames.Caption]),
        ArticlePart.Body => ([], [StyleNames.Text, StyleNames.Subhead, StyleNames.Quote]),
        ArticlePart.Commentary => (
            [StyleNames.CommentaryLabel, StyleNames.CommentaryTitle], [StyleNames.Commentary, StyleNames.Subhead, StyleNames.Quote]),
        ArticlePart.Background => ([StyleNames.BackgroundTitle], [StyleNames.Background, StyleNames.Subhead, StyleNames.Quote]),
        ArticlePart.Explainers => ([StyleNames.BoxTitle], [StyleNames.Question, StyleNames.Answer]),
        ArticlePart.Analysis => ([StyleNames.BoxTitle], [StyleNames.AnalysisTitle, StyleNames.AnalysisPoint, StyleNames.AnalysisItem]),
        ArticlePart.Infobox => ([StyleNames.BoxTitle, StyleNames.InfoboxBullet], [StyleNames.InfoboxPoint]),
        ArticlePart.Extras => ([StyleNames.ExtrasLabel], [StyleNames.Extras]),
        ArticlePart.Tasks => ([StyleNames.TasksTitle], [StyleNames.Task]),
        ArticlePart.Answers => ([StyleNames.TasksTitle], [StyleNames.Task, StyleNames.Text, StyleNames.Subhead, StyleNames.Quote]),
        ArticlePart.Disclaimer => ([], [StyleNames.Disclaimer]),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    /// <summary>All text with its grounds, each pair of a style and a ground once.</summary>
    public IEnumerable<TextOnGround> All() => Articles().Concat(Front()).Concat(Furniture()).Distinct();

    private IEnumerable<TextOnGround> Articles() => layout.Article.SelectMany(band =>
        // In the columns of the text there are no boxes: what stands there stands on the paper.
        band.Parts.Select(part => (Part: part, Ground: band.Columns is null ? null : Fill(part)))
            .Concat(band.Side.Select(part => (Part: part, Ground: Fill(part))))
            .Concat(band.Above.Concat(band.Below).Select(part => (Part: part, Ground: (string?)null))))
        .Where(place => !layout.Without.Contains(place.Part))
        .SelectMany(place => Part(place.Part, place.Ground));

    private IEnumerable<TextOnGround> Part(ArticlePart part, string? ground)
    {
        var (own, prose) = StylesOf(part);
        foreach (var name in own.Concat(prose).Concat(Numbers(part)))
        {
            yield return On(name, layout.Styles[name], ground);
        }

        foreach (var name in prose)
        {
            var (style, term) = (layout.Styles[name], layout.Styles[StyleNames.Term]);
            yield return On(StyleNames.Term, style with { Colour = term.Colour, Weight = Math.Max(style.Weight, term.Weight) }, ground);
            if (layout.Colours.ContainsKey(LinkColour))
            {
                yield return On(LinkColour, style with { Colour = LinkColour }, ground);
            }
        }
    }

    private IEnumerable<string> Numbers(ArticlePart part)
    {
        if (part is not (ArticlePart.Body or ArticlePart.Commentary or ArticlePart.Background))
        {
            yield break;
        }

        if (layout.LineNumbers is not null)
        {
            yield return StyleNames.LineNumber;
        }

        if (layout.ParagraphNumbers)
        {
            yield return StyleNames.ParagraphNumber;
        }
    }

    private IEnumerable<TextOnGround> Front()
    {
        if (layout.Contents is { } contents)
        {
            foreach (var name in new[] { StyleNames.BoxTitle, StyleNames.ContentsEntry, StyleNames.ContentsTeaser })
            {
                yield return On(name, layout.Styles[name], contents.Box.Fill);
            }
        }

        if (layout.Department is { } department)
        {
            yield return On(StyleNames.Department, layout.Styles[StyleNames.Department], department.Fill);
        }
    }

    private IEnumerable<TextOnGround> Furniture() => new[] { layout.Masthead, layout.RunningHead, layout.Foot }.OfType<Furniture>()
        .SelectMany(furniture => furniture.Left.Concat(furniture.Centre).Concat(furniture.Right))
        .Select(words => On(words.Style, layout.Styles[words.Style], null));

    private string? Fill(ArticlePart part) => layout.Boxes.GetValueOrDefault(part)?.Fill;

    private static TextOnGround On(string name, ParagraphStyle style, string? ground) => new(
        name, style.Colour, ground,
        style.Size >= LargeSize || (style.Size >= LargeBoldSize && style.Weight >= Bold) ? Luminance.LargeTextContrast : Luminance.TextContrast);
}
