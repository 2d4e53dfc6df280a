namespace OzdPrint.Layout;

/// <summary>Looks whether explainers stand by their words.</summary>
internal static class ReadExplainers
{
    /// <summary>
    /// An explainer more lines away than this is out of sight: a third of an A4 page, as much as the eye takes in without
    /// a search.
    /// </summary>
    private const int FarLines = 22;

    /// <summary>What to mark at the explainers that stand beside the text of a page.</summary>
    /// <param name="share">The page's share of the text.</param>
    /// <param name="band">The text with its explainers.</param>
    /// <param name="step">Distance of the lines, in pt.</param>
    public static IEnumerable<ProofNote> Run(PageShare share, TextBand band, double step)
    {
        foreach (var panel in share.Panels)
        {
            var y = panel.Top;
            foreach (var note in panel.Notes.Select(note => band.Notes[note]))
            {
                var height = new GalleyHeights(note.Text.Lines).Of(0, note.Text.Lines.Count);
                // From the nearer edge: a long answer that reaches its word is beside it.
                if (note.Line >= 0 && (TopOf(share, band, note.Line) is not { } word || Math.Max(y - word, word - (y + height)) > FarLines * step))
                {
                    yield return Far(note);
                }

                y += height;
            }
        }
    }

    /// <summary>What to mark at an explainer that found no place beside the text.</summary>
    public static ProofNote Far(SideNote note) =>
        new(LayoutCodes.FarExplainer, $"the explainer “{note.Question}” stands far from the word it explains", note.Question)
        {
            At = note.Text.Lines is [var first, ..] ? first.At : null,
        };

    private static double? TopOf(PageShare share, TextBand band, int line)
    {
        foreach (var (frame, from, to) in share.Frames)
        {
            if (line >= from && line < to)
            {
                return frame.Top + band.Text.TopOf(line, from);
            }
        }

        return null;
    }
}
