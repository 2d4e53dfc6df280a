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

    // Looked through once for each of its letters, such a word would take minutes.
    [Theory]
    [InlineData("a")]
    [InlineData("A")]
    public void A_word_is_found_behind_an_endless_one_that_only_holds_it(string term)
    {
        var body = new ProseText([new Paragraph(InlineText.Plain("b" + new string('a', 200_000) + " a."))]);
        var article = new Article
        {
            Slug = "a",
            Title = "T",
            Language = "de",
            Source = new SourceFile("a.yaml", "", default),
            Body = body,
            Explainers = [new Explainer("Was?", new ProseText([]), term)],
        };
        Assert.Equal(new Mention(0, ArticlePart.Body, 0, 200_002, 200_003), new Mentions(article).Of(0));
    }

    [Fact]
    public void A_term_that_begins_with_a_sign_is_found_behind_a_word() =>
        Assert.Equal(8, MentionOf(lead: "Nichts.", body: "x(EU) y (EU) z", term: "(EU)")!.Start);

    private static Mention? MentionOf(string lead, string body, string term = "Gezeiten")
    {
        var diagnostics = new DiagnosticList();
        var text = $"title: T\nlead: {lead}\nbody: {body}\nexplainers:\n  - question: Was sind Gezeiten?\n    answer: Ebbe und Flut.\n    term: \"{term}\"\n";
        var source = ReadSource.Bytes(System.Text.Encoding.UTF8.GetBytes(text), "a.yaml", diagnostics)!;
        var article = ReadArticle.From(source, ".", ".", "de", null, diagnostics);
        Assert.False(diagnostics.HasErrors);
        return new Mentions(article!).Of(0);
    }
}
