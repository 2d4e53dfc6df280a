using System.Xml.Linq;
using OzdPrint.Content;
using OzdPrint.Judges;

namespace OzdPrint.Epub.Tests;

public sealed class ArticleMarkupTests
{
    private static readonly XElement Everything = Write(Editions.Everything);

    [Fact]
    public void Headings_leave_no_level_out()
    {
        var levels = Everything.Descendants().Select(element => element.Name.LocalName)
            .Where(name => name.Length == 2 && name[0] == 'h' && char.IsAsciiDigit(name[1]))
            .Select(name => name[1] - '0')
            .ToArray();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Fact]
    public void Commentary_bears_its_label_in_its_name()
    {
        var commentary = Section("commentary");
        var name = commentary.Descendants().Single(element => (string?)element.Attribute("id") == (string?)commentary.Attribute("aria-labelledby"));
        Assert.Equal("OZD-Kommentar Langsam ist gut", OpenedEpub.WordsOf(name));
    }

    [Fact]
    public void Background_and_infobox_are_headed_by_the_label_where_they_have_no_title()
    {
        Assert.StartsWith("Der historische Hintergrund", OpenedEpub.WordsOf(Section("background")), StringComparison.Ordinal);
        Assert.StartsWith("Mini-Infobox zum Lernen", OpenedEpub.WordsOf(Section("infobox")), StringComparison.Ordinal);
    }

    [Fact]
    public void Paragraphs_have_the_numbers_that_they_have_on_paper()
    {
        var prose = new ProseText(
        [
            new Subhead(InlineText.Plain("Oben")), new Paragraph(InlineText.Plain("Drei:")), new ListBlock(false, [InlineText.Plain("eins")]),
            new Quotation([InlineText.Plain("Zitat"), InlineText.Plain("geht weiter")]), new Paragraph(InlineText.Plain("Schluss")),
        ]);
        var article = Write(Editions.Small("a", "T", null) with { Body = prose, Background = new Section(null, Editions.Prose("Früher")) });

        string[] numbered = ["body-1", "body-2", "body-3", "background-1"];
        Assert.Equal(numbered, article.Descendants().Where(element => element.Descendants().Any(IsNumber)).Select(element => (string?)element.Attribute("id")).Where(numbered.Contains));
        Assert.Equal(["[1]", "[2]", "[3]", "[1]"], article.Descendants().Where(IsNumber).Select(element => element.Value));
        Assert.Equal(ParagraphNumbers.Of(prose).OfType<int>().Select(number => $"[{number}]"), article.Descendants().Where(IsNumber).Take(3).Select(element => element.Value));

        static bool IsNumber(XElement element) => (string?)element.Attribute("class") == "number";
    }

    [Fact]
    public void The_number_of_a_paragraph_and_a_figure_at_its_start_do_not_run_together() =>
        Assert.Equal(
            "[1] 200 Menschen kamen.",
            OpenedEpub.WordsOf(Write(Editions.Small("a", "T", null) with { Body = Editions.Prose("200 Menschen kamen.") }).Descendants().Single(element => (string?)element.Attribute("id") == "body-1")));

    // Letters only: a reader without the style sheet would number an ordered list once more.
    [Fact]
    public void Analysis_points_carry_their_letters_in_lists_without_numbers()
    {
        var letters = Section("analysis").Descendants().Where(element => (string?)element.Attribute("class") == "letter").ToArray();
        Assert.Equal(["a)", "b)", "a)"], letters.Select(element => element.Value));
        Assert.All(letters, letter => Assert.Equal(("ul", "list"), (letter.Parent!.Parent!.Parent!.Name.LocalName, (string?)letter.Parent.Parent.Parent.Attribute("role"))));
    }

    [Fact]
    public void Answers_to_tasks_stay_with_the_teacher()
    {
        Assert.Contains("Anforderungsbereich I", OpenedEpub.WordsOf(Section("tasks")), StringComparison.Ordinal);
        Assert.DoesNotContain("Geheime", OpenedEpub.WordsOf(Everything), StringComparison.Ordinal);
    }

