namespace OzdPrint.Typesetting;

/// <summary>
/// The characters that the author typed become those that a compositor would set: quotation marks, dashes,
/// spaces that do not break. Every language has its own rules; where none are known nothing is changed. The author's text
/// stays what it was.
/// </summary>
internal static class RefineText
{
    public static RefinedText Run(StyledText styled)
    {
        var edits = new CharacterEdits(styled.Text);
        var stretches = StretchesOf(styled);
        if (stretches.TrueForAll(stretch => stretch.Rules is null))
        {
            return new RefinedText(styled, []);
        }

        LockAddresses.Run(edits);
        SetQuotes.Run(edits, stretches);
        foreach (var stretch in stretches)
        {
            if (stretch.Rules is { } rules)
            {
                SetDashes.Run(edits, stretch, rules);
                TieAbbreviations.Run(edits, stretch, rules);
                TieWords.Run(edits, stretch, rules);
                SpaceSigns.Run(edits, stretch, rules);
            }
        }

        return edits.Apply(styled);
    }

    /// <summary>Neighbouring runs of the same rules are one stretch, so that no rule ends at an emphasised word.</summary>
    private static List<Stretch> StretchesOf(StyledText styled)
    {
        var stretches = new List<Stretch>();
        var start = 0;
        foreach (var run in styled.Runs)
        {
            var rules = LanguageRules.Of(run.Language);
            var end = start + run.Text.Length;
            if (stretches.Count > 0 && stretches[^1].Rules == rules)
            {
                stretches[^1] = stretches[^1] with { End = end };
            }
            else
            {
                stretches.Add(new Stretch(start, end, rules));
            }

            start = end;
        }

        return stretches;
    }
}

/// <summary>A stretch of a paragraph that is set by one language's rules.</summary>
/// <param name="Start">UTF-16 offset.</param>
/// <param name="End">UTF-16 offset behind it.</param>
/// <param name="Rules">The rules; null if there are none.</param>
internal readonly record struct Stretch(int Start, int End, LanguageRules? Rules);
