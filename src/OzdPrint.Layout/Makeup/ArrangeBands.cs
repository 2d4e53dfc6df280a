using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>Puts the parts of a set article together as the bands of the layout want them.</summary>
/// <param name="layout">The layout.</param>
/// <param name="palette">The colours.</param>
/// <param name="labels">The publication's labels.</param>
/// <param name="setTitle">Sets words as the title of a box that is no part of the text, since it is there already.</param>
internal sealed class ArrangeBands(PageLayout layout, Palette palette, SectionLabels labels, Func<string, IReadOnlyList<GalleyLine>> setTitle)
{
    /// <summary>Whether the article has anything for a band.</summary>
    public static bool HasAny(SetArticleResult article, BandPlan band) =>
        band.Parts.Concat(band.Above).Concat(band.Side).Any(article.Parts.ContainsKey);

    /// <summary>The blocks of a band. Parts with a box stand alone; what stands between them shares the columns.</summary>
    public IEnumerable<ColumnBlock> Blocks(SetArticleResult article, BandPlan band)
    {
        var title = new Galley();
        var text = new Galley();
        foreach (var part in band.Parts)
        {
            if (!article.Parts.TryGetValue(part, out var set))
            {
                continue;
            }

            if (layout.Boxes.TryGetValue(part, out var box))
            {
                if (!text.IsEmpty || !title.IsEmpty)
                {
                    yield return Block(article, band, title, text);
                    (title, text) = (new Galley(), new Galley());
                }

                yield return Block(article, band, set.Title, set.Text) with { Box = box, ContinuedTitle = Continued(part, article.Article) };
                continue;
            }

            title.Add(set.Title, 0);
            text.Add(set.Text, set.Before);
        }

        if (!text.IsEmpty || !title.IsEmpty)
        {
            yield return Block(article, band, title, text);
        }
    }

    /// <summary>The band of the text; null if the article has nothing for it.</summary>
    public TextBand? Text(SetArticleResult article, BandPlan band)
    {
        var running = Joined(article, [.. band.Above.Where(part => article.Parts.GetValueOrDefault(part) is { RunsInText: true })]);
        running.Add(Joined(article, band.Parts), 0);
        foreach (var part in band.Below)
        {
            if (article.Parts.TryGetValue(part, out var set))
            {
                running = new WeaveNotes(layout, palette).Run(running, set.Notes);
            }
        }

        var text = new GalleyHeights(running.Lines);
        var above = Above(article, band);
        var boxes = ImmutableArray.CreateBuilder<ColumnBlock>();
        var notes = ImmutableArray.CreateBuilder<SideNote>();
        var panel = Side(article, null);
        foreach (var part in band.Side)
        {
            if (!article.Parts.TryGetValue(part, out var set))
            {
                continue;
            }

            if (set.Notes.IsEmpty)
            {
                boxes.Add(Side(article, set));
                continue;
            }

            panel = Side(article, set) with { Text = [], ContinuedTitle = setTitle(labels.Explainers) };
            notes.AddRange(set.Notes.Select(note => new SideNote(
                note.Text, article.Article.Explainers[note.Explainer].Question, SideNote.LineOf(note.Mention, text))));
        }

        return text.Count == 0 && above.IsEmpty && boxes.Count == 0 && notes.Count == 0 ? null : new TextBand
        {
            Text = text,
            Above = above,
            Notes = notes.ToImmutable(),
            Boxes = boxes.ToImmutable(),
            Panel = panel,
            Article = article.Index,
        };
    }

    /// <summary>A picture has several widths; other parts above the columns have one.</summary>
    private ImmutableArray<AbovePicture> Above(SetArticleResult article, BandPlan band)
    {
        var spans = band.Above.Select(part => article.Parts.GetValueOrDefault(part)?.Spans ?? []).FirstOrDefault(spans => !spans.IsEmpty, []);
        var others = Joined(article, [.. band.Above.Where(part => article.Parts.GetValueOrDefault(part) is { RunsInText: false, Spans.IsEmpty: true })]);
        if (spans.IsEmpty)
        {
            return others.IsEmpty ? [] : [new AbovePicture(MeasureParts.ColumnsBesideSide(layout), new GalleyHeights(others.Lines))];
        }

        return
        [
            .. spans.Select(span =>
            {
                var galley = new Galley();
                galley.Add(span.Lines, 0);
                galley.Add(others, 0);
                return new AbovePicture(others.IsEmpty ? span.Columns : MeasureParts.ColumnsBesideSide(layout), new GalleyHeights(galley.Lines));
            }),
        ];
    }

    private static Galley Joined(SetArticleResult article, ImmutableArray<ArticlePart> parts)
    {
        var galley = new Galley();
        foreach (var part in parts)
        {
            if (article.Parts.TryGetValue(part, out var set))
            {
                galley.Add(set.Text, set.Before);
            }
        }

        return galley;
    }

    private ColumnBlock Block(SetArticleResult article, BandPlan band, Galley title, Galley text) => new()
    {
        Width = layout.Page.TypeWidth,
        Columns = band.Columns ?? 1,
        Title = title.Lines,
        Text = text.Lines,
        Article = article.Index,
    };

    private ColumnBlock Side(SetArticleResult article, ComposedPart? set) => new()
    {
        Box = set is null ? null : layout.Boxes.GetValueOrDefault(set.Part, new BoxStyle()),
        Width = MeasureParts.SideWidth(layout),
        Columns = 1,
        Title = set?.Title.Lines ?? [],
        WideTitle = set?.WideTitle?.Lines ?? [],
        Text = set?.Text.Lines ?? [],
        ContinuedTitle = set is null ? [] : Continued(set.Part, article.Article),
        Article = article.Index,
    };

    private IReadOnlyList<GalleyLine> Continued(ArticlePart part, Article article) => setTitle(
        $"{(part switch
        {
            ArticlePart.Explainers => labels.Explainers,
            ArticlePart.Analysis => labels.Analysis,
            ArticlePart.Infobox => article.Infobox?.Title ?? labels.Infobox,
            ArticlePart.Commentary => labels.Commentary,
            ArticlePart.Background => article.Background?.Title ?? labels.Background,
            ArticlePart.Extras => labels.Extras,
            ArticlePart.Tasks => labels.Tasks,
            _ => article.Title,
        })} ({labels.Continued})");
}