    [Fact]
    public void Operators_are_emphasised_and_bring_the_level_that_nobody_stated()
    {
        Assert.Equal(["Beurteile"], Section("tasks").Descendants(OpenedEpub.Xhtml + "em").Select(element => element.Value));
        Assert.Contains("(Anforderungsbereich III)", OpenedEpub.WordsOf(Section("tasks")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_mention_of_a_term_leads_to_its_explainer_and_back()
    {
        var reference = Everything.Descendants(OpenedEpub.Xhtml + "a").Single(link => (string?)link.Attribute("id") == "reference-1");
        Assert.Equal("Vermittlungsausschuss", reference.Value);
        Assert.Equal("noteref", (string?)reference.Attribute(OpenedEpub.Ops + "type"));
        var note = Everything.Descendants().Single(element => "#" + (string?)element.Attribute("id") == (string?)reference.Attribute("href"));
        Assert.Equal("doc-footnote", (string?)note.Attribute("role"));
        Assert.Equal("#reference-1", (string?)note.Descendants(OpenedEpub.Xhtml + "a").Single().Attribute("href"));
    }

    [Fact]
    public void An_explainer_no_text_mentions_has_no_way_back() =>
        Assert.Empty(Everything.Descendants().Single(element => (string?)element.Attribute("id") == "explainer-4").Descendants(OpenedEpub.Xhtml + "a"));

    [Theory]
    [InlineData("Der Rat tagt.", "Rat", "Rat")]
    [InlineData("Die Sitzung des Rates war lang.", "Rat", "Rates")]
    [InlineData("Im Rathaus tagt der Rat.", "Rat", "Rat")]
    [InlineData("Der Bundesrat tagt.", "Rat", null)]
    [InlineData("Die Koalition\u00A0der Willigen", "Koalition der Willigen", "Koalition\u00A0der Willigen")]
    [InlineData("der bundesrat", "Bundesrat", "bundesrat")]
    public void Terms_are_found_as_words_with_their_endings(string body, string term, string? linked)
    {
        var article = Write(Editions.Small("a", "T", null) with
        {
            Body = Editions.Prose(body),
            Explainers = [new Explainer("Was?", Editions.Prose("Das."), term)],
        });
        Assert.Equal(linked, References(article).SingleOrDefault()?.Value);
    }

    [Fact]
    public void A_term_within_a_link_is_passed_over()
    {
        var article = Write(Editions.Small("a", "T", null) with
        {
            Body = new ProseText([new Paragraph(new InlineText([new Span("Rat", Link: new Uri("https://ozd.example/")), new Span(" und Rat")]))]),
            Explainers = [new Explainer("Was?", Editions.Prose("Das."), "Rat")],
        });
        Assert.Equal("p", References(article).Single().Parent!.Name.LocalName);
    }

    [Fact]
    public void A_page_that_begins_in_a_divided_word_is_marked_after_the_word()
    {
        var article = Write(
            Editions.Small("a", "T", null) with { Body = Editions.Prose("Ein Ausschuss tagt.") },
            new PageStart("7", 0, new TextAddress(ArticlePart.Body, 0, 7)));
        var mark = article.Descendants().Single(element => (string?)element.Attribute("id") == "page-7");
        Assert.Equal("\u00A0Ein Ausschuss", mark.NodesBeforeSelf().OfType<XText>().Single().Value);
        Assert.Equal("Seite 7", (string?)mark.Attribute("aria-label"));
    }

    [Fact]
    public void A_page_that_begins_with_a_paragraph_is_marked_before_its_number()
    {
        var article = Write(
            Editions.Small("a", "T", null) with { Body = Editions.Prose("Eins.", "Zwei.") }, new PageStart("7", 0, new TextAddress(ArticlePart.Body, 1, 0)));
        Assert.Equal(["page-7", null], article.Descendants().Single(element => (string?)element.Attribute("id") == "body-2").Elements().Select(element => (string?)element.Attribute("id")));
    }

    [Fact]
    public void A_page_that_begins_with_a_section_is_marked_before_its_heading()
    {
        var article = Write(Editions.Everything, new PageStart("3", 0, new TextAddress(ArticlePart.Commentary, 0, 0)));
        var mark = article.Descendants().Single(element => (string?)element.Attribute("id") == "page-3");
        Assert.Equal("commentary", (string?)mark.ElementsAfterSelf().First().Attribute("id"));
    }

    // As daily and handout print it; the e-book's own order must not contradict that.
    [Fact]
    public void Marks_of_printed_pages_stand_in_their_order_each_before_its_own_part()
    {
        ArticlePart[] printed = [ArticlePart.Body, ArticlePart.Background, ArticlePart.Tasks, ArticlePart.Commentary, ArticlePart.Analysis, ArticlePart.Extras];
        var article = Write(Editions.Everything, [.. printed.Select((part, index) => new PageStart($"{index + 1}", 0, new TextAddress(part, 0, 0)))]);
        var marks = article.Descendants().Where(IsMark).ToArray();
        Assert.Equal(["page-1", "page-2", "page-3", "page-4", "page-5", "page-6"], marks.Select(mark => (string?)mark.Attribute("id")));
        Assert.Equal(
            ["background", "tasks", "commentary", "analysis", "extras"],
            marks.Skip(1).Select(mark => (string?)mark.ElementsAfterSelf().First().Attribute("id")));
    }

    // The picture stands above the text and the explainers behind the commentary, wherever the paper had room for them.
    [Theory]
    [InlineData(ArticlePart.Image)]
    [InlineData(ArticlePart.Explainers)]
    [InlineData(ArticlePart.Infobox)]
    public void A_page_of_a_picture_or_boxes_alone_is_marked_where_the_text_goes_on(ArticlePart part)
    {
        var alone = new PageStart("2", 0, new TextAddress(part, 0, 0));
        var first = new PageStart("1", 0, new TextAddress(ArticlePart.Kicker, 0, 0));
        var text = Write(Editions.Everything, first, alone, new PageStart("3", 0, new TextAddress(ArticlePart.Body, 5, 0)));
        Assert.Equal(["page-1", "page-2", "page-3"], text.Descendants().Where(IsMark).Select(mark => (string?)mark.Attribute("id")));
        Assert.Equal("page-3", (string?)text.Descendants().Single(mark => (string?)mark.Attribute("id") == "page-2").ElementsAfterSelf().First().Attribute("id"));

        var end = Write(Editions.Everything, first, alone).Descendants().Last(IsMark);
        Assert.Equal("page-2", (string?)end.Attribute("id"));
        Assert.Empty(end.ElementsAfterSelf());
    }

    [Fact]
    public void The_reading_order_knows_every_part_once() =>
        Assert.Equal(Enum.GetValues<ArticlePart>().Order(), ReadingOrder.Parts.Order());

    [Fact]
    public void Labels_in_an_article_of_another_language_are_marked_as_the_papers()
    {
        var article = Write(Editions.English);
        var heading = article.Descendants(OpenedEpub.Xhtml + "h2").Single();
        Assert.Equal("OZD-Kommentar", heading.Value);
        Assert.Equal("de", (string?)heading.Attribute("lang"));
        Assert.Equal("de", (string?)heading.Attribute(XNamespace.Xml + "lang"));
        Assert.Equal("en", (string?)article.Parent!.Parent!.Attribute("lang"));
    }

    [Fact]
    public void Words_of_another_language_say_so()
    {
        var text = new InlineText([new Span("Das nennt man "), new Span("fair play", Emphasis: true) { Language = "en" }, new Span(".")]);
        var article = Write(Editions.Small("a", "T", null) with { Body = new ProseText([new Paragraph(text)]) });
        var span = Assert.Single(article.Descendants(), element => (string?)element.Attribute("lang") == "en");

        Assert.Equal(("fair play", "en"), (span.Value, (string?)span.Attribute(XNamespace.Xml + "lang")));
        Assert.Equal("em", Assert.Single(span.Elements()).Name.LocalName);
    }

    [Fact]
    public void The_byline_says_how_long_the_article_takes()
    {
        Assert.Equal("Von Mara Beispiel · 1 Minute Lesezeit", Byline(Everything));
        Assert.Equal("1 Minute Lesezeit", Byline(Write(Editions.Small("a", "T", null))));

        static string Byline(XElement article) =>
            OpenedEpub.WordsOf(article.Descendants().Single(element => (string?)element.Attribute("class") == "byline"));
    }

    [Fact]
    public void The_credit_bears_the_papers_label()
    {
        var file = ArticleFile.Of([Editions.Everything], [])[0];
        var publication = new Publication { Labels = new SectionLabels { Credit = "Foto:" } };
        var xml = OpenedEpub.Parse(ArticleMarkup.Write(file, publication, null, []).Bytes);
        Assert.EndsWith("Foto: OZD-Archiv", OpenedEpub.WordsOf(xml.Descendants(OpenedEpub.Xhtml + "figcaption").Single()), StringComparison.Ordinal);
    }

    // Screen readers choose their voice by lang, old e-readers their dictionary by xml:lang.
    [Fact]
    public void Whatever_names_a_language_names_it_twice() =>
        Assert.All(
            Write(Editions.English).Parent!.Parent!.DescendantsAndSelf().Where(element => element.Attribute("lang") is not null || element.Attribute(XNamespace.Xml + "lang") is not null),
            element => Assert.Equal((string?)element.Attribute("lang"), (string?)element.Attribute(XNamespace.Xml + "lang")));

    // What stands in epub:type is for e-readers, the role for screen readers: neither knows the other.
    [Fact]
    public void Types_that_have_a_role_bear_it()
    {
        var roles = new Dictionary<string, string>
        {
            ["noteref"] = "doc-noteref",
            ["footnote"] = "doc-footnote",
            ["tip"] = "doc-tip",
            ["pagebreak"] = "doc-pagebreak",
        };
        var typed = Write(Editions.Everything, new PageStart("3", 0, new TextAddress(ArticlePart.Body, 0, 0))).Descendants()
            .Where(element => roles.ContainsKey((string?)element.Attribute(OpenedEpub.Ops + "type") ?? ""))
            .ToArray();
        Assert.Equal(roles.Count, typed.Select(element => (string?)element.Attribute(OpenedEpub.Ops + "type")).Distinct().Count());
        Assert.All(typed, element => Assert.Equal(roles[(string)element.Attribute(OpenedEpub.Ops + "type")!], (string?)element.Attribute("role")));
    }

    // Kobo takes shorter ids for no notes.
    [Fact]
    public void Notes_have_ids_of_nine_characters_or_more() =>
        Assert.All(References(Everything), reference => Assert.True(((string)reference.Attribute("href")!).Length > 9));

    [Fact]
    public void A_word_in_lead_or_commentary_leads_to_a_note_only_if_the_body_does_not_mention_it()
    {
        var article = Editions.Small("a", "T", null) with
        {
            Lead = Editions.Prose("Der Rat und das Amt tagen."),
            Body = Editions.Prose("Hier tagt der Rat."),
            Commentary = new Section(null, Editions.Prose("Rat, Amt und Hof.")),
            Explainers =
            [
                new Explainer("Was?", Editions.Prose("Das."), "Rat"), new Explainer("Wie?", Editions.Prose("So."), "Amt"),
                new Explainer("Wo?", Editions.Prose("Da."), "Hof"),
            ],
        };
        Assert.Equal(
            [("Amt", "lead"), ("Rat", "body"), ("Hof", "commentary")],
            References(Write(article)).Select(reference => (reference.Value, (string?)reference.Parent!.Parent!.Attribute("class"))));
    }

    [Fact]
    public void Narrow_spaces_become_ones_that_old_readers_know() =>
        Assert.Contains("z.\u00A0B.", Everything.Value, StringComparison.Ordinal);

    private static bool IsMark(XElement element) => (string?)element.Attribute("role") == "doc-pagebreak";

    private static XElement Section(string id) => Everything.Elements().Single(element => (string?)element.Attribute("id") == id);

    private static IEnumerable<XElement> References(XElement article) =>
        article.Descendants().Where(element => (string?)element.Attribute("role") == "doc-noteref");

    private static XElement Write(Article article, params PageStart[] starts)
    {
        var file = ArticleFile.Of([article], [])[0];
        var xml = OpenedEpub.Parse(ArticleMarkup.Write(file, Editions.Full.Publication, null, starts).Bytes);
        return xml.Descendants(OpenedEpub.Xhtml + "article").Single();
    }
}
