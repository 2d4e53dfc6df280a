namespace OzdPrint.Typesetting;

/// <summary>Puts narrow spaces in where the author wrote none: 5 %, § 3, and before the high stops of French.</summary>
internal static class SpaceSigns
{
    public static void Run(CharacterEdits edits, Stretch stretch, LanguageRules rules)
    {
        var text = edits.Text;
        for (var i = stretch.Start; i < stretch.End; i++)
        {
            switch (text[i])
            {
                case '%' or '‰' or '€' when rules.SpacesUnits && IsDigit(text, i - 1) && EndsWord(text, i + 1):
                case '°' when rules.SpacesUnits && IsDigit(text, i - 1)
                    && i + 1 < text.Length && text[i + 1] is 'C' or 'F' && EndsWord(text, i + 2):
                    edits.PutBefore(i, Signs.NarrowSpace);
                    break;
                case '§' when rules.BeforeNumber.Contains("§") && IsDigit(text, i + 1):
                    edits.PutBehind(i, Signs.NarrowSpace);
                    break;
                case ';' or '!' or '?' or ':' when rules.HighStops && i > 0:
                    BeforeStop(edits, i);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>French: a narrow space before ; ! ? and a whole one before the colon, none inside a row of them.</summary>
    private static void BeforeStop(CharacterEdits edits, int i)
    {
        var text = edits.Text;
        var space = text[i] == ':' ? Signs.NoBreakSpace : Signs.NarrowSpace;
        if (Signs.IsSpace(text[i - 1]))
        {
            edits.Replace(i - 1, space.ToString());
        }
        else if ((char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is '»' or ')' or '…' or '"') && EndsWord(text, i + 1))
        {
            edits.PutBefore(i, space);
        }
    }

    private static bool IsDigit(string text, int i) => i >= 0 && i < text.Length && char.IsAsciiDigit(text[i]);

    /// <summary>Whether no word goes on at a place: 5 % but 5%-Hürde and 100%ig.</summary>
    private static bool EndsWord(string text, int i) => i >= text.Length || !(char.IsLetterOrDigit(text[i]) || text[i] is '-' or '/');
}
