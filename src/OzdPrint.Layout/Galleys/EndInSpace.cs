using OzdPrint.Typesetting;

namespace OzdPrint.Layout;

/// <summary>
/// Ends the text of a block or of a label with a space that takes no place. On paper white parts it from what follows, but
/// for whoever hears, searches or copies the text the last word would else run into the next.
/// </summary>
internal static class EndInSpace
{
    /// <param name="run">The last run of the text.</param>
    public static GlyphRun Run(GlyphRun run) =>
        run.Text.Length == 0 || char.IsWhiteSpace(run.Text[^1]) || run.Font.GlyphOf(' ') is not { } space
            ? run
            : run with { Text = run.Text + ' ', Glyphs = run.Glyphs.Add(new Glyph(space, 0, 0, 0, run.Text.Length)) };
}
