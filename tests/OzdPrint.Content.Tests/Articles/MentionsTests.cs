namespace OzdPrint.Content.Tests;

public sealed class MentionsTests
{
    [Fact]
    public void A_word_of_the_body_comes_before_the_same_word_elsewhere_whatever_its_capitals() =>
        Assert.Equal(ArticlePart.Body, MentionOf(lead: "Die Gezeiten kommen.", body: "Was GEZEITEN sind.")!.Part);

    [Fact]
    public void Within_the_body_the_very_word_comes_before_one_in_other_capitals() =>
        Assert.Equal(11, MentionOf(lead: "Nichts.", body: "GEZEITEN – Gezeiten.")!.Start);

    [Fact]
    public void A_word_that_the_body_does_not_mention_is_found_in_the_lead() =>
        Assert.Equal(ArticlePart.Lead, MentionOf(lead: "Die Gezeiten kommen.", body: "Das Wasser geht.")!.Part);

    private static Mention? MentionOf(string lead, string body)
    {
        var diagnostics = new DiagnosticList();
        var text = $"title: T\nlead: {lead}\nbody: {body}\nexplainers:\n  - question: Was sind Gezeiten?\n    answer: Ebbe und Flut.\n    term: Gezeiten\n";
        var source = ReadSource.Bytes(System.Text.Encoding.UTF8.GetBytes(text), "a.yaml", diagnostics)!;
        var article = ReadArticle.From(source, ".", ".", "de", null, diagnostics);
        Assert.False(diagnostics.HasErrors);
        return new Mentions(article!).Of(0);
    }
}
