using System.Collections.Immutable;
using System.Globalization;
using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>Makes an edition into a publication: which files it has, what they are called, how one gets to them.</summary>
internal static class EditionPackage
{
    // Years are counted from here in the place in the series. No paper had e-books before, and a place may not be negative.
    private const int FirstYear = 2000;

    public static EpubPackage Compose(Edition printed, EpubOptions options)
    {
        var edition = FitPictures.Run(printed);
        var publication = edition.Publication;
        var words = Wording.For(publication.Language);
        var names = EditionNames.Of(edition);
        var hasContents = names.LoneArticle is null;
        var titles = new DocumentTitles(names.Title, publication.Labels.Contents, hasContents ? words.Colophon : words.ColophonAlone, words);
        var files = ArticleFile.Of(edition.Articles, titles.All);

        var documents = Articles(files, publication, options.PageStarts, hasContents);
        var navigation = new Navigation(
            Contents(edition, files, names, words, hasContents),
            Landmarks(files, publication, words, hasContents),
            [.. documents.SelectMany(document => document.Pages)]);
        var metadata = Metadata(edition, names, options, words, hasPages: !navigation.Pages.IsEmpty);

        var coverAlt = CoverAlt(edition, names, words);
        var language = publication.Language;
        var frontAndBack = new List<PublicationResource>
        {
            Page(CoverPageMarkup.Path, CoverPageMarkup.Write(titles.Cover, language, coverAlt)),
            Page(TitlePageMarkup.Path, TitlePageMarkup.Write(titles.TitlePage, edition, names)),
        };
        if (hasContents)
        {
            frontAndBack.Add(Page(ContentsMarkup.Path, ContentsMarkup.Write(titles.Contents, edition, files)));
        }

        ImmutableArray<PublicationResource> pages =
        [
            .. frontAndBack,
            .. files.Zip(documents, (file, document) => Page(file.Path, document.Bytes)),
            Page(
                ColophonMarkup.Path,
                ColophonMarkup.Write(
                    titles.Colophon, titles.ColophonLabel, edition, names, metadata.AccessibilitySummary, metadata.PageBreakSource)),
        ];
        ImmutableArray<string> spine = [.. pages.Select(page => page.Path)];
        var nav = NavigationDocument.Write(navigation, titles.Navigation, hasContents ? publication.Labels.Contents : words.ContentsAlone, language, words);
        return new EpubPackage
        {
            Metadata = metadata,
            Navigation = navigation,
            Spine = spine,
            Resources =
            [
                new(NavigationDocument.Path, ContentDocument.MediaType, nav, "nav"),
                new(NcxDocument.Path, NcxDocument.MediaType, NcxDocument.Write(navigation, metadata, spine)),
                new(Stylesheet.Path, Stylesheet.MediaType, Stylesheet.Read(publication)),
                new(
                    CoverPicture.Path, CoverPicture.MediaType,
                    options.Cover?.GetAwaiter().GetResult() ?? CoverPicture.Draw(edition, names, options.Fonts), "cover-image"),
                .. pages,
                .. files.Where(file => file.PicturePath is not null).Select(Picture),
            ],
        };
    }

    private static PublicationResource Page(string path, byte[] bytes) => new(path, ContentDocument.MediaType, bytes);

    private static PublicationResource Picture(ArticleFile file)
    {
        var picture = file.Article.Image!;
        return new(file.PicturePath!, picture.Format == PictureFormat.Jpeg ? "image/jpeg" : "image/png", picture.Bytes);
    }

    private static ImmutableArray<ArticleDocument> Articles(
        ImmutableArray<ArticleFile> files, Publication publication, ImmutableArray<PageStart> pageStarts, bool hasContents)
    {
        var byArticle = pageStarts.ToLookup(start => start.Article);
        return
        [
            .. files.Select((file, index) => ArticleMarkup.Write(
                file,
                publication,
                hasContents
                    ? new Neighbours(files.ElementAtOrDefault(index - 1), files.ElementAtOrDefault(index + 1), ContentsMarkup.Path)
                    : null,
                byArticle[index])),
        ];
    }

    // In the order of the spine, as Ace demands it. A department leads to its first article.
    private static ImmutableArray<ContentsEntry> Contents(
        Edition edition, ImmutableArray<ArticleFile> files, EditionNames names, Wording words, bool hasContents)
    {
        var entries = new List<ContentsEntry> { new(words.TitlePage, TitlePageMarkup.Path, null, []) };
        if (hasContents)
        {
            entries.Add(new(edition.Publication.Labels.Contents, ContentsMarkup.Path, null, []));
        }

        var next = 0;
        foreach (var department in edition.Departments)
        {
            ImmutableArray<ContentsEntry> articles =
                [.. department.Articles.Select(_ => Entry(files[next++], edition.Publication.Language))];
            if (department.Title is { } title)
            {
                entries.Add(new(title, articles[0].Target, null, articles));
            }
            else
            {
                entries.AddRange(articles);
            }
        }

        entries.Add(new(hasContents ? words.Colophon : words.ColophonAlone, ColophonMarkup.Path, null, []));
        return [.. entries];
    }

