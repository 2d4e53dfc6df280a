using System.Text;
namespace OzdPrint.Layout.Tests;

/// <summary>Draws a page in letters: what a person would see from across the room.</summary>
internal static class PageDrawing
{
    private const int Columns = 60;
    private const double RowHeight = 24;

    /// <summary>T text, t furniture, # tint, P picture, - rule; a blank is white paper.</summary>
    public static string Of(Page page)
    {
        var rows = (int)Math.Ceiling(page.Height / RowHeight);
        var cells = Enumerable.Range(0, rows).Select(_ => new string(' ', Columns).ToCharArray()).ToArray();
        foreach (var mark in page.Marks)
        {
            switch (mark)
            {
                case FillMark fill when fill.Height > 5:
                    Fill(fill.X, fill.Y, fill.X + fill.Width, fill.Y + fill.Height, '#');
                    break;
                case FillMark rule when rule.Width > 100:
                    Fill(rule.X, rule.Y, rule.X + rule.Width, rule.Y + 0.1, '-');
                    break;
                case PictureMark picture:
                    Fill(picture.X, picture.Y, picture.X + picture.Width, picture.Y + picture.Height, 'P');
                    break;
                case TextMark text:
                    Fill(text.X, text.Y - 3, text.X + text.Run.Width - (text.Run.Text.EndsWith(' ') ? text.Run.Glyphs[^1].Advance : 0), text.Y - 2.9, text.Element is null ? 't' : 'T');
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

        return drawing.ToString().TrimEnd('\n');

        void Fill(double left, double top, double right, double bottom, char sign)
        {
            for (var row = Math.Max(0, (int)(top / RowHeight)); row <= Math.Min(rows - 1, (int)(bottom / RowHeight)); row++)
            {
                for (var c = Math.Max(0, (int)(left / page.Width * Columns)); c < Math.Min(Columns, right / page.Width * Columns); c++)
                {
                    cells[row][c] = sign;
                }
            }
        }
    }
}
