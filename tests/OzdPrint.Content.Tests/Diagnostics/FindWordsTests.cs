namespace OzdPrint.Content.Tests.Diagnostics;

public sealed class FindWordsTests
{
    private static (SourcePosition Position, int Length)? Find(string text, string words) =>
        new FindWords(new SourceFile("a.yaml", text, default)).Find(words);

    private static (int Line, int Column)? FindAt(string text, string words, ArticlePart part, int block = 0, int offset = 0) =>
        new FindWords(new SourceFile("a.yaml", text, default)).Find(words, new TextAddress(part, block, offset)) is { } place
            ? (place.Position.Line, place.Position.Column)
            : null;

    [Theory]
    [InlineData("body: Der **Mond** zieht", "Mond zieht", 1, 13, 12)]
    [InlineData("body: |\n  Er sagte \"Nein\" und\n  ging fort.", "„Nein“ und ging", 2, 13, 9)]
    [InlineData("body: Die Vermittlung dauert", "Ver\u00ADmittlung", 1, 11, 11)]
    [InlineData("kicker: Politik heute", "POLITIK HEUTE", 1, 9, 13)]
    public void Words_are_found_by_their_letters(string text, string words, int line, int column, int length) =>
        Assert.Equal((new SourcePosition(line, column), length), Find(text, words)!.Value);

    [Fact]
    public void Words_without_an_address_that_stand_in_several_places_are_not_found() =>
        Assert.Null(Find("title: Der Mond zieht\nbody: Der Mond zieht", "Der Mond zieht"));

    [Fact]
    public void Words_that_are_not_there_are_not_found() => Assert.Null(Find("body: Der Mond", "Die Sonne scheint"));

    [Fact]
    public void A_sign_is_found_as_it_is() => Assert.Equal((new SourcePosition(1, 11), 1), Find("body: Ein ☺ lacht", "☺")!.Value);

    [Theory]
    [InlineData("… –")]
    [InlineData("")]
    public void No_letters_are_found_nowhere(string words) => Assert.Null(Find("body: Der Mond", words));

    private const string Article = """
        title: Der Mond zieht am Meer
        lead: Der Mond zieht am Meer
        image:
          file: mond.png
          alt: Der Mond zieht am Meer
          caption: Der Mond zieht am Meer
          credit: Der Mond zieht am Meer
        body: |
          Der Mond zieht am Meer, und das Meer folgt. Der Mond zieht am Meer.

          ## Der Mond zieht am Meer

          1. Der Mond zieht am Meer
          2. Der Mond zieht
             am Meer, Der Mond zieht am Meer

          > Der Mond zieht am Meer
          >
          > Der Mond zieht am Meer
        commentary:
          title: Der Mond zieht am Meer
          text: Der Mond zieht am Meer
        background:
          text: >-
            Gezeiten.

            Der Mond zieht am Meer
        explainers:
          - question: Der Mond zieht am Meer
            answer: |
              Der Mond zieht am Meer

              Der Mond zieht am Meer
          - question: Der Mond zieht am Meer
            answer: Der Mond zieht am Meer
        analysis:
          - title: Der Mond zieht am Meer
            points:
              - title: Der Mond zieht am Meer
                items: [Der Mond zieht am Meer, Der Mond zieht am Meer]
          - title: Der Mond zieht am Meer
            points:
              - title: Der Mond zieht am Meer
        infobox:
          title: Der Mond
          points:
            - Der Mond zieht am Meer
            - "Der Mond zieht am Meer"
        extras: Der Mond zieht am Meer
        tasks:
          - task: Der Mond zieht am Meer
            answer: Der Mond zieht am Meer
          - task: Der Mond zieht am Meer
        """;