    private static ContentsEntry Entry(ArticleFile file, string language) =>
        new(file.Article.Title, file.Path, file.Article.Language == language ? null : file.Article.Language, []);

    private static ImmutableArray<Landmark> Landmarks(
        ImmutableArray<ArticleFile> files, Publication publication, Wording words, bool hasContents) =>
    [
        new("cover", words.Cover, CoverPageMarkup.Path),
        new("titlepage", words.TitlePage, TitlePageMarkup.Path),
        .. hasContents ? [new Landmark("toc", publication.Labels.Contents, ContentsMarkup.Path)] : Array.Empty<Landmark>(),
        new("bodymatter", words.FirstArticle, files[0].Path),
        new("colophon", hasContents ? words.Colophon : words.ColophonAlone, ColophonMarkup.Path),
    ];

    private static PackageMetadata Metadata(
        Edition edition, EditionNames names, EpubOptions options, Wording words, bool hasPages)
    {
        var publication = edition.Publication;
        var articles = edition.Articles.ToArray();
        var hasPictures = articles.Any(article => article.Image is not null);
        var authors = Bylines.NamesOf(articles);
        ImmutableArray<string> creators = names.LoneArticle is null || authors.IsEmpty ? [publication.Publisher] : authors;
        return new PackageMetadata
        {
            Identifier = names.Identifier,
            Title = names.Title,
            Languages = [.. articles.Select(article => article.Language).Prepend(publication.Language).Distinct(StringComparer.Ordinal)],
            SortTitle = SortTitle(edition, names),
            Creators = creators,
            Authors = authors.RemoveRange(creators).Remove(publication.Publisher),
            Publisher = publication.Publisher,
            Rights = publication.Rights,
            Source = names.LoneArticle?.Online,
            Replaces = edition.Revision > 1 ? EditionIdentifier.Of(edition with { Revision = edition.Revision - 1 }) : null,
            Date = edition.Date,
            Modified = edition.Modified ?? options.UndatedModified,
            Description = names.LoneArticle is { } lone
                ? FirstSentence.Of(lone)
                : string.Join(" · ", articles.Select(article => article.Title)),
            Subjects =
            [
                .. edition.Departments.Select(department => department.Title)
                    .Concat(articles.Select(article => article.Kicker))
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal),
            ],
            Series = names.LoneArticle is null
                ? new Series(names.Series, publication.IdentifierBase, SeriesPosition(edition.Date))
                : null,
            HasPictures = hasPictures,
            AccessibilitySummary = string.Join(
                ' ', new[] { publication.Accessibility?.Summary, words.AccessibilitySummary(hasPictures, hasPages) }.OfType<string>()),
            Claim = publication.Accessibility,
            CoverPicture = CoverPicture.Path,
            PageBreakSource = hasPages ? options.PdfName : null,
        };
    }

    // "OZD Tagesausgabe 2026-01-08"; corrected, it stands behind the first: "2026-01-08.2".
    private static string? SortTitle(Edition edition, EditionNames names)
    {
        var revision = edition.Revision > 1 ? string.Create(CultureInfo.InvariantCulture, $".{edition.Revision}") : "";
        return names.LoneArticle is null && edition.Date is { } day ? $"{names.Series} {DateWords.Iso(day)}{revision}" : null;
    }

    // Shelves sort by a number, and every edition has a day but not always a running number: 260108. Some read it as a float of
    // 32 bits, to which 20260108 and the day after are one; days of this century and the next ones stay below 2 to the 24th.
    private static int? SeriesPosition(DateOnly? date) =>
        date is { Year: > FirstYear } day ? ((day.Year - FirstYear) * 10_000) + (day.Month * 100) + day.Day : null;

    private static string CoverAlt(Edition edition, EditionNames names, Wording words)
    {
        var paper = names.LoneArticle is null ? names.Series : edition.Publication.Name;
        var title = names.Date is null ? paper : $"{paper}, {names.Date}";
        return $"{title}. {words.LeadStory}: {edition.Articles.First().Title}";
    }

    /// <summary>Titles of the files that are no articles, none like another.</summary>
    private sealed record DocumentTitles(string Edition, string ContentsLabel, string ColophonLabel, Wording Words)
    {
        public string Cover => $"{Words.Cover} – {Edition}";

        public string TitlePage => $"{Words.TitlePage} – {Edition}";

        public string Contents => $"{ContentsLabel} – {Edition}";

        public string Navigation => $"{Words.Landmarks} – {Edition}";

        public string Colophon => $"{ColophonLabel} – {Edition}";

        public IEnumerable<string> All => [Cover, TitlePage, Contents, Navigation, Colophon];
    }
}
