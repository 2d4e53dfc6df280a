using OzdPrint.Content;
using OzdPrint.Judges;

namespace OzdPrint.Epub.Tests;

/// <summary>
/// An article as somebody reads it out from the e-book, word for word: the author's texts, and between them the paper's
/// labels, numbers and signs. Written down apart from the writer, so that a word lost, doubled, swapped or added shows.
/// </summary>
internal sealed class ReadingCopy
{
    private readonly Article _article;
    private readonly Publication _publication;
    private readonly Wording _words;
    private readonly Mentions _mentions;

    private ReadingCopy(Article article, Publication publication)
    {
        _article = article;
        _publication = publication;
        _words = Wording.For(publication.Language);
        _mentions = new Mentions(article);
    }

    /// <summary>All words from the kicker to the address, spaces of any kind as one.</summary>
    public static string Words(Article article, Publication publication) =>
        OpenedEpub.Squeeze(string.Join(' ', new ReadingCopy(article, publication).Texts()));

    /// <summary>The addresses the author links to, from top to bottom, and last that of the article itself.</summary>
    public static IEnumerable<string> Addresses(Article article, Publication publication) =>
        new ReadingCopy(article, publication).Links();

    private IEnumerable<string> Texts()
    {
        var labels = _publication.Labels;
        var minutes = _words.ReadingTime(ReadingTime.Minutes(_article));
        return
        [
            AsRead(_article.Kicker), AsRead(_article.Title), .. Prose(_article.Lead),
            _article.Byline is { } byline ? $"{AsRead(byline)} · {minutes}" : minutes,
            AsRead(_article.Image?.Caption), .. _article.Image?.Credit is { } credit ? [labels.Credit, AsRead(credit)] : Array.Empty<string>(),
            .. Numbered(_article.Body),
            .. _article.Background is { } background ? [AsRead(background.Title ?? labels.Background), .. Numbered(background.Text)] : Array.Empty<string>(),
            .. _article.Infobox is { } infobox ? infobox.Points.Select(AsRead).Prepend(AsRead(infobox.Title ?? labels.Infobox)) : [],
            .. Headed(labels.Tasks, _article.Tasks.Select(task => $"{AsRead(task.Marked)} {Level(task)}")),
            .. _article.Commentary is { } commentary ? [labels.Commentary, AsRead(commentary.Title), .. Numbered(commentary.Text)] : Array.Empty<string>(),
            .. Headed(labels.Explainers, _article.Explainers.SelectMany((explainer, index) => (string[])
                [AsRead(explainer.Question), .. Prose(explainer.Answer), _mentions.Of(index) is null ? "" : "↩\uFE0E"])),
            .. Headed(labels.Analysis, _article.Analysis.SelectMany(section => section.Points.SelectMany((point, index) => (string[])
                [$"{(char)('a' + index)}) {AsRead(point.Title)}", .. point.Items.Select(AsRead)]).Prepend(AsRead(section.Title)))),
            .. Headed(labels.Extras, Prose(_article.Extras)),
            .. Prose(_article.Disclaimer ?? _publication.Disclaimer),
            _article.Online is null ? "" : _words.ReadOnline,
        ];
    }

    private IEnumerable<string> Links()
    {
        IEnumerable<InlineText?> texts =
        [
            .. InlineTexts(_article.Lead), _article.Image?.Caption, .. InlineTexts(_article.Body), .. InlineTexts(_article.Background?.Text),
            .. _article.Infobox?.Points ?? [], .. _article.Tasks.Select(task => task.Task), .. InlineTexts(_article.Commentary?.Text),
            .. _article.Explainers.SelectMany(explainer => InlineTexts(explainer.Answer)),
            .. _article.Analysis.SelectMany(section => section.Points).SelectMany(point => point.Items.Prepend(point.Title)),
            .. InlineTexts(_article.Extras), .. InlineTexts(_article.Disclaimer ?? _publication.Disclaimer),
        ];
        return texts.SelectMany(text => text?.Spans ?? []).Select(span => span.Link).Append(_article.Online).OfType<Uri>().Select(link => link.AbsoluteUri);
    }

    private static IEnumerable<string> Headed(string label, IEnumerable<string> texts)
    {
        var all = texts.ToArray();
        return all.Length == 0 ? all : all.Prepend(label);
    }

    private string Level(SchoolTask task) =>
        task.StatedOrUsualLevel is { } level ? $"({_words.TaskLevel} {level switch { TaskLevel.Reproduce => "I", TaskLevel.Connect => "II", _ => "III" }})" : "";

    private static IEnumerable<string> Prose(ProseText? prose) => InlineTexts(prose).Select(AsRead);

    // Paragraphs and quotations are counted, subheads and lists are not.
    private static IEnumerable<string> Numbered(ProseText prose)
    {
        var number = 0;
        foreach (var block in prose.Blocks)
        {
            if (block is Paragraph or Quotation)
            {
                yield return $"[{++number}]";
            }

            foreach (var text in InlineTexts(block))
            {
                yield return AsRead(text);
            }
        }
    }

    private static IEnumerable<InlineText> InlineTexts(ProseText? prose) => (prose?.Blocks ?? []).SelectMany(InlineTexts);

    private static IEnumerable<InlineText> InlineTexts(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Text],
        Subhead subhead => [subhead.Text],
        ListBlock list => list.Items,
        Quotation quotation => quotation.Paragraphs,
        _ => throw new NotSupportedException($"{block.GetType().Name} is not read yet."),
    };

    // By spans: half a character in one and the other half in the next are two that cannot be written.
    private static string AsRead(InlineText? text) => string.Concat((text?.Spans ?? []).Select(span => AsRead(span.Text)));

    // What XML cannot hold is read as the replacement character, what old readers do not know as what they know.
    private static string AsRead(string? text)
    {
        var read = new System.Text.StringBuilder();
        for (var index = 0; index < text?.Length; index++)
        {
            if (index + 1 < text.Length && char.IsSurrogatePair(text, index))
            {
                read.Append(text, index++, 2);
            }
            else
            {
                read.Append(System.Xml.XmlConvert.IsXmlChar(text[index]) ? text[index] : '\uFFFD');
            }
        }

        return read.Replace("\u00AD", "").Replace('\u2060', '\uFEFF').ToString();
    }
}
