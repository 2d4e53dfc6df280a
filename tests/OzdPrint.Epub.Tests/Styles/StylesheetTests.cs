using System.Text;
using System.Text.RegularExpressions;
using OzdPrint.Content;

namespace OzdPrint.Epub.Tests;

public sealed partial class StylesheetTests
{
    private static readonly string Css = Encoding.UTF8.GetString(Stylesheet.Read(new Publication()));

    [Fact]
    public void Leaves_colours_of_text_and_ground_to_the_reader()
    {
        Assert.DoesNotContain("background", Css, StringComparison.Ordinal);
        Assert.All(Colours().Matches(Css), match => Assert.Equal("inherit", match.Groups[1].Value));
    }

    [Fact]
    public void Has_no_sizes_of_type_in_fixed_units() =>
        Assert.All(Sizes().Matches(Css), match => Assert.EndsWith("em", match.Groups[1].Value, StringComparison.Ordinal));

    [Fact]
    public void Leaves_justification_to_the_reader() => Assert.DoesNotContain("justify", WithoutRemarks(Css), StringComparison.Ordinal);

    // A rule of ours for nav, section and the like is stronger than the browser's own for [hidden].
    [Fact]
    public void Keeps_hidden_what_the_files_hide() =>
        Assert.Contains(Hidden().Matches(Css), match => match.Index > Css.LastIndexOf("display: block", StringComparison.Ordinal));

    [Fact]
    public void Has_no_variables_which_Kindle_refuses() => Assert.DoesNotContain("var(", Css, StringComparison.Ordinal);

    [Fact]
    public void Takes_the_papers_accent()
    {
        var publication = new Publication();
        publication = publication with { Colours = publication.Colours.Add("accent", new Colour(1, 2, 3)) };
        var css = Encoding.UTF8.GetString(Stylesheet.Read(publication));
        Assert.Contains(DayAndNight.Shade(new Colour(1, 2, 3)).ToString(), css, StringComparison.Ordinal);
        Assert.DoesNotContain(Stylesheet.DefaultAccent.ToString(), css, StringComparison.Ordinal);
    }

    // A link in the program's own blue vanishes where a reader has chosen a black ground.
    [Fact]
    public void Links_take_the_colour_of_the_text() => Assert.Matches(@"\na \{\s*color: inherit;", Css);

    [Fact]
    public void Knows_the_words_of_older_readers()
    {
        var css = WithoutRemarks(Css);
        Assert.Equal(Count("\n  break-"), Count("page-break-"));
        Assert.Equal(Count("overflow-wrap:"), Count("word-wrap:"));
        Assert.Equal(Count("\n  hyphens:"), Count("-webkit-hyphens:"));
        Assert.Contains("list-style-type: disc;\n  list-style-type: \"", css, StringComparison.Ordinal);
        Assert.Contains("max-height: 100%;\n  max-height: 98vh;", css, StringComparison.Ordinal);

        int Count(string words) => css.Split(words).Length - 1;
    }

    // Unknown at-rules make old engines throw the whole sheet away; Kindle refuses files with "--" in a remark.
    [Fact]
    public void Has_neither_at_rules_nor_double_hyphens()
    {
        Assert.DoesNotContain("@", Css, StringComparison.Ordinal);
        Assert.DoesNotContain("--", Css, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_leading_and_margins_of_the_page_to_the_reader()
    {
        var body = Body().Match(Css).Value;
        Assert.DoesNotContain("line-height", body, StringComparison.Ordinal);
        Assert.NotEmpty(body);
        Assert.DoesNotContain("margin", body, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?<![-\w])color:\s*([^;]+);")]
    private static partial Regex Colours();

    private static string WithoutRemarks(string css) => Remarks().Replace(css, "");

    [GeneratedRegex(@"/\*[\s\S]*?\*/")]
    private static partial Regex Remarks();

    [GeneratedRegex(@"\[hidden\]\s*\{\s*display:\s*none")]
    private static partial Regex Hidden();

    [GeneratedRegex(@"\nbody \{[^}]*\}")]
    private static partial Regex Body();

    [GeneratedRegex(@"font-size:\s*([^;]+);")]
    private static partial Regex Sizes();
}
