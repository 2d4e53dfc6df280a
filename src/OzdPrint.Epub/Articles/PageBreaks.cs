using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>
/// The places in one article where printed pages begin. The article asks at every step of its writing whether
/// one is due; a mark that fits nowhere exactly comes at the next place, so none is lost. They follow the main text: a page of
/// nothing but a picture or boxes is marked where the text goes on after it.
/// </summary>
internal sealed class PageBreaks
{
    private readonly MarkupWriter _markup;
    private readonly Wording _words;
    private readonly string? _wordsLanguage;
    private readonly Queue<PageStart> _due;
    private readonly string _file;
    private readonly List<PageTarget> _written = [];

    /// <summary>Prepares the marks of one article.</summary>
    /// <param name="markup">Where they are written.</param>
    /// <param name="starts">The page starts of this article.</param>
    /// <param name="file">The article's file, for the list of pages.</param>
    /// <param name="words">The words for "page".</param>
    /// <param name="wordsLanguage">The language of these words if it is not the article's.</param>
    public PageBreaks(MarkupWriter markup, IEnumerable<PageStart> starts, string file, Wording words, string? wordsLanguage)
    {
        _markup = markup;
        _words = words;
        _wordsLanguage = wordsLanguage;
        _file = file;

        // OrderBy is stable: pages that begin at one place keep their order.
        _due = new Queue<PageStart>(InMainText([.. starts]).OrderBy(start => start.At, Comparer<TextAddress>.Create(ReadingOrder.Compare)));
    }

    /// <summary>The marks written so far, in order.</summary>
    public ImmutableArray<PageTarget> Written => [.. _written];

    /// <summary>Writes every mark that is due at or before a place.</summary>
    public void WriteUpTo(TextAddress place)
    {
        while (_due.TryPeek(out var next) && ReadingOrder.Compare(next.At, place) <= 0)
        {
            Write(_due.Dequeue());
        }
    }

    /// <summary>Writes every mark that is left.</summary>
    public void WriteRest()
    {
        while (_due.TryDequeue(out var next))
        {
            Write(next);
        }
    }

    /// <summary>The offset of the next mark in the same block, or a number beyond any text.</summary>
    public int NextOffset(ArticlePart part, int block) =>
        _due.TryPeek(out var next) && next.At.Part == part && next.At.Block == block ? next.At.Offset : int.MaxValue;

    // A mark at the picture or the box itself could come before text of earlier pages, or after text of later ones.
    private static PageStart[] InMainText(PageStart[] starts)
    {
        var next = new TextAddress(ReadingOrder.Parts[^1], int.MaxValue, 0);
        for (var index = starts.Length - 1; index >= 0; index--)
        {
            next = starts[index].At.Part.IsMainText() ? starts[index].At : next;
            starts[index] = starts[index] with { At = next };
        }

        return starts;
    }

    private void Write(PageStart start)
    {
        var id = Id(start.Label);
        _written.Add(new PageTarget(start.Label, _file, id));

        // A start and an end tag: readers that take the file for HTML would leave "<span/>" open.
        using (_markup.Inline(
            "span",
            ("epub:type", "pagebreak"),
            ("role", "doc-pagebreak"),
            ("id", id),
            ("lang", _wordsLanguage),
            ("xml:lang", _wordsLanguage),
            ("aria-label", $"{_words.Page} {start.Label}")))
        {
        }
    }

    // "page-12"; a label that would make no id, or the same as an earlier one, gives way to a running number.
    private string Id(string label)
    {
        var id = $"page-{label}";
        return label is not "" && label.All(char.IsAsciiLetterOrDigit) && _written.All(page => page.Id != id)
            ? id
            : $"page-mark-{_written.Count + 1}";
    }
}
