using System.Text;

namespace OzdPrint.Epub.Tests;

public sealed class MarkupWriterTests
{
    [Fact]
    public void Blocks_are_indented_and_running_text_is_left_as_it_is()
    {
        var markup = new MarkupWriter();
        using (markup.Block("section"))
        using (markup.Line("p"))
        {
            markup.Text("a ");
            markup.Inline("em", "b");
            markup.Inline("em", "c");
        }

        Assert.EndsWith("\n<section>\n  <p>a <em>b</em><em>c</em></p>\n</section>\n", Encoding.UTF8.GetString(markup.ToBytes()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a<b>&\"", "a&lt;b&gt;&amp;&quot;")]
    [InlineData("]]>", "]]&gt;")]
    [InlineData("a\nb\tc", "a b c")]
    [InlineData("a\u0000b\uFFFFc", "a\uFFFDb\uFFFDc")]
    [InlineData("😀", "😀")]
    [InlineData("z.\u202FB.", "z.\u00A0B.")]
    [InlineData("1914\u2060–\u20601918", "1914\uFEFF–\uFEFF1918")]
    [InlineData("Bundes\u00ADrat", "Bundesrat")]
    public void Attribute_values_survive_any_text(string value, string written)
    {
        var markup = new MarkupWriter();
        markup.Empty("x", ("y", value));
        Assert.EndsWith($"<x y=\"{written}\"/>\n", Encoding.UTF8.GetString(markup.ToBytes()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character()
    {
        var markup = new MarkupWriter();
        markup.Line("x", "a\uD800b\uDC00");
        Assert.EndsWith("<x>a\uFFFDb\uFFFD</x>\n", Encoding.UTF8.GetString(markup.ToBytes()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_within_running_text_is_a_mistake_of_ours_that_shows()
    {
        var markup = new MarkupWriter();
        using (markup.Line("p"))
        {
            Assert.Throws<InvalidOperationException>(() => markup.Line("p", "a"));
        }
    }
}
