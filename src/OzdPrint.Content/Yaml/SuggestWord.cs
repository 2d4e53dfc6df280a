namespace OzdPrint.Content;

/// <summary>Finds the word that was probably meant.</summary>
public static class SuggestWord
{
    // A word longer than any key or file name is not a slip of the finger, and comparing it would cost.
    private const int MaxLength = 100;

    /// <summary>
    /// The known word nearest to a mistyped one by the number of letters put in, left out, changed or swapped (Damerau
    /// and Levenshtein); null if none is near. A third of the letters may differ, at least one. Case is not counted.
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(known);
        var given = word.ToLowerInvariant();
        if (given.Length is 0 or > MaxLength)
        {
            return null;
        }

        string? nearest = null;
        var best = Math.Max(given.Length / 3, 1) + 1;
        foreach (var candidate in known)
        {
            if (candidate.Length > MaxLength || Math.Abs(candidate.Length - given.Length) >= best)
            {
                continue;
            }

            var distance = Distance(given, candidate.ToLowerInvariant());
            if (distance < best && distance < candidate.Length)
            {
                (nearest, best) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>The distance in which a swap of two neighbours counts once, and no stretch is edited twice.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(change, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
