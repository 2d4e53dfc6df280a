using System.Collections.Immutable;
using CsCheck;
using OzdPrint.Content;

namespace OzdPrint.Layout.Tests;

/// <summary>What a random article is made of.</summary>
internal sealed record ArticleShape
{
    public int Lead { get; init; }
    public int Paragraphs { get; init; }
    public int Words { get; init; }
    public int Subheads { get; init; }
    public int ListItems { get; init; }
    public bool Quote { get; init; }
    public int Explainers { get; init; }
    public int Answer { get; init; }

    /// <summary>So many words of the text apart are those that are explained.</summary>
    public int Apart { get; init; } = 13;
    public int Points { get; init; }
    public int Analysis { get; init; }
    public int Commentary { get; init; }
    public int Background { get; init; }
    public int Extras { get; init; }
    public int Tasks { get; init; }
    public (int Width, int Height) Picture { get; init; }
    public int Caption { get; init; }
    public int Title { get; init; } = 5;
    public int Line { get; init; } = 1;
    public int WordLength { get; init; }

    /// <summary>What a newsroom writes on any day, without sections that run on in the columns of the text.</summary>
    public static Gen<ArticleShape> Everyday { get; } =
        from text in Gen.Select(Gen.Int[2, 14], Gen.Int[5, 90], Gen.Int[0, 30])
        from parts in Gen.Select(Gen.Int[0, 4], Gen.Int[0, 8], Gen.Bool)
        from notes in Gen.Select(Gen.Int[0, 5], Gen.Int[5, 40], Gen.Int[3, 120])
        from points in Gen.Int[0, 4]
        from picture in Gen.OneOf(Gen.Const((0, 0)), Gen.Const((1600, 900)), Gen.Const((900, 1200)))
        from length in Gen.Int[2, 12]
        select new ArticleShape
        {
            Paragraphs = text.Item1,
            Words = text.Item2,
            Lead = text.Item3,
            Subheads = parts.Item1,
            ListItems = parts.Item2,
            Quote = parts.Item3,
            Explainers = notes.Item1,
            Answer = notes.Item2,
            Apart = notes.Item3,
            Points = points,
            Picture = picture,
            Caption = 8,
            WordLength = length,
        };

    /// <summary>Every kind of article that a newsroom or a mischievous one may write.</summary>
    public static Gen<ArticleShape> Any { get; } =
        from lead in Gen.Int[0, 40]
        from size in Gen.OneOf(
            Gen.Const((0, 0)), Gen.Select(Gen.Int[1, 40], Gen.Const(1)), Gen.Select(Gen.Int[1, 12], Gen.Int[1, 90]),
            Gen.Select(Gen.Int[1, 3], Gen.Int[300, 700]), Gen.Select(Gen.Int[30, 60], Gen.Int[30, 80]))
        from parts in Gen.Select(Gen.Int[0, 4], Gen.Int[0, 8], Gen.Bool)
        from notes in Gen.OneOf(Gen.Const((0, 0)), Gen.Select(Gen.Int[1, 6], Gen.Int[1, 40]), Gen.Select(Gen.Int[10, 40], Gen.Int[5, 25]), Gen.Select(Gen.Int[1, 2], Gen.Int[300, 700]))
        from boxes in Gen.Select(Gen.Int[0, 9], Gen.Int[0, 6])
        from sections in Gen.Select(Gen.Int[0, 150], Gen.Int[0, 120], Gen.Int[0, 40], Gen.Int[0, 5])
        from picture in Gen.OneOf(Gen.Const((0, 0)), Gen.Select(Gen.Int[60, 2400], Gen.Int[60, 2400]))
        from caption in Gen.Frequency((5, Gen.Int[1, 30]), (1, Gen.Int[200, 400]))
        from lines in Gen.Frequency((6, Gen.Select(Gen.Int[1, 9], Gen.Int[1, 3])), (1, Gen.Select(Gen.Int[30, 60], Gen.Int[20, 40])))
        from length in Gen.Frequency((5, Gen.Int[1, 14]), (1, Gen.Int[40, 200]))
        select new ArticleShape
        {
            Lead = lead,
            // Of words as long as a line a few hundred say all that thousands would.
            Paragraphs = length > 30 ? Math.Min(size.Item1, 8) : size.Item1,
            Words = length > 30 ? Math.Min(size.Item2, 30) : size.Item2,
            Subheads = parts.Item1,
            ListItems = parts.Item2,
            Quote = parts.Item3,
            Explainers = notes.Item1,
            Answer = length > 30 ? Math.Min(notes.Item2, 60) : notes.Item2,
            Points = boxes.Item1,
            Analysis = boxes.Item2,
            Commentary = sections.Item1,
            Background = sections.Item2,
            Extras = sections.Item3,
            Tasks = sections.Item4,
            Title = length > 30 ? Math.Min(lines.Item1, 6) : lines.Item1,
            Line = length > 30 ? Math.Min(lines.Item2, 2) : lines.Item2,
            Picture = picture,
            Caption = length > 30 ? Math.Min(caption, 20) : caption,
            WordLength = length,
        };
}

