namespace OzdPrint.Content;

/// <summary>A stretch of running text that leads to an explainer.</summary>
/// <param name="Explainer">Index of the explainer.</param>
/// <param name="Part">The part of the article it stands in.</param>
/// <param name="Block">Index of its block in the part, as <see cref="TextAddress.Block"/> counts.</param>
/// <param name="Start">UTF-16 offset in the block's plain text.</param>
/// <param name="End">The offset after it.</param>
public sealed record Mention(int Explainer, ArticlePart Part, int Block, int Start, int End);

/// <summary>
/// Finds the first mention of each explained term: in the body, else in the lead, the commentary or the background.
/// Each explainer has one mention at the most, and no two mentions overlap.
/// </summary>
public sealed class Mentions
{
    // What German and English words may add to a term without becoming another word: "Ausschuss", "Ausschusses".
    private static readonly string[] Endings = ["", "e", "n", "s", "r", "en", "er", "es", "em", "ern", "ns", "ses"];

    private readonly Dictionary<(ArticlePart Part, int Block), List<Mention>> _found = [];
    private readonly Dictionary<int, Mention> _byExplainer = [];

    /// <summary>Looks for the mentions in an article.</summary>
    public Mentions(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var places = Places(article).ToArray();
        for (var index = 0; index < article.Explainers.Length; index++)
        {
            if (article.Explainers[index].Term is { Length: > 0 } term)
            {
                Find(Flatten(term), index, places);
            }
        }
    }

    /// <summary>Where an explainer's term is first mentioned; null if nowhere.</summary>
    /// <param name="explainer">Index of the explainer.</param>
    public Mention? Of(int explainer) => _byExplainer.GetValueOrDefault(explainer);

    /// <summary>The first mention that begins at or after an offset of a block; null if there is none.</summary>
    public Mention? Next(ArticlePart part, int block, int offset) =>
        _found.GetValueOrDefault((part, block))?.Where(found => found.Start >= offset).MinBy(found => found.Start);

    /// <summary>The first mention that ends after an offset of a block: the one there, else the next; null if there is none.</summary>
    public Mention? At(ArticlePart part, int block, int offset) =>
        _found.GetValueOrDefault((part, block))?.Where(found => found.End > offset).MinBy(found => found.Start);

    private static IEnumerable<Place> Places(Article article) =>
    [
        .. Places(ArticlePart.Body, article.Body),
        .. Places(ArticlePart.Lead, article.Lead),
        .. Places(ArticlePart.Commentary, article.Commentary?.Text),
        .. Places(ArticlePart.Background, article.Background?.Text),
    ];

    // Headings are left out: a link in a heading would show in every list of headings.
    private static IEnumerable<Place> Places(ArticlePart part, ProseText? prose) =>
        (prose?.Blocks ?? []).SelectMany((block, index) => block switch
        {
            Paragraph paragraph => Places(part, index, [paragraph.Text]),
            ListBlock list => Places(part, index, list.Items),
            Quotation quotation => Places(part, index, quotation.Paragraphs),
            _ => [],
        });

    // The texts of one block stand one after the other in its plain text, parted by line feeds.
    private static IEnumerable<Place> Places(ArticlePart part, int block, IEnumerable<InlineText> texts)
    {
        var start = 0;
        foreach (var text in texts)
        {
            var plain = Flatten(text.PlainText);
            yield return new Place(part, block, start, plain, text);
            start += plain.Length + 1;
        }
    }

    private void Find(string term, int explainer, Place[] places)
    {
        // In capitals or small letters, a word of the body is nearer than the same word elsewhere.
        foreach (var inBody in (bool[])[true, false])
        {
            foreach (var comparison in (StringComparison[])[StringComparison.Ordinal, StringComparison.OrdinalIgnoreCase])
            {
                foreach (var place in places.Where(place => place.Part is ArticlePart.Body == inBody))
                {
                    if (FindIn(place, term, explainer, comparison) is { } found)
                    {
                        if (!_found.TryGetValue((place.Part, place.Block), out var list))
                        {
                            _found[(place.Part, place.Block)] = list = [];
                        }

                        list.Add(found);
                        _byExplainer[explainer] = found;
                        return;
                    }
                }
            }
        }
    }

    private Mention? FindIn(Place place, string term, int explainer, StringComparison comparison)
    {
        var text = place.Plain;
        var at = text.IndexOf(term, comparison);
        while (at >= 0)
        {
            var next = at + 1;
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            {
                var end = WordEnd(text, at + term.Length);
                var found = new Mention(explainer, place.Part, place.Block, place.Start + at, place.Start + end);
                var endsWord = Endings.Contains(text[(at + term.Length)..end], StringComparer.Ordinal);
                if (endsWord && !IsTaken(place, found) && !TouchesLink(place.Text, at, end))
                {
                    return found;
                }
            }
            else
            {
                // Nothing begins before the word ends: a long one would be looked through once for each of its letters.
                next = Math.Max(next, WordEnd(text, at));
            }

            at = text.IndexOf(term, next, comparison);
        }

        return null;
    }

    private static int WordEnd(string text, int from)
    {
        while (from < text.Length && char.IsLetterOrDigit(text[from]))
        {
            from++;
        }

        return from;
    }

    private bool IsTaken(Place place, Mention wanted) =>
        _found.TryGetValue((place.Part, place.Block), out var list)
        && list.Any(other => other.Start < wanted.End && wanted.Start < other.End);

    // A link within a link is not allowed.
    private static bool TouchesLink(InlineText text, int start, int end)
    {
        var at = 0;
        foreach (var span in text.Spans)
        {
            if (span.Link is not null && at < end && start < at + span.Text.Length)
            {
                return true;
            }

            at += span.Text.Length;
        }

        return false;
    }

    // Every kind of space counts as a space; the length stays, so offsets do too.
    private static string Flatten(string text) =>
        string.Create(text.Length, text, (target, source) =>
        {
            for (var index = 0; index < source.Length; index++)
            {
                target[index] = char.IsWhiteSpace(source[index]) ? ' ' : source[index];
            }
        });

    private sealed record Place(ArticlePart Part, int Block, int Start, string Plain, InlineText Text);
}
