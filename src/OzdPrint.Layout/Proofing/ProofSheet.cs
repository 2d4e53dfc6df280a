using System.Collections.Immutable;

namespace OzdPrint.Layout;

/// <summary>Gathers the marks of a proofreader as the pages fill: only what stands on a page is marked.</summary>
internal sealed class ProofSheet
{
    private readonly List<ProofMark> _marks = [];

    public void Add(string page, int article, ProofNote note) =>
        _marks.Add(new ProofMark(page, article, note.Code, note.Message, note.Words, note.At));

    /// <summary>The marks page by page.</summary>
    public ImmutableArray<ProofMark> Marks => [.. _marks];
}
