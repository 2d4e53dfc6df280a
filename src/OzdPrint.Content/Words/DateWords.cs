using System.Globalization;

namespace OzdPrint.Content;

/// <summary>
/// Dates in words, in German and English; in other languages as numbers, which none misreads. The names stand here, since
/// those of the runtime depend on the machine and are switched off (invariant globalization).
/// </summary>
public static class DateWords
{
    private static readonly string[] GermanMonths =
    [
        "Januar", "Februar", "März", "April", "Mai", "Juni",
        "Juli", "August", "September", "Oktober", "November", "Dezember",
    ];

    // In the order of DayOfWeek: Sunday is 0.
    private static readonly string[] GermanDays =
        ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"];

    /// <summary>"8. Januar 2026", "8 January 2026" or "2026-01-08".</summary>
    /// <param name="date">The day.</param>
    /// <param name="language">BCP 47 tag.</param>
    public static string Long(DateOnly date, string language) => LanguageTag.Primary(language) switch
    {
        "de" => string.Create(CultureInfo.InvariantCulture, $"{date.Day}. {GermanMonths[date.Month - 1]} {date.Year}"),
        "en" => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        _ => Iso(date),
    };

    /// <summary>"Donnerstag, 8. Januar 2026", "Thursday, 8 January 2026" or "2026-01-08".</summary>
    /// <param name="date">The day.</param>
    /// <param name="language">BCP 47 tag.</param>
    public static string WithWeekday(DateOnly date, string language) => LanguageTag.Primary(language) switch
    {
        "de" => $"{GermanDays[(int)date.DayOfWeek]}, {Long(date, language)}",
        "en" => date.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture),
        _ => Iso(date),
    };

    /// <summary>"2026-01-08" (ISO 8601).</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
