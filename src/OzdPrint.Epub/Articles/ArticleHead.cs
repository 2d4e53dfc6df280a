using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>The head of an article: kicker, title, lead, who wrote it and how long it takes, and the picture.</summary>
internal sealed class ArticleHead(
    MarkupWriter markup,
    ArticleFile file,
    PageBreaks pageBreaks,
    RunningText running,
    ProseMarkup prose,
    SectionMarkup sections,
    LabelMarkup labels)
{
    /// <summary>The id of the title, which names the whole article.</summary>
    public const string TitleId = "title";

    private readonly Article _article = file.Article;

    public void WriteHead()
    {
        using (markup.Block("header"))
        {
            sections.WriteLine("p", ArticlePart.Kicker, _article.Kicker, ("class", "kicker"));
            sections.WriteLine("h1", ArticlePart.Title, _article.Title, ("id", TitleId));
            if (_article.Lead is { IsEmpty: false } lead)
            {
                using (markup.Block("div", ("class", "lead")))
                {
                    prose.Write(lead, ArticlePart.Lead, headingLevel: 2);
                }
            }

            WriteByline();
        }
    }

    public void WritePicture()
    {
        if (_article.Image is not { } picture)
        {
            return;
        }

        pageBreaks.WriteUpTo(SectionMarkup.Start(ArticlePart.Image));
        using (markup.Block("figure"))
        {
            markup.Empty("img", ("src", ArticleFile.Root + file.PicturePath), ("alt", picture.Alt));
            if (picture.Caption is not null || picture.Credit is not null)
            {
                WriteCaption(picture);
            }
        }
    }

    // "Von Mara Beispiel · 4 Minuten Lesezeit"
    private void WriteByline()
    {
        var place = SectionMarkup.Start(ArticlePart.Byline);
        pageBreaks.WriteUpTo(place);
        using (markup.Line("p", ("class", "byline")))
        {
            if (_article.Byline is { } byline)
            {
                running.Write(InlineText.Plain(byline), place);
                // Not at the start of a line.
                markup.Text("\u00A0· ");
            }

            labels.Write(labels.Words.ReadingTime(ReadingTime.Minutes(_article)));
        }
    }

    private void WriteCaption(Picture picture)
    {
        using (markup.Line("figcaption"))
        {
            if (picture.Caption is { } caption)
            {
                running.Write(caption, SectionMarkup.Start(ArticlePart.Image));
            }

            if (picture.Credit is { } credit)
            {
                markup.Text(picture.Caption is null ? "" : " ");
                using (markup.Inline("span", ("class", "credit")))
                {
                    labels.Write(labels.Publication.Labels.Credit);
                    markup.Text("\u00A0");
                    RunningText.WritePlain(markup, credit);
                }
            }
        }
    }
}
