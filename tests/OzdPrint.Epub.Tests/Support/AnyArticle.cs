using System.Collections.Immutable;
using CsCheck;
using OzdPrint.Content;

namespace OzdPrint.Epub.Tests;

/// <summary>Articles of every shape: any part may be missing, any text hold what has broken an XML file before.</summary>
internal static class AnyArticle
{
    private static readonly string[] Atoms =
    [
        "a", "ß", "Wort", "Wörter", "Rat", "Rates", " ", " ", " ", "\n", "<", ">", "&", "\"", "'", "]]>", "<!--", "--", "&amp;", "\u0001", "\u000B",
        "\r", "\t", "\uFFFE", "\uD800", "\uDC00", "😀", "שלום", "\u202E", "\u00AD", "\u202F", "\u2060", "e\u0301", "\u0085", "\u2028",
    ];

    private static readonly string?[] Terms = ["Wort", "Wort", "Rat", "a", "ß", null];

    private static readonly Gen<string> _text =
        Gen.Int[0, Atoms.Length - 1].Array[1, 12].Select(atoms => string.Concat(atoms.Select(atom => Atoms[atom])));

    private static readonly Gen<Span> _span = Gen.Select(_text, Gen.Int[0, 9], (text, look) => look switch
    {
        0 => new Span(text, Emphasis: true),
        1 => new Span(text, Strong: true),
        2 => new Span(text, Link: new Uri($"https://ozd.example/{text.Length}?a=1&b=%C3%A4#ort")),
        3 => new Span(text, Emphasis: true, Link: new Uri("mailto:redaktion@ozd.example")),
        4 => new Span(text) { Language = "en" },
        _ => new Span(text),
    });

    private static readonly Gen<InlineText> _inline = _span.Array[1, 4].Select(spans => new InlineText([.. spans]));

    private static readonly Gen<ImmutableArray<InlineText>> _items = _inline.Array[1, 3].Select(items => items.ToImmutableArray());

    private static readonly Gen<Block> _block = Gen.OneOf(
        _inline.Select(text => (Block)new Paragraph(text)),
        _inline.Select(text => (Block)new Paragraph(text)),
        _inline.Select(text => (Block)new Subhead(text)),
        Gen.Select(Gen.Bool, _items, (ordered, items) => (Block)new ListBlock(ordered, items)),
        _items.Select(paragraphs => (Block)new Quotation(paragraphs)));

    private static readonly Gen<ProseText> _prose = _block.Array[1, 4].Select(blocks => new ProseText([.. blocks]));

    private static readonly Gen<Section> _section = Gen.Select(Maybe(_text), _prose, (title, prose) => new Section(title, prose));

    private static readonly Gen<Explainer> _explainer = Gen.Select(
        _text, _prose, Gen.Int[0, Terms.Length - 1], (question, answer, term) => new Explainer(question, answer, Terms[term]));

    private static readonly Gen<AnalysisSection> _analysis = Gen.Select(
        _text,
        Gen.Select(_inline, _inline.Array[0, 2], (title, items) => new AnalysisPoint(title, [.. items])).Array[0, 3],
        (title, points) => new AnalysisSection(title, [.. points]));

    private static readonly Gen<SchoolTask> _task = Gen.Select(
        _inline, Maybe(Gen.Enum<TaskLevel>().Select(level => (object)level)), _prose, (task, level, answer) => new SchoolTask(task, (TaskLevel?)level, 3, answer));

    private static readonly Gen<Picture> _picture = Gen.Select(_text, Maybe(_inline), Maybe(_text), (alt, caption, credit) =>
        Editions.Picture(alt, 3, 2) with { Caption = caption, Credit = credit });

    private static readonly Gen<Article> _head = Gen.Select(
        _text, Maybe(_text), Maybe(_prose), Maybe(_text), Maybe(_picture), Gen.Bool, (title, kicker, lead, byline, picture, isEnglish) =>
            Editions.Small("a", title, kicker) with { Lead = lead, Byline = byline, Image = picture, Language = isEnglish ? "en" : "de" });

    private static readonly Gen<Article> _withText = Gen.Select(
        _head, _prose, Maybe(_section), Maybe(_section), (article, body, commentary, background) =>
            article with { Body = body, Commentary = commentary, Background = background });

    private static readonly Gen<Article> _withMaterial = Gen.Select(
        _withText,
        _explainer.Array[0, 3],
        _analysis.Array[0, 2],
        Maybe(Gen.Select(Maybe(_text), _items, (title, points) => new Infobox(title, points))),
        Maybe(_prose),
        _task.Array[0, 3],
        (article, explainers, analysis, infobox, extras, tasks) => article with
        {
            Explainers = [.. explainers],
            Analysis = [.. analysis],
            Infobox = infobox,
            Extras = extras,
            Tasks = [.. tasks],
        });

    /// <summary>Any article.</summary>
    public static Gen<Article> All { get; } = Gen.Select(
        _withMaterial, Maybe(_prose), Gen.Bool, (article, disclaimer, isOnline) => article with
        {
            Disclaimer = disclaimer,
            Online = isOnline ? new Uri("https://ozd.example/artikel/1?x=%3C&y=2") : null,
        });

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : class =>
        Gen.Select(Gen.Bool, gen, (isThere, value) => isThere ? value : null);
}
