using System.Collections.Immutable;

namespace OzdPrint.Typesetting;

/// <summary>A paragraph in the characters it is set in, and where each stands in the author's text.</summary>
/// <param name="Styled">The paragraph as it is set.</param>
/// <param name="Sources">
/// For every UTF-16 offset of it, the end included, the offset in the author's text, ascending; empty if nothing was
/// changed.
/// </param>
internal sealed record RefinedText(StyledText Styled, ImmutableArray<int> Sources)
{
    /// <summary>The offset in the author's text of an offset in the set text.</summary>
    public int SourceOf(int offset) => Sources.IsEmpty ? offset : Sources[offset];
}
