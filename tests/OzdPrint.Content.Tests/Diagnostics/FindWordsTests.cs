namespace OzdPrint.Content.Tests.Diagnostics;

public sealed class FindWordsTests
{
    private static (SourcePosition Position, int Length)? Find(string text, string words) =>
        new FindWords(new SourceFile("a.yaml", text, default)).Find(words);

    [Theory]
    [InlineData("body: Der **Mond** zieht", "Mond zieht", 1, 13, 12)]
    [InlineData("body: |\n  Er sagte \"Nein\" und\n  ging fort.", "„Nein“ und ging", 2, 13, 9)]
    [InlineData("body: Die Vermittlung dauert", "Ver\u00ADmittlung", 1, 11, 11)]
    [InlineData("kicker: Politik heute", "POLITIK HEUTE", 1, 9, 13)]
    [InlineData("body: Das [Amt für Maß](https://example.org/eich) misst alles", "Amt für Maß misst alles", 1, 12, 9)]
    public void Words_are_found_by_their_letters(string text, string words, int line, int column, int length) =>
        Assert.Equal((new SourcePosition(line, column), length), Find(text, words)!.Value);

    [Fact]
    public void Words_of_a_part_are_looked_for_in_that_part()
    {
        const string Text = "# Der Mond zieht am Meer\ntitle: Der Mond zieht am Meer\nbody: |\n  Hier steht er.\n\n  Der Mond zieht am Meer.\nextras: Der Mond zieht am Meer\n";
        var find = new FindWords(new SourceFile("a.yaml", Text, default));
        Assert.Equal(new SourcePosition(6, 3), find.Find("Der Mond zieht am Meer", ArticlePart.Body)!.Value.Position);
        Assert.Equal(new SourcePosition(7, 9), find.Find("Der Mond zieht am Meer", ArticlePart.Extras)!.Value.Position);
        Assert.Null(find.Find("Der Mond zieht am Meer", ArticlePart.Lead));
        Assert.Null(find.Find("Der Mond zieht am Meer"));
    }

    [Fact]
    public void A_beginning_that_stands_in_several_places_tells_none() => Assert.Null(
        new FindWords(new SourceFile("a.yaml", "body: Der Mond [a](https://a.example) und Der Mond [b](https://b.example) und", default))
            .Find("Der Mond c und", ArticlePart.Body));

    [Fact]
    public void Words_that_are_not_there_are_not_found() => Assert.Null(Find("body: Der Mond", "Die Sonne scheint"));

    [Fact]
    public void A_sign_is_found_as_it_is() => Assert.Equal((new SourcePosition(1, 11), 1), Find("body: Ein ☺ lacht", "☺")!.Value);

    [Fact]
    public void No_letters_are_found_nowhere() => Assert.Null(Find("body: Der Mond", "… –"));
}
