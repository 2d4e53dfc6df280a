using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>
/// Finds the place of a proofreader's marks in the files of the articles, which are read once more for it. A build, which
/// shows no marks, does not ask for this.
/// </summary>
public static class LocateMarks
{
    /// <summary>The marks in their order, each with its place in the article's file as far as it is found.</summary>
    /// <param name="marks">The marks of a document.</param>
    /// <param name="edition">The edition that the document was set from.</param>
    public static IEnumerable<Diagnostic> Run(IEnumerable<ProofMark> marks, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentNullException.ThrowIfNull(edition);
        var articles = edition.Articles.ToList();
        var read = new Dictionary<int, FindWords>();
        return marks.Select(mark =>
        {
            var source = articles[mark.Article].Source;
            if (!read.TryGetValue(mark.Article, out var words))
            {
                read[mark.Article] = words = new FindWords(source);
            }

            var message = $"page {mark.Page}: {mark.Message}";
            var found = mark.At is { } at ? words.Find(mark.Words, at) : words.Find(mark.Words);
            var diagnostic = found is { } place
                ? mark.Code.At(source, place.Position, message, mark.Code.Remedy, place.Length)
                : mark.Code.About(source.Path, $"{message} (“{mark.Words}”)", mark.Code.Remedy);
            return diagnostic with { Page = mark.Page };
        });
    }
}