    [Theory]
    [InlineData(ArticlePart.Title, 0, 0, 1, 8)]
    [InlineData(ArticlePart.Lead, 0, 0, 2, 7)]
    [InlineData(ArticlePart.Image, 0, 0, 6, 12)]
    [InlineData(ArticlePart.Image, 0, 22, 7, 11)]
    [InlineData(ArticlePart.Body, 0, 0, 9, 3)]
    [InlineData(ArticlePart.Body, 0, 44, 9, 47)]
    [InlineData(ArticlePart.Body, 1, 0, 11, 6)]
    [InlineData(ArticlePart.Body, 2, 0, 13, 6)]
    [InlineData(ArticlePart.Body, 2, 23, 14, 6)]
    [InlineData(ArticlePart.Body, 2, 47, 15, 15)]
    [InlineData(ArticlePart.Body, 3, 0, 17, 5)]
    [InlineData(ArticlePart.Body, 3, 23, 19, 5)]
    [InlineData(ArticlePart.Commentary, 0, 0, 22, 9)]
    [InlineData(ArticlePart.Background, 1, 0, 27, 5)]
    [InlineData(ArticlePart.Explainers, 0, 0, 29, 15)]
    [InlineData(ArticlePart.Explainers, 1, 0, 31, 7)]
    [InlineData(ArticlePart.Explainers, 1, 23, 33, 7)]
    [InlineData(ArticlePart.Explainers, 2, 0, 34, 15)]
    [InlineData(ArticlePart.Explainers, 3, 0, 35, 13)]
    [InlineData(ArticlePart.Analysis, 0, 0, 37, 12)]
    [InlineData(ArticlePart.Analysis, 1, 0, 39, 16)]
    [InlineData(ArticlePart.Analysis, 2, 0, 40, 17)]
    [InlineData(ArticlePart.Analysis, 3, 0, 40, 41)]
    [InlineData(ArticlePart.Analysis, 4, 0, 41, 12)]
    [InlineData(ArticlePart.Analysis, 5, 0, 43, 16)]
    [InlineData(ArticlePart.Infobox, 0, 0, 47, 7)]
    [InlineData(ArticlePart.Infobox, 1, 0, 48, 8)]
    [InlineData(ArticlePart.Extras, 0, 0, 49, 9)]
    [InlineData(ArticlePart.Tasks, 0, 0, 51, 11)]
    [InlineData(ArticlePart.Tasks, 1, 0, 53, 11)]
    public void Words_are_found_where_their_address_says(ArticlePart part, int block, int offset, int line, int column) =>
        Assert.Equal((line, column), FindAt(Article, "Der Mond zieht am Meer", part, block, offset));

    [Fact]
    public void Words_with_the_address_of_no_text_are_not_found()
    {
        Assert.Null(FindAt(Article, "Der Mond zieht am Meer", ArticlePart.Disclaimer));
        Assert.Null(FindAt(Article, "Der Mond zieht am Meer", ArticlePart.Tasks, 2));
        Assert.Null(FindAt("- kein Artikel", "kein Artikel", ArticlePart.Title));
    }

    [Fact]
    public void The_title_of_a_part_is_found_at_the_beginning_of_its_text() => Assert.Equal(
        (3, 10), FindAt("title: Merkenswertes\ninfobox:\n  title: Merkenswertes\n  points: [Der Mond]", "Merkenswertes", ArticlePart.Infobox));

    [Fact]
    public void Addresses_of_links_are_skipped() => Assert.Equal((1, 49), FindAt(
        "body: Der Mond [a](https://a.example/Der(Mond)) und Der Mond [b](https://b.example) und", "und Der Mond b und", ArticlePart.Body, 0, 11));

    [Theory]
    [InlineData("was am Himmel steht (AFB II)", 7, 18)]
    // Nothing of it is in the file: the last letter of the task is where it was added.
    [InlineData("(AFB II)", 26, 36)]
    public void Words_with_something_added_have_the_place_of_what_stands_there(string words, int offset, int column) =>
        Assert.Equal((3, column), FindAt("title: Meer\ntasks:\n  - task: Nenne, was am Himmel steht", words, ArticlePart.Tasks, 0, offset));

    [Fact]
    public void Of_a_sign_that_stands_twice_the_nearest_is_found() =>
        Assert.Equal((1, 17), FindAt("body: Ein ☺ und ☺ lacht", "☺", ArticlePart.Body, 0, 10));
}
