using SkiaSharp;

namespace OzdPrint.Content.Tests.Editions;

public sealed class ReadEditionTests
{
    public const string FullArticle =
        """
        title: Warum das
          Meer atmet
        kicker: Physik
        lead: Zweimal am Tag kommt das *Wasser*.
        byline: Redaktion
        language: de-CH
        source: https://example.org/gezeiten
        date: 2026-01-07
        image: { file: ../bilder/meer.png, alt: Eine Küste, caption: Ebbe, credit: OZD }
        body: |
          Der **Mond** zieht.

          ## Die Flut
          - eins
          - zwei
        commentary: { title: Schützt das Watt, text: Es lohnt sich. }
        background: { text: Schon Newton wusste es. }
        explainers:
          - question: Was ist die „Springflut“?
            answer: Eine hohe Flut.
          - { question: Warum?, answer: Darum., term: Mond }
        analysis:
          - title: Kräfte
            points:
              - title: Der Mond
                items: [Er ist nah, 8]
              - title: Die Sonne
        infobox: { title: Merke, points: [Ebbe, "*Flut*"] }
        extras: Noch etwas.
        tasks:
          - { task: Nenne *zwei*, level: II, lines: 5, answer: Mond und Sonne }
          - { task: Erkläre }
        disclaimer: Alles geprüft.
        hyphenation: [Spring-flut]

        """;

    [Fact]
    public void Every_part_of_an_article_is_read()
    {
        using var folder = new ContentFolder();
        folder.With("content/publication.yaml", "name: Blatt\n")
            .With("content/tag/edition.yaml", "date: 2026-01-08\nnumber: 8\narticles: [gezeiten.yaml]\n")
            .With("content/tag/gezeiten.yaml", FullArticle)
            .With("content/bilder/meer.png", ContentFolder.Drawing(4, 3, SKEncodedImageFormat.Png));
        var reading = folder.Read("content");
        Assert.Empty(reading.Diagnostics);
        var edition = reading.Value!;
        Assert.Equal((new DateOnly(2026, 1, 8), 8, "content/tag/edition.yaml"), (edition.Date, edition.Number, edition.Source?.Path));
        Assert.Equal("content/publication.yaml", edition.Publication.Source?.Path);
        var article = Assert.Single(edition.Articles);
        Assert.Equal(("gezeiten", "Warum das Meer atmet", "Physik", "Redaktion", "de-CH"), (article.Slug, article.Title, article.Kicker, article.Byline, article.Language));
        Assert.Equal((new DateOnly(2026, 1, 7), new Uri("https://example.org/gezeiten"), "../bilder/meer.png"), (article.Date, article.Online, article.Image?.File));
        Assert.Equal("Zweimal am Tag kommt das <Wasser>.", Shown.Of(article.Lead!));
        Assert.Equal("Der {Mond} zieht. | ## Die Flut | - eins / zwei", Shown.Of(article.Body));
        Assert.Equal(("Schützt das Watt", "Es lohnt sich."), (article.Commentary?.Title, Shown.Of(article.Commentary!.Text)));
        Assert.Equal((null, "Schon Newton wusste es."), (article.Background?.Title, Shown.Of(article.Background!.Text)));
        Assert.Equal(["Springflut", "Mond"], article.Explainers.Select(explainer => explainer.Term));
        Assert.Equal(["Der Mond: Er ist nah, 8", "Die Sonne: "], article.Analysis.Single().Points.Select(point => $"{Shown.Of(point.Title)}: {string.Join(", ", point.Items.Select(Shown.Of))}"));
        Assert.Equal(("Merke", "Ebbe <Flut>"), (article.Infobox?.Title, string.Join(' ', article.Infobox!.Points.Select(Shown.Of))));
        Assert.Equal(("Noch etwas.", "Alles geprüft."), (Shown.Of(article.Extras!), Shown.Of(article.Disclaimer!)));
        Assert.Equal([(TaskLevel.Connect, 5), (null, (int?)null)], article.Tasks.Select(task => (task.Level, task.Lines)));
        Assert.Equal("Nenne <zwei>: Mond und Sonne", $"{Shown.Of(article.Tasks[0].Task)}: {Shown.Of(article.Tasks[0].Answer!)}");
        Assert.Equal(["Spring-flut"], article.Hyphenation);
    }

