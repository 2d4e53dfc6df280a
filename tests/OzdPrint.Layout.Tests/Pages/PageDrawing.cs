using System.Globalization;
using OzdPrint.Content;

namespace OzdPrint.Layout.Tests;

/// <summary>
/// Draws a page in letters: what a person would see from across the room. One row for every line of the grid; see
/// Snapshots/README.md for what each letter is.
/// </summary>
/// <param name="document">The document.</param>
/// <param name="layout">Its layout.</param>
/// <param name="articles">Its articles, which tell what each paragraph is.</param>
internal sealed class PageDrawing(PrintedDocument document, PageLayout layout, IEnumerable<Article> articles)
{
    /// <summary>Width of a letter, in pt: about what a letter of the text takes.</summary>
    private const double Pitch = 6;

    /// <summary>A rule as thick as this is drawn heavy, in pt.</summary>
    private const double Heavy = 1.5;

    /// <summary>Words of more letters than this are cut where they end on the page.</summary>
    private const int LongestWords = 36;

    private readonly (Dictionary<long, char> Letters, Dictionary<long, int> Numbers) _parts = NameParts.Run(document, layout, articles);

    /// <summary>The drawing of a page.</summary>
    public string Page(int page) => string.Join('\n', Rows(page)).Trim('\n');

    /// <summary>Two pages beside each other, as they lie open.</summary>
    public string Spread(int left) => string.Join('\n', Rows(left).Zip(
        Rows(left + 1), (one, other) => $"{one.PadRight((int)(document.Pages[left].Width / Pitch))} ! {other}".TrimEnd())).Trim('\n');

    private List<string> Rows(int index)
    {
        var page = document.Pages[index];
        var step = layout.Grid.Baseline;
        var columns = (int)(page.Width / Pitch) + 1;
        var rows = (int)Math.Ceiling(page.Height / step);
        var cells = Enumerable.Range(0, rows).Select(_ => new string(' ', columns).ToCharArray()).ToArray();
        // The baselines of titles and questions.
        var firsts = new double[rows, columns];
        // Words over rules: both may share a row.
        foreach (var mark in page.Marks.OrderBy(mark => mark is TextMark))
        {
            switch (mark)
            {
                case FillMark tint when tint.Height > 5 && tint.Width > 5:
                    Fill(tint.X, tint.Y, tint.X + tint.Width, tint.Y + tint.Height, ':');
                    break;
                case FillMark rule when rule.Height > 5:
                    Fill(rule.X, rule.Y, rule.X + 0.1, rule.Y + rule.Height, '|');
                    break;
                case FillMark rule when rule.Width > 20:
                    Fill(rule.X, rule.Y, rule.X + rule.Width, rule.Y + 0.1, rule.Height < Heavy ? '-' : '=');
                    break;
                case FrameMark frame:
                    Fill(frame.X, frame.Y + step, frame.X + 0.1, frame.Y + frame.Height - step, '|');
                    Fill(frame.X + frame.Width - 0.1, frame.Y + step, frame.X + frame.Width, frame.Y + frame.Height - step, '|');
                    Fill(frame.X, frame.Y, frame.X + frame.Width, frame.Y + 0.1, '_');
                    Fill(frame.X, frame.Y + frame.Height - 0.1, frame.X + frame.Width, frame.Y + frame.Height, '_');
                    break;
                case PictureMark picture:
                    Fill(picture.X, picture.Y, picture.X + picture.Width, picture.Y + picture.Height, 'P');
                    break;
                case TextMark text:
                    Text(text);
                    break;
                default:
                    break;
            }
        }

        return [.. cells.Select(row => new string(row).TrimEnd())];

        void Text(TextMark text)
        {
            // Heads, feet and titles that are repeated are no part of the structure.
            var letter = text.Element is { } id ? _parts.Letters[id] : NameParts.Words;
            var words = text.Run.Text.Trim();
            var (left, right) = (Cell(text.X), Math.Max(Cell(text.X) + 1, Cell(text.X + ReadPages.InkWidth(text.Run) + (Pitch / 2))));
            // The baseline stands near the foot of its row.
            var row = (int)((text.Y - 3) / step);
            // Of lines closer than the grid's, two may share a row: titles and questions are shown rather than what follows.
            if (Enumerable.Range(left, Math.Min(right, columns) - left).Any(c => firsts[row, c] is not 0 && firsts[row, c] != text.Y)
                && letter is not (NameParts.Words or NameParts.Question))
            {
                return;
            }

            if (letter is NameParts.Words || (letter is 'o' && words.All(char.IsAsciiDigit)))
            {
                // Small type takes more room here than on the page; only short words are worth it.
                words = words.Length > LongestWords ? words[..Math.Min(words.Length, right - left)] : words;
                // Heads and feet at the right end of the page stand at the right.
                Put(row, text.Element is null && text.X > page.Width / 2 ? Math.Min(left, right - words.Length) : left, words, letter is NameParts.Words ? text.Y : 0);
                return;
            }

            Put(row, left, new string(letter, right - left), letter is NameParts.Question ? text.Y : 0);
            if (text.Element is { } element && _parts.Numbers.TryGetValue(element, out var number)
                && text == page.Marks.OfType<TextMark>().First(mark => mark.Element == element))
            {
                Put(row, left, number.ToString(CultureInfo.InvariantCulture), letter is NameParts.Question ? text.Y : 0);
            }
        }

        void Put(int row, int left, string signs, double baseline)
        {
            for (var c = Math.Max(0, -left); c < signs.Length && left + c < columns; c++)
            {
                cells[row][left + c] = signs[c];
                firsts[row, left + c] = baseline;
            }
        }

        int Cell(double x) => (int)(x / Pitch);

        void Fill(double left, double top, double right, double bottom, char sign)
        {
            for (var row = Math.Max(0, (int)(top / step)); row <= Math.Min(rows - 1, (int)(bottom / step)); row++)
            {
                for (var c = Math.Max(0, Cell(left)); c < Math.Min(columns, right / Pitch); c++)
                {
                    cells[row][c] = sign;
                }
            }
        }
    }
}
