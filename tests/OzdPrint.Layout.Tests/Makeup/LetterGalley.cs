using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout.Tests;

/// <summary>
/// Galleys written as their paragraphs: each letter is a line, a run of one letter a paragraph; a capital letter is a
/// heading, which keeps with what follows. Spaces part paragraphs of the same letter.
/// </summary>
internal static class LetterGalley
{
    /// <summary>Height of every line, in pt.</summary>
    public const double Step = 12;

    private static readonly Colour _ink = new(0, 0, 0);

    /// <summary>The daily layout without margins, heads and looks that would take more than whole lines.</summary>
    /// <param name="columns">Columns of the grid; the last is the side column.</param>
    /// <param name="rows">Lines of a page.</param>
    public static PageLayout Layout(int columns, int rows)
    {
        var layout = Composing.Layout("daily");
        return layout with
        {
            Page = new PageFormat(100 * columns, rows * Step, new Margins(0, 0, 0, 0)),
            Grid = new Grid(Step, columns, 0),
            Masthead = null,
            RunningHead = null,
            Foot = null,
            Styles = layout.Styles
                .SetItem(StyleNames.Question, layout.Styles[StyleNames.Question] with { Before = 0, Leading = Step })
                .SetItem(StyleNames.BoxTitle, layout.Styles[StyleNames.BoxTitle] with { After = 0 }),
        };
    }

    /// <summary>The galley.</summary>
    public static Galley Of(string paragraphs)
    {
        var galley = new Galley();
        for (var start = 0; start < paragraphs.Length;)
        {
            var end = start;
            while (end < paragraphs.Length && paragraphs[end] == paragraphs[start])
            {
                end++;
            }

            if (paragraphs[start] != ' ')
            {
                var lines = Enumerable.Range(0, end - start).Select(l => new GalleyLine
                {
                    Height = Step,
                    Marks = [Mark(paragraphs[start])],
                    BreakCost = l == 0 ? 0 : ColumnCosts.Above(l, end - start),
                });
                galley.Add(lines.ToImmutableArray(), 0, 0, keepWithNext: char.IsUpper(paragraphs[start]));
            }

            start = end;
        }

        return galley;
    }

    /// <summary>The letter that a mark stands for; null for other marks.</summary>
    public static char? LetterOf(Mark mark) => mark is FillMark { Element: 0 } fill ? (char)fill.Width : null;

    // A rectangle as wide as the letter's number: pages keep it as it is.
    private static FillMark Mark(char letter) => new(0, 0, letter, 1, _ink) { Element = 0 };
}
