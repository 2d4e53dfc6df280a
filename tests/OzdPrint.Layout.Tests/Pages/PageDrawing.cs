using System.Text;

namespace OzdPrint.Layout.Tests;

/// <summary>
/// Draws a page in letters: what a person would see from across the room. One row for every line of the grid, the paper's
/// edges left out. H headline or heading, T text, l list, q quotation, * explained word or link, e explainer, i other box
/// beside the text, c caption, o list of the edition's articles, f head and foot; P picture, # tint, | and _ frame,
/// - rule.
/// </summary>
internal static class PageDrawing
{
    private const int Columns = 72;

    /// <summary>The drawing of a page of a document.</summary>
    public static string Of(PrintedDocument document, int page, double step) => Of(document.Pages[page], Letters(document.Structure), step);

    private static string Of(Page page, Dictionary<int, char> letters, double step)
    {
        var rows = (int)Math.Ceiling(page.Height / step);
        var cells = Enumerable.Range(0, rows).Select(_ => new string(' ', Columns).ToCharArray()).ToArray();
        foreach (var mark in page.Marks)
        {
            switch (mark)
            {
                case FillMark fill when fill.Height > 5:
                    Fill(fill.X, fill.Y, fill.X + fill.Width, fill.Y + fill.Height, '#');
                    break;
                case FillMark rule when rule.Width > 20:
                    Fill(rule.X, rule.Y, rule.X + rule.Width, rule.Y + 0.1, '-');
                    break;
                case FrameMark frame:
                    Fill(frame.X, frame.Y, frame.X + frame.Width, frame.Y + 0.1, '_');
                    Fill(frame.X, frame.Y + frame.Height - 0.1, frame.X + frame.Width, frame.Y + frame.Height, '_');
                    Fill(frame.X, frame.Y + step, frame.X + 0.1, frame.Y + frame.Height - step, '|');
                    Fill(frame.X + frame.Width - 0.1, frame.Y + step, frame.X + frame.Width, frame.Y + frame.Height - step, '|');
                    break;
                case PictureMark picture:
                    Fill(picture.X, picture.Y, picture.X + picture.Width, picture.Y + picture.Height, 'P');
                    break;
                case TextMark text:
                    var ink = ReadPages.InkWidth(text.Run);
                    Fill(text.X, text.Y - 3, text.X + ink, text.Y - 2.9, text.Element is { } id ? letters[id] : 'f');
                    break;
                default:
                    break;
            }
        }

        var drawing = new StringBuilder();
        foreach (var row in cells)
        {
            drawing.Append(new string(row).TrimEnd()).Append('\n');
        }

        return drawing.ToString().Trim('\n');

        void Fill(double left, double top, double right, double bottom, char sign)
        {
            for (var row = Math.Max(0, (int)(top / step)); row <= Math.Min(rows - 1, (int)(bottom / step)); row++)
            {
                for (var c = Math.Max(0, (int)(left / page.Width * Columns)); c < Math.Min(Columns, right / page.Width * Columns); c++)
                {
                    cells[row][c] = sign;
                }
            }
        }
    }

    private static Dictionary<int, char> Letters(StructureElement root)
    {
        var letters = new Dictionary<int, char>();
        Name(root, 'T');
        return letters;

        void Name(StructureElement element, char around)
        {
            var letter = element.Type switch
            {
                StructureType.Note => 'e',
                StructureType.Aside => 'i',
                StructureType.TOC => 'o',
                StructureType.Caption => 'c',
                StructureType.BlockQuote => 'q',
                StructureType.L when around == 'T' => 'l',
                StructureType.Link when around is 'T' or 'l' or 'q' => '*',
                StructureType.H1 or StructureType.H2 or StructureType.H3 or StructureType.H4 or StructureType.H5 when around is 'T' => 'H',
                _ => around,
            };
            letters[element.Id] = letter;
            foreach (var child in element.Children)
            {
                Name(child, letter);
            }
        }
    }
}
