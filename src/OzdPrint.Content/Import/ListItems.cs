namespace OzdPrint.Content.Import;

/// <summary>What holds for the items of every list.</summary>
internal static class ListItems
{
    // A line shorter than this had room for the next word, so the next line is no rest of it.
    private const int ShortestWrapped = 50;

    /// <summary>
    /// True if a line without a mark goes on with the item above it: it begins in lower case, is set in further than the
    /// item, or the line above is open; or the line above is long, ends no sentence, and after this line the list goes on.
    /// </summary>
    public static bool GoesOn(TextLine item, TextLine before, TextLine line, bool listGoesOn)
    {
        if (line.AfterBlank)
        {
            return false;
        }

        return TextSigns.StartsLower(line.Text) || TextSigns.IsOpen(before.Text) || line.Indent > item.Indent
            || (listGoesOn && before.Text.Length >= ShortestWrapped && !TextSigns.IsClosed(before.Text));
    }
}
