using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>Sets the head of a department: a rule and its name.</summary>
internal sealed class SetDepartment(PageLayout layout, Palette palette, SetBlock setBlock)
{
    /// <summary>The lines of the head; none if the layout has no heads for departments.</summary>
    public ImmutableArray<GalleyLine> Run(string title, StructureNode parent, ArticleContext paper)
    {
        if (layout.Department is not { } plan)
        {
            return [];
        }

        var style = layout.Styles[StyleNames.Department];
        var padding = style.Size * TabPaddingEms;
        var line = setBlock.Run(InlineText.Plain(title), style, layout.Page.TypeWidth - (2 * padding), new BlockPlace(parent.Add(StructureType.H1)), paper);
        var head = ImmutableArray.CreateBuilder<GalleyLine>();
        if (plan.Rule is { } rule)
        {
            head.Add(new GalleyLine
            {
                Height = rule.Thickness,
                Marks = [new FillMark(0, 0, layout.Page.TypeWidth, rule.Thickness, palette[rule.Colour]) { Artifact = ArtifactKind.Layout }],
            });
        }

        if (plan.Fill is { } fill)
        {
            // The name stands on a tab that hangs from the rule.
            head.AddRange(line.Select(words => words with
            {
                Marks =
                [
                    new FillMark(0, 0, WidthOf(words) + (2 * padding), words.Height, palette[fill]) { Artifact = ArtifactKind.Background },
                    .. words.Marks.Select(mark => mark.MovedBy(padding, 0)),
                ],
            }));
        }
        else
        {
            head.AddRange(line);
        }

        return head.ToImmutable();
    }

    /// <summary>White at the sides of the name on its tab, in times its size.</summary>
    private const double TabPaddingEms = 0.6;

    private static double WidthOf(GalleyLine line) => line.Marks.OfType<TextMark>().Select(mark => mark.X + mark.Run.Width).DefaultIfEmpty(0).Max();
}
