using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>Gathers the marks of a proofreader as the pages fill: only what stands on a page is marked.</summary>
internal sealed class ProofSheet
{
    private readonly List<(string Page, int Article, ProofNote Note)> _marks = [];

    public void Add(string page, int article, ProofNote note) => _marks.Add((page, article, note));

    /// <summary>The marks page by page, with the place in the article's file where it can be found.</summary>
    public ImmutableArray<Diagnostic> ToDiagnostics(IReadOnlyList<Article> articles)
    {
        var found = new Dictionary<int, FindWords>();
        return
        [
            .. _marks.Select(mark =>
            {
                var source = articles[mark.Article].Source;
                if (!found.TryGetValue(mark.Article, out var words))
                {
                    found[mark.Article] = words = new FindWords(source);
                }

                var message = $"page {mark.Page}: {mark.Note.Message}";
                var diagnostic = words.Find(mark.Note.Words, mark.Note.Part) is { } place
                    ? mark.Note.Code.At(source, place.Position, message, mark.Note.Code.Remedy, place.Length)
                    : mark.Note.Code.About(source.Path, $"{message} (“{mark.Note.Words}”)", mark.Note.Code.Remedy);
                return diagnostic with { Page = mark.Page };
            }),
        ];
    }
}