    [Fact]
    public void Departments_keep_their_order_and_articles_take_date_and_language_from_around_them()
    {
        using var folder = new ContentFolder();
        folder.With("publication.yaml", "language: EN\n")
            .With("e/edition.yaml", "date: 2026-01-08\ndepartments:\n  - {title: Wissen, articles: [c, a]}\n  - {title: Politik, articles: [b]}\n")
            .With("e/a.yaml", "title: A\nlead:\n").With("e/b.yaml", "title: 8\n").With("e/c.yaml", "\uFEFFtitle: 2026-01-08\r\nbody: x\r\n");
        var edition = folder.Read("e").Value!;
        Assert.Equal(["Wissen: c a", "Politik: b"], edition.Departments.Select(department => $"{department.Title}: {string.Join(' ', department.Articles.Select(article => article.Slug))}"));
        Assert.Equal(["2026-01-08", "A", "8"], edition.Articles.Select(article => article.Title));
        Assert.All(edition.Articles, article => Assert.Equal((new DateOnly(2026, 1, 8), "en"), (article.Date, article.Language)));
    }

    [Fact]
    public void An_edition_may_list_thousands_of_articles_that_are_not_there()
    {
        using var folder = new ContentFolder();
        var names = Enumerable.Range(0, 2_000).Select(number => $"artikel-{number}").ToList();
        names.ForEach(name => folder.With($"e/{name}.yaml", "title: x\n"));
        folder.With("e/edition.yaml", "date: 2026-01-08\narticles:\n" + string.Concat(names.Select(name => $"  - der-{name}\n")));
        var found = folder.Read("e").Diagnostics;
        Assert.Equal(DiagnosticList.MaxPerFile + 1, found.Length);
        Assert.Equal("did you mean \"artikel-0\"?", found.First(one => one.Code == "OZD2012").Hint);
    }

    [Fact]
    public void The_publication_is_read_and_defaults_fill_its_gaps()
    {
        using var folder = new ContentFolder();
        folder.With("publication.yaml",
            """
            id: blatt-2
            name: Das Blatt
            identifier: https://example.org/blatt/
            labels: { commentary: Meinung }
            disclaimer: Alle *Angaben* geprüft.
            colours: { rule: "#c81", box: "#c8102e" }

            """).With("tief/tiefer/a.yaml", "title: A\n");
        var publication = folder.Read("tief/tiefer/a.yaml").Value!.Publication;
        Assert.Equal(("blatt-2", "Das Blatt", "Tagesausgabe", "de", "https://example.org/blatt"), (publication.Id, publication.Name, publication.Subtitle, publication.Language, publication.IdentifierBase));
        Assert.Equal(("Meinung", "OZD-Analyse"), (publication.Labels.Commentary, publication.Labels.Analysis));
        Assert.Equal("Alle <Angaben> geprüft.", Shown.Of(publication.Disclaimer!));
        Assert.Equal("box #c8102e, rule #cc8811", string.Join(", ", publication.Colours.Select(colour => $"{colour.Key} {colour.Value}")));
    }

    [Theory]
    [InlineData("date: 2026-01-08\narticles: [fehlt]\n", "", "2026-01-08")]
    [InlineData("date: 2026-01-08\n", "date: 2025-12-31\n", "2025-12-31")]
    [InlineData(null, "", null)]
    public void A_lone_article_takes_its_date_from_itself_or_the_edition_beside_it(string? edition, string own, string? expected)
    {
        using var folder = new ContentFolder();
        folder.With("e/a.yaml", "title: A\n" + own);
        if (edition is not null)
        {
            folder.With("e/edition.yaml", edition);
        }

        var reading = folder.Read("e/a.yaml");
        Assert.Empty(reading.Diagnostics);
        Assert.Equal(expected, reading.Value!.Date?.ToString("O", null));
        Assert.Null(reading.Value.Source);
        Assert.Null(Assert.Single(reading.Value.Departments).Title);
    }

    [Theory]
    [InlineData("", 1, null, "2026-01-08T00:00:00Z")]
    [InlineData("revised: 2026-01-09\n", 2, "2026-01-09", "2026-01-09T00:00:01Z")]
    [InlineData("revised: 2026-01-08\n", 2, "2026-01-08", "2026-01-08T00:00:01Z")]
    [InlineData("revised: 2026-01-08\nrevision: 3\n", 3, "2026-01-08", "2026-01-08T00:00:02Z")]
    public void A_corrected_edition_is_later_than_what_it_corrects(string keys, int revision, string? revised, string modified)
    {
        using var folder = new ContentFolder();
        folder.With("e/edition.yaml", $"date: 2026-01-08\n{keys}articles: [a]\n").With("e/a.yaml", "title: A\n");
        foreach (var path in new[] { "e", "e/a.yaml" })
        {
            var reading = folder.Read(path);
            Assert.Empty(reading.Diagnostics);
            var edition = reading.Value!;
            Assert.Equal((revision, revised), (edition.Revision, edition.Revised?.ToString("O", null)));
            Assert.Equal(DateTimeOffset.Parse(modified, System.Globalization.CultureInfo.InvariantCulture), edition.Modified);
        }
    }

