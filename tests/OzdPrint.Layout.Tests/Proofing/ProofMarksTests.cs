using System.Collections.Immutable;
using System.Text;
using OzdPrint.Content;

namespace OzdPrint.Layout.Tests;

/// <summary>One article with a fault for every mark of the proofreader.</summary>
public sealed class ProofMarksTests
{
    private const string Plain = "Das Meer kommt und geht im Takt des Mondes, und wer am Deich steht, sieht ihm dabei zu.";

    [Fact]
    public void A_plain_article_has_no_mark() => Assert.Empty(Marks($"title: Meer\nbody: {Plain}\n"));

    [Fact]
    public void A_loose_line_is_marked_with_its_page_and_place()
    {
        var mark = Assert.Single(Marks("title: Meer\nbody: Wer schweigt, spricht Schtschtschtschtschtschtscht Schtschtschtschtschtschtscht und geht.\n", "daily"), mark => mark.Code == "OZD5002");
        Assert.Equal("1", mark.Page);
        Assert.Equal(new SourcePosition(2, 7), mark.Position);
        Assert.StartsWith("page 1: a loose line", mark.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_line_is_marked() => Assert.Contains(
        Marks("title: Meer\nbody: 123456789012345678901234 123456789012345678901234 123456789012345678901234\n", "daily"),
        mark => mark.Code == "OZD5004");

    [Fact]
    public void A_tight_line_is_marked()
    {
        // Among many widths of a paragraph one comes to be as narrow as can be.
        var body = string.Join("\n\n", Enumerable.Range(0, 60).Select(n => $"  {new string('n', 1 + (n % 20))} {Plain} {new string('m', 1 + (n / 20 * 3))} {Plain}"));
        Assert.Contains(Marks($"title: Meer\nbody: |\n{body}\n", "daily"), mark => mark.Code == "OZD5003");
    }

    [Fact]
    public void A_ladder_of_hyphens_is_marked()
    {
        var body = string.Join(' ', Enumerable.Repeat("Donaudampfschifffahrtsgesellschaftskapitän", 8));
        Assert.Contains(Marks($"title: Meer\nbody: {body}\n", "daily"), mark => mark.Code == "OZD5006");
    }

    [Fact]
    public void A_river_is_marked()
    {
        var body = string.Join(' ', Enumerable.Repeat("Schtschtscht Schtschtscht", 30));
        Assert.Contains(Marks($"title: Meer\nbody: {body}\n", "daily"), mark => mark.Code == "OZD5005");
    }

    [Fact]
    public void A_box_that_no_page_holds_is_marked_where_it_begins()
    {
        var points = string.Concat(Enumerable.Range(0, 300).Select(n => $"    - Punkt {n}, den man sich merken soll\n"));
        var mark = Assert.Single(Marks($"title: Meer\nbody: {Plain}\ninfobox:\n  title: Merkenswertes\n  points:\n{points}", "ereader"), mark => mark.Code == "OZD5007");
        Assert.Equal("1", mark.Page);
        Assert.Equal(new SourcePosition(4, 10), mark.Position);
    }

    [Fact]
    public void Explainers_that_find_no_room_are_marked()
    {
        var answer = string.Join(' ', Enumerable.Repeat(Plain, 3));
        var explainers = string.Concat(Enumerable.Range(0, 40).Select(n => $"  - question: Was ist Sache{n}?\n    answer: {answer}\n"));
        var words = string.Join(' ', Enumerable.Range(0, 40).Select(n => $"Die Sache{n} ist klar."));
        var marks = Marks($"title: Meer\nbody: {words}\nexplainers:\n{explainers}", "daily");
        Assert.Contains(marks, mark => mark.Code == "OZD5008" && mark.SourceLine!.Contains("Sache39", StringComparison.Ordinal));
        Assert.DoesNotContain(marks, mark => mark.Code == "OZD5008" && mark.SourceLine!.Contains("Sache0?", StringComparison.Ordinal));
    }

    [Fact]
    public void An_explainer_whose_word_the_text_never_mentions_is_far_from_nothing()
    {
        var explainers = string.Concat(Enumerable.Range(0, 40).Select(n => $"  - question: Was ist Ding{n}?\n    answer: {Plain}\n"));
        Assert.DoesNotContain(Marks($"title: Meer\nbody: {Plain}\nexplainers:\n{explainers}", "daily"), mark => mark.Code == "OZD5008");
    }

    [Fact]
    public void Lines_with_the_same_words_are_marked_each_at_its_own_place() => Assert.Equal([3, 7, 12], Marks(
        "title: Meer\nbody: |\n  123456789012345678901234 123456789012345678901234\n\n  Dazwischen.\n\n  123456789012345678901234 123456789012345678901234\n\n"
            + "  ## Weiteres\n\n  - Punkt\n  - 123456789012345678901234 123456789012345678901234\n",
        "daily").Where(mark => mark.Code == "OZD5004").Select(mark => mark.Position!.Value.Line));

    [Fact]
    public void Marks_inside_boxes_point_to_their_own_lines()
    {
        var only = OnlyInSerif();
        var yaml = $"""
            title: Meer
            body: Das Meer {only}
            explainers:
              - question: Was ist {only}?
                answer: |
                  Das Meer {only}

                  Das Meer {only}
              - question: Was ist {only}?
                answer: Das Meer {only}
            analysis:
              - title: Das {only}
                points:
                  - title: Das Meer {only}
                    items:
                      - Das Meer {only}
            infobox:
              points:
                - Das Meer {only}
                - Das Meer {only}
            tasks:
              - task: Das Meer {only}
                level: II
              - task: Das Meer {only}

            """;
        var marks = Marks(yaml).Where(mark => mark.Code == "OZD5010").Select(mark => mark.Position!.Value).ToList();
        Assert.Equal([4, 6, 8, 9, 10, 12, 14, 16, 19, 20, 22, 24], marks.Select(mark => mark.Line).Order());
        var lines = yaml.Split('\n');
        Assert.All(marks, mark => Assert.Equal(lines[mark.Line - 1].IndexOf(only, StringComparison.Ordinal) + 1, mark.Column));
    }

    [Fact]
    public void Of_two_equal_signs_in_one_line_the_first_is_marked()
    {
        var only = OnlyInSans();
        var body = string.Join(' ', Enumerable.Repeat(Plain, 4));
        var mark = Assert.Single(Marks($"title: Meer\nbody: |\n  {body}\n\n  {body} {only} {body} {only}\n"));
        Assert.Equal(new SourcePosition(5, 4 + body.Length), mark.Position);
    }

    [Fact]
    public void A_headline_of_five_lines_is_marked_and_one_of_four_is_not()
    {
        // One such word fills a line.
        string Headline(int lines) => string.Join(' ', Enumerable.Repeat("Bundesverfassungsgerichtsbarkeiten", lines));
        var mark = Assert.Single(Marks($"title: {Headline(5)}\nbody: {Plain}\n", "daily"));
        Assert.Equal(("OZD5009", new SourcePosition(1, 8)), (mark.Code, mark.Position!.Value));
        Assert.Empty(Marks($"title: {Headline(4)}\nbody: {Plain}\n", "daily"));
    }

    [Fact]
    public void A_character_from_another_font_is_marked_once()
    {
        var only = OnlyInSans();
        var mark = Assert.Single(Marks($"title: Meer\nbody: Ein {only} und noch ein {only} im Text.\n"));
        Assert.Equal(("OZD5010", new SourcePosition(2, 11)), (mark.Code, mark.Position!.Value));
    }

    [Fact]
    public void A_picture_of_few_pixels_is_marked()
    {
        var article = Read($"title: Meer\nbody: {Plain}\n") with
        {
            Image = new Picture { File = "klein.png", Bytes = Array.Empty<byte>(), Format = PictureFormat.Png, Width = 100, Height = 60, Alt = "Bild" },
        };
        var mark = Assert.Single(Composing.Set("daily", article).ProofMarks);
        Assert.Equal("OZD5011", mark.Code.Code);
        Assert.Contains("klein.png", mark.Message, StringComparison.Ordinal);
    }

    /// <summary>A sign that the sans serif has and the serif, in which text is set, has not.</summary>
    private static string OnlyInSans() => OnlyIn(1, 0);

    /// <summary>A sign that the serif has and the sans serif, in which boxes are set, has not.</summary>
    private static string OnlyInSerif() => OnlyIn(0, 1);

    private static string OnlyIn(int one, int other)
    {
        var families = Typesetting.EmbeddedFonts.Load();
        var fonts = new Typesetting.FontLibrary(families);
        var (has, lacks) = (fonts.Instance(families[one], 400, false, 10), fonts.Instance(families[other], 400, false, 10));
        return new Rune(Enumerable.Range(0x2070, 0x820).First(sign => has.GlyphOf(sign) is not null && lacks.GlyphOf(sign) is null)).ToString();
    }

    private static ImmutableArray<Diagnostic> Marks(string yaml, string layout = "handout")
    {
        var edition = Composing.Edition(new Department(null, [Read(yaml)]));
        return [.. LocateMarks.Run(Composing.Set(Composing.Layout(layout), edition).ProofMarks, edition)];
    }

    private static Article Read(string yaml)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "meer.yaml"), yaml);
            var source = Assert.Single(LocateContent.From(["meer.yaml"], folder.FullName).Sources);
            return ReadEdition.From(source).Value!.Articles.Single();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