/// <summary>
/// Writes an article in which every word has a number of its own, counted in the reading order of the shipped layouts, so that a page tells at once
/// whether words were lost, set twice or put in another place.
/// </summary>
internal sealed class NumberedArticle
{
    private const string Letters = "abendlichtmusikwerkstattordnungsamtsleitersgehilfenbrotkorbdeckelmachergesellenstueckpruefungsausschuss";

    private readonly ArticleShape _shape;
    private int _next;

    private NumberedArticle(ArticleShape shape, int first)
    {
        _shape = shape;
        _next = first;
    }

    /// <summary>The article, and the number behind its last word.</summary>
    public static (Article Article, int Next) Of(ArticleShape shape, int first = 0, string slug = "a")
    {
        var writer = new NumberedArticle(shape, first);
        return (writer.Write(slug), writer._next);
    }

    private string Word()
    {
        var number = _next++;
        var start = number * 7 % 60;
        var letters = string.Concat(Enumerable.Repeat(Letters, 3)).Substring(start, _shape.WordLength);
        return $"{letters}{number}";
    }

    private string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word()));

    private InlineText Text(int count) => InlineText.Plain(Words(count));

    private ProseText? Prose(int count) => count == 0 ? null : new ProseText([new Paragraph(Text(count))]);

    private Article Write(string slug)
    {
        var article = new Article
        {
            Slug = slug,
            Source = new SourceFile($"{slug}.yaml", "", default),
            Language = "de",
            Kicker = Words(_shape.Line),
            Title = Words(_shape.Title),
            Lead = Prose(_shape.Lead),
            Byline = Words(_shape.Line),
        };
        article = article with
        {
            Image = _shape.Picture.Width == 0 ? null : new Picture
            {
                File = "p.jpg",
                Bytes = Array.Empty<byte>(),
                Format = PictureFormat.Jpeg,
                Width = _shape.Picture.Width,
                Height = _shape.Picture.Height,
                Alt = "Bild",
                Caption = Text(_shape.Caption),
                Credit = Word(),
            },
        };
        var body = Body(out var mentioned);
        article = article with { Body = body };
        article = article with { Background = _shape.Background == 0 ? null : new Section(Words(2), Prose(_shape.Background)!) };
        article = article with
        {
            Explainers =
            [
                .. Enumerable.Range(0, _shape.Explainers).Select(e => new Explainer(
                    $"Was ist {Word()}?", Prose(_shape.Answer)!, mentioned.Count == 0 ? null : mentioned[e * _shape.Apart % mentioned.Count])),
            ],
        };
        article = article with { Infobox = _shape.Points == 0 ? null : new Infobox(null, [.. Enumerable.Range(0, _shape.Points).Select(_ => Text(4))]) };
        article = article with { Tasks = [.. Enumerable.Range(0, _shape.Tasks).Select(_ => new SchoolTask(Text(5), TaskLevel.Connect, 3, null))] };
        article = article with { Commentary = _shape.Commentary == 0 ? null : new Section(Words(3), Prose(_shape.Commentary)!) };
        article = article with
        {
            Analysis =
            [
                .. Enumerable.Range(0, _shape.Analysis).Select(a => new AnalysisSection(
                    Words(2), [.. Enumerable.Range(0, 1 + (a % 3)).Select(_ => new AnalysisPoint(Text(2), [.. Enumerable.Range(0, a % 4).Select(_ => Text(3))]))])),
            ],
        };
        article = article with { Extras = Prose(_shape.Extras) };
        return article with { Disclaimer = Prose(2) };
    }

    private ProseText Body(out List<string> words)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var p = 0; p < _shape.Paragraphs; p++)
        {
            if (p > 0 && p <= _shape.Subheads)
            {
                blocks.Add(new Subhead(Text(3)));
            }

            blocks.Add(new Paragraph(Text(_shape.Words)));
            if (p == 1 && _shape.ListItems > 0)
            {
                blocks.Add(new ListBlock(p % 2 == 0, [.. Enumerable.Range(0, _shape.ListItems).Select(i => Text(1 + (i * 5 % 17)))]));
            }

            if (p == 2 && _shape.Quote)
            {
                blocks.Add(new Quotation([Text(12), Text(9)]));
            }
        }

        words = [.. blocks.Where(block => block is not Subhead).SelectMany(block => block.PlainText.Split(' ', '\n')).Distinct()];
        return new ProseText(blocks.ToImmutable());
    }
}
