namespace OzdPrint.Typesetting;

/// <summary>
/// Abbreviations of several words hold together with narrow spaces, also where the author wrote none: z. B., i. d. R.
/// </summary>
internal static class TieAbbreviations
{
    public static void Run(CharacterEdits edits, Stretch stretch, LanguageRules rules)
    {
        if (rules.Abbreviations.IsEmpty)
        {
            return;
        }

        var text = edits.Text;
        for (var i = stretch.Start; i < stretch.End - 1; i++)
        {
            // All begin with one letter and a stop.
            var stop = text.AsSpan(i + 1, stretch.End - i - 1).IndexOf('.');
            if (stop < 0)
            {
                return;
            }

            i += stop;
            if (!char.IsLetter(text[i]) || (i > 0 && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] == '.')))
            {
                continue;
            }

            // The longest first: u. a. m. before u. a.
            foreach (var abbreviation in rules.Abbreviations)
            {
                if (Match(text, i, stretch.End, abbreviation) is { } end)
                {
                    Tie(edits, i, end);
                    i = end - 1;
                    break;
                }
            }
        }
    }

    /// <summary>Where an abbreviation ends that begins at a place; null if another word stands there.</summary>
    private static int? Match(string text, int start, int limit, string abbreviation)
    {
        var i = start;
        for (var a = 0; a < abbreviation.Length; a++)
        {
            if (abbreviation[a] == ' ')
            {
                i += i < limit && Signs.IsSpace(text[i]) ? 1 : 0;
                continue;
            }

            // A sentence may begin with it: Z. B.
            if (i >= limit || (text[i] != abbreviation[a] && (a > 0 || char.ToLowerInvariant(text[i]) != abbreviation[a])))
            {
                return null;
            }

            i++;
        }

        return i < text.Length && char.IsLetterOrDigit(text[i]) ? null : i;
    }

    private static void Tie(CharacterEdits edits, int start, int end)
    {
        var text = edits.Text;
        for (var i = start; i < end - 1; i++)
        {
            if (Signs.IsSpace(text[i]))
            {
                edits.Replace(i, "\u202F");
            }
            else if (text[i] == '.' && char.IsLetter(text[i + 1]))
            {
                edits.PutBehind(i, Signs.NarrowSpace);
            }
        }

        // Its last letter is not the initial of a name.
        if (end < text.Length && text[end] == ' ')
        {
            edits.Lock(end..(end + 1));
        }
    }
}
