using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>
/// Writes running text with its emphasis and links, and into it the page marks and the references to explainers.
/// </summary>
internal sealed class RunningText(MarkupWriter markup, PageBreaks pageBreaks, Mentions mentions)
{
    /// <summary>The id of an explainer's note, and of the place in the text that refers to it.</summary>
    public static string NoteId(int explainer) => $"explainer-{explainer + 1}";

    /// <inheritdoc cref="NoteId"/>
    public static string ReferenceId(int explainer) => $"reference-{explainer + 1}";

    /// <summary>Writes plain text; line feeds become line breaks.</summary>
    public static void WritePlain(MarkupWriter markup, ReadOnlySpan<char> text)
    {
        var isFirst = true;
        foreach (var line in text.Split('\n'))
        {
            if (!isFirst)
            {
                markup.Empty("br");
            }

            markup.Text(text[line]);
            isFirst = false;
        }
    }

    /// <summary>Writes a text that begins at a place of the article.</summary>
    public void Write(InlineText text, TextAddress place)
    {
        foreach (var span in text.Spans)
        {
            using (Wrap(span.Link is not null, "a", ("href", span.Link?.AbsoluteUri)))
            using (Wrap(span.Language is not null, "span", ("lang", span.Language), ("xml:lang", span.Language)))
            using (Wrap(span.Strong, "strong"))
            using (Wrap(span.Emphasis, "em"))
            {
                WriteSpan(span.Text, place);
            }

            place = place with { Offset = place.Offset + span.Text.Length };
        }
    }

    private static bool IsWithinWord(string text, int at) =>
        at > 0 && (char.IsLowSurrogate(text[at]) || (char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at])));

    private MarkupWriter.Scope Wrap(bool wanted, string name, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        wanted ? markup.Inline(name, attributes) : default;

    private void WriteSpan(string text, TextAddress place)
    {
        var at = 0;
        while (at < text.Length)
        {
            pageBreaks.WriteUpTo(place with { Offset = place.Offset + at });
            var reference = mentions.Next(place.Part, place.Block, place.Offset + at);
            var toReference = (reference?.Start ?? int.MaxValue) - place.Offset;
            if (reference is not null && toReference == at)
            {
                // A term that spans a change of style is linked up to the change.
                var end = Math.Min(reference.End - place.Offset, text.Length);
                WriteReference(reference, text.AsSpan(at, end - at), place);
                at = end;
            }
            else
            {
                var toPage = pageBreaks.NextOffset(place.Part, place.Block) - place.Offset;
                var end = Math.Min(Math.Min(toReference, toPage), text.Length);
                while (end == toPage && end < text.Length && IsWithinWord(text, end))
                {
                    // A page that begins in a divided word is marked after it: a mark within would break the word for
                    // search, for dictionaries and when read aloud.
                    toPage = ++end;
                }

                WritePlain(markup, text.AsSpan(at, end - at));
                at = end;
            }
        }
    }

    // Apple Books opens a pop-up only for a link that holds nothing but text, so a page mark within moves before it.
    private void WriteReference(Mention reference, ReadOnlySpan<char> text, TextAddress place)
    {
        pageBreaks.WriteUpTo(place with { Offset = reference.End - 1 });
        using (markup.Inline(
            "a",
            ("epub:type", "noteref"),
            ("role", "doc-noteref"),
            ("id", ReferenceId(reference.Explainer)),
            ("href", "#" + NoteId(reference.Explainer))))
        {
            markup.Text(text.ToString().Replace('\n', ' '));
        }
    }
}
