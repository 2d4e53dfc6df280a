namespace OzdPrint.Content.Tests;

public sealed class DateWordsTests
{
    [Theory]
    [InlineData("de", "8. Januar 2026", "Donnerstag, 8. Januar 2026")]
    [InlineData("DE-at", "8. Januar 2026", "Donnerstag, 8. Januar 2026")]
    [InlineData("en-GB", "8 January 2026", "Thursday, 8 January 2026")]
    [InlineData("fr", "2026-01-08", "2026-01-08")]
    public void A_day_is_written_as_its_language_does(string language, string plain, string withWeekday)
    {
        var day = new DateOnly(2026, 1, 8);
        Assert.Equal((plain, withWeekday), (DateWords.Long(day, language), DateWords.WithWeekday(day, language)));
    }

    [Fact]
    public void Days_and_months_keep_in_step_with_the_calendar()
    {
        Assert.Equal("Sonntag, 1. März 2026", DateWords.WithWeekday(new DateOnly(2026, 3, 1), "de"));
        Assert.Equal("Freitag, 31. Dezember 1999", DateWords.WithWeekday(new DateOnly(1999, 12, 31), "de"));
    }
}
