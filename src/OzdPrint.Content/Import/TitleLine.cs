using System.Collections.Immutable;

namespace OzdPrint.Content.Import;

/// <summary>Tells whether prose begins with a headline.</summary>
internal static class TitleLine
{
    private const int LongestHeadline = 100;

    /// <summary>
    /// The headline, if the first paragraph is one: short, not ended as a sentence is, and followed by a longer
    /// paragraph; null if not.
    /// </summary>
    public static string? Of(ImmutableArray<Piece> prose) =>
        prose.Length > 1 && Candidate(prose) is { } title
            && prose[1] is ParagraphPiece next && next.Text.Length > title.Length && TextSigns.IsClosed(next.Text)
            ? title
            : null;

    /// <summary>The first paragraph, if it could be a headline by itself.</summary>
    public static string? Candidate(ImmutableArray<Piece> prose) =>
        !prose.IsEmpty && prose[0] is ParagraphPiece { Text: { Length: <= LongestHeadline } text }
            && TextSigns.IsTitle(text) && !TextSigns.StartsLower(text) && text.Any(char.IsLetter)
            && TextSigns.WithoutDash(text, tight: false) is null
            ? text
            : null;
}