    [Fact]
    public void A_paper_claims_accessibility_only_as_it_says()
    {
        using var folder = new ContentFolder();
        folder.With("publication.yaml",
            """
            rights: CC BY-SA 4.0
            accessibility:
              conforms-to: WCAG 2.1 AA
              certified-by: Prüfstelle Lesbar
              certifier-credential: BITV-Prüfer
              certifier-report: https://ozd.example/bericht
              summary: Fragen an die Redaktion.

            """).With("a.yaml", "title: A\n");
        var publication = folder.Read("a.yaml").Value!.Publication;
        Assert.Equal("CC BY-SA 4.0", publication.Rights);
        Assert.Equal(
            new AccessibilityClaim
            {
                Conformance = new WcagLevel("2.1", "AA"),
                CertifiedBy = "Prüfstelle Lesbar",
                CertifierCredential = "BITV-Prüfer",
                CertifierReport = new Uri("https://ozd.example/bericht"),
                Summary = "Fragen an die Redaktion.",
            },
            publication.Accessibility);

        folder.With("publication.yaml", "accessibility: { summary: Nur ein Wort }\n");
        Assert.Null(folder.Read("a.yaml").Value!.Publication.Accessibility!.Conformance);
        folder.With("publication.yaml", "name: Blatt\n");
        Assert.Null(folder.Read("a.yaml").Value!.Publication.Accessibility);
    }

    [Fact]
    public void A_claim_that_is_nearly_right_is_suggested()
    {
        using var folder = new ContentFolder();
        folder.With("publication.yaml", "accessibility: { conforms-to: WCAG 2.2-AA, certified-by: OZD }\n").With("a.yaml", "title: A\n");
        Assert.Equal("did you mean \"WCAG 2.2 AA\"?", Assert.Single(folder.Read("a.yaml").Diagnostics).Hint);
    }

    [Fact]
    public void Paths_name_roots_editions_and_articles_and_each_is_found_once()
    {
        using var folder = new ContentFolder();
        folder.With("content/2026-01-09/edition.yaml", "x").With("content/2026-01-08/edition.yaml", "x").With("content/2026-01-08/a.yaml", "x").With("content/.git/edition.yaml", "x").With("content/leer/b.yaml", "x");
        var located = folder.Locate("content/2026-01-09", "./content/", "content/2026-01-08/../2026-01-08/a.yaml", Path.Combine(folder.Path, "content/2026-01-08/edition.yaml"));
        Assert.Empty(located.Diagnostics);
        Assert.Equal(
            ["content/2026-01-08 2026-01-08 True", "content/2026-01-08/a.yaml a False", "content/2026-01-09 2026-01-09 True"],
            located.Sources.Select(source => $"{source.DisplayPath} {source.Name} {source.IsEdition}"));
    }

    [Fact]
    public void Articles_that_are_links_must_not_lead_out_of_the_content_folder()
    {
        using var folder = new ContentFolder();
        folder.With("geheim.yaml", "passwort: x\n").With("c/e/edition.yaml", "date: 2026-01-08\narticles: [a]\n").With("c/publication.yaml", "name: x\n").WithLink("c/e/a.yaml", "../../geheim.yaml");
        var diagnostic = Assert.Single(folder.Read("c").Diagnostics);
        Assert.Equal(("OZD1022", "c/e/a.yaml", null), (diagnostic.Code, diagnostic.File, diagnostic.SourceLine));
    }

    [Theory]
    [InlineData("\u00FCbung", "u\u0308bung")]
    [InlineData("u\u0308bung", "\u00FCbung")]
    public void An_article_is_found_whether_accents_are_apart_from_their_letters_or_not(string listed, string file)
    {
        using var folder = new ContentFolder();
        folder.With("e/edition.yaml", $"date: 2026-01-08\narticles: [{listed}]\n").With($"e/{file}.yaml", "title: x\n");
        var reading = folder.Read("e");
        Assert.Empty(reading.Diagnostics);
        Assert.Equal("x", Assert.Single(reading.Value!.Articles).Title);
    }

    [Fact]
    public void An_article_that_is_nearly_listed_is_suggested()
    {
        using var folder = new ContentFolder();
        folder.With("e/edition.yaml", "date: 2026-01-08\narticles: [gezeitne]\n").With("e/gezeiten.yaml", "title: x\n");
        var found = folder.Read("e").Diagnostics;
        Assert.Equal("did you mean \"gezeiten\"?", found.Single(diagnostic => diagnostic.Code == "OZD2012").Hint);
    }

    [Theory]
    [InlineData("gezeiten.yaml", "gezeiten")]
    [InlineData("2026-01-08_a.b.yaml", "2026-01-08_a.b")]
    [InlineData("Größe & Maß.yaml", "Groesse---Mass")]
    [InlineData("Привет.yaml", "article")]
    public void A_slug_is_fit_for_links(string file, string slug) => Assert.Equal(slug, Slug.Of(file));
}
