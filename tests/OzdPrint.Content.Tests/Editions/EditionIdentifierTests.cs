namespace OzdPrint.Content.Tests.Editions;

public sealed class EditionIdentifierTests
{
    private static Edition Make(string start, string? day, bool isEdition, params string[] slugs) => new()
    {
        Publication = new Publication { IdentifierBase = start },
        Date = day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
        Source = isEdition ? new SourceFile("edition.yaml", "", default) : null,
        Departments =
        [
            new Department(null, [.. slugs.Select(slug => new Article { Slug = slug, Title = slug, Language = "de", Source = new SourceFile("a.yaml", "", default) })]),
        ],
    };

    [Theory]
    [InlineData("https://ozd.example", "2026-01-08", true, "https://ozd.example/2026-01-08")]
    [InlineData("urn:ozd", "2026-01-08", true, "urn:ozd:2026-01-08")]
    [InlineData("https://ozd.example", "2026-01-08", false, "https://ozd.example/2026-01-08/m%C3%A4rz")]
    [InlineData("urn:ozd", null, false, "urn:ozd:m%C3%A4rz")]
    public void An_edition_goes_by_its_day_and_an_article_alone_by_its_name(string start, string? day, bool isEdition, string expected) =>
        Assert.Equal(expected, EditionIdentifier.Of(Make(start, day, isEdition, "märz")));

    [Theory]
    [InlineData("https://ozd.example", true, "https://ozd.example/2026-01-08.2")]
    [InlineData("urn:ozd", false, "urn:ozd:2026-01-08.2:m%C3%A4rz")]
    public void A_corrected_edition_has_a_name_of_its_own(string start, bool isEdition, string expected) =>
        Assert.Equal(expected, EditionIdentifier.Of(Make(start, "2026-01-08", isEdition, "märz") with { Revision = 2 }));

    [Fact]
    public void Several_articles_without_an_edition_file_are_no_article_alone() =>
        Assert.Equal("urn:ozd:2026-01-08", EditionIdentifier.Of(Make("urn:ozd", "2026-01-08", isEdition: false, "eins", "zwei")));
}
