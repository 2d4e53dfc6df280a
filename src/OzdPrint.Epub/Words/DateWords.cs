using System.Globalization;

namespace OzdPrint.Epub;

/// <summary>
/// Dates in words. The runtime's own names of months depend on the machine and are switched off
/// (invariant globalization), so the few that are needed stand here.
/// </summary>
internal static class DateWords
{
    private static readonly string[] GermanMonths =
    [
        "Januar", "Februar", "März", "April", "Mai", "Juni",
        "Juli", "August", "September", "Oktober", "November", "Dezember",
    ];

    private static readonly string[] EnglishMonths =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    // In the order of DayOfWeek: Sunday is 0.
    private static readonly string[] GermanDays =
        ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"];

    private static readonly string[] EnglishDays =
        ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    /// <summary>"8. Januar 2026" in German, "8 January 2026" in any other language.</summary>
    public static string Long(DateOnly date, string language) => LanguageTag.Primary(language) == "de"
        ? string.Create(CultureInfo.InvariantCulture, $"{date.Day}. {GermanMonths[date.Month - 1]} {date.Year}")
        : string.Create(CultureInfo.InvariantCulture, $"{date.Day} {EnglishMonths[date.Month - 1]} {date.Year}");

    /// <summary>The same after the day of the week: "Donnerstag, 8. Januar 2026".</summary>
    public static string WithWeekday(DateOnly date, string language)
    {
        var days = LanguageTag.Primary(language) == "de" ? GermanDays : EnglishDays;
        return $"{days[(int)date.DayOfWeek]}, {Long(date, language)}";
    }

    /// <summary>"2026-01-08" (ISO 8601).</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
