namespace OzdPrint.Epub;

/// <summary>Breaks a headline into lines of even length, as an editor would.</summary>
internal static class HeadlineLines
{
    private const string Ellipsis = "…";

    // Halving the measure this often finds the narrowest one to within a pixel.
    private const int Halvings = 11;

    /// <summary>The fewest lines that hold the text, and of those the most even.</summary>
    /// <param name="text">The headline; breaks come at spaces, and after hyphens and dashes within words.</param>
    /// <param name="measure">The greatest width of a line.</param>
    /// <param name="width">Gives the width of a text.</param>
    public static List<string> Break(string text, float measure, Func<string, float> width)
    {
        // Every measure that is tried asks for nearly the same lines.
        var known = new Dictionary<string, float>();
        var lines = Fill(text, measure, Width);
        float tooNarrow = 0, wideEnough = measure;
        for (var step = 0; step < Halvings; step++)
        {
            var middle = (tooNarrow + wideEnough) / 2;
            var candidate = Fill(text, middle, Width);
            if (candidate.Count > lines.Count || candidate.Any(line => Width(line) > middle))
            {
                tooNarrow = middle;
            }
            else
            {
                wideEnough = middle;
                lines = candidate;
            }
        }

        return lines;

        float Width(string line) => known.TryGetValue(line, out var once) ? once : known[line] = width(line);
    }

    /// <summary>At most so many lines; what is too much gives way to an ellipsis.</summary>
    public static List<string> Limit(List<string> lines, int most, float measure, Func<string, float> width)
    {
        if (lines.Count <= most)
        {
            return lines;
        }

        // Word by word from the front: behind the few that fit a whole article may follow.
        var words = lines.Skip(most - 1).SelectMany(line => line.Split(' ')).ToList();
        var last = words[0];
        for (var next = 1; next < words.Count && width($"{last} {words[next]} {Ellipsis}") <= measure; next++)
        {
            last += " " + words[next];
        }

        return [.. lines.Take(most - 1), last.TrimEnd(',', ';', ':', '–') + " " + Ellipsis];
    }

    // Puts as much on each line as goes. A piece wider than the measure stands alone and sticks out.
    private static List<string> Fill(string text, float measure, Func<string, float> width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var piece in Pieces(text))
        {
            if (line is not "" && width((line + piece).TrimEnd()) > measure)
            {
                lines.Add(line.TrimEnd());
                line = "";
            }

            line += piece;
        }

        if (line.TrimEnd() is { Length: > 0 } last)
        {
            lines.Add(last);
        }

        return lines;
    }

    // Words with the space behind them; a word with a hyphen in two pieces.
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var isBreak = text[index] == ' '
                || (text[index] is '-' or '–' && index > start + 1 && index + 1 < text.Length && char.IsLetter(text[index + 1]));
            if (isBreak)
            {
                yield return text[start..(index + 1)];
                start = index + 1;
            }
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }
}
