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
    [InlineData("urn:ozd", "2026-01-08", false, "urn:ozd:2026-01-08:m%C3%A4rz")]
    [InlineData("https://ozd.example", null, false, "https://ozd.example/m%C3%A4rz")]
    public void An_edition_goes_by_its_day_and_an_article_alone_by_its_name(string start, string? day, bool isEdition, string expected) =>
        Assert.Equal(expected, EditionIdentifier.Of(Make(start, day, isEdition, "märz")));

    [Theory]
    [InlineData("https://ozd.example", true, "https://ozd.example/2026-01-08.2")]
    [InlineData("urn:ozd", false, "urn:ozd:2026-01-08.2:m%C3%A4rz")]
    public void A_corrected_edition_has_a_name_of_its_own(string start, bool isEdition, string expected) =>
        Assert.Equal(expected, EditionIdentifier.Of(Make(start, "2026-01-08", isEdition, "märz") with { Revision = 2 }));

    // What any other program makes of the same name (Python: uuid.uuid5(uuid.NAMESPACE_URL, "urn:ozd:artikel\0de\0Ebbe\0Flut")).
    [Fact]
    public void An_undated_article_of_no_publication_goes_by_its_content()
    {
        var names = new[] { ("artikel", "Ebbe", "Flut"), ("artikel", "Ebbe", "Wind"), ("artikel", "Watt", "Flut"), ("arbeit", "Ebbe", "Flut") }
            .Select(one => EditionIdentifier.Of(Named(one.Item1, one.Item2, one.Item3))).ToArray();

        Assert.Equal("urn:uuid:d643c497-f1ef-5206-91da-eb89ca61dd0c", names[0]);
        Assert.Equal(names.Distinct(), names);
        Assert.Equal(names[0], EditionIdentifier.Of(LeaveOut.From(Named("artikel", "Ebbe", "Flut"), LeaveOut.Parts)));
    }

    private static Edition Named(string slug, string title, string body)
    {
        var edition = Make("urn:ozd", null, isEdition: false, slug);
        var article = edition.Articles.Single() with { Title = title, Lead = Prose("Vorspann"), Body = Prose(body) };
        return edition with { Departments = [new Department(null, [article])] };

        static ProseText Prose(string text) => new([new Paragraph(InlineText.Plain(text))]);
    }

    [Fact]
    public void Several_articles_without_an_edition_file_are_no_article_alone() =>
        Assert.Equal("urn:ozd:2026-01-08", EditionIdentifier.Of(Make("urn:ozd", "2026-01-08", isEdition: false, "eins", "zwei")));
}
