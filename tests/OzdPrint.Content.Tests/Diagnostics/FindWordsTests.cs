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
    public void Words_that_are_not_there_are_not_found() => Assert.Null(Find("body: Der Mond", "Die Sonne scheint"));

    [Fact]
    public void A_sign_is_found_as_it_is() => Assert.Equal((new SourcePosition(1, 11), 1), Find("body: Ein ☺ lacht", "☺")!.Value);

    [Fact]
    public void No_letters_are_found_nowhere() => Assert.Null(Find("body: Der Mond", "… –"));
}
