using System.Globalization;

namespace OzdPrint.Layout;

/// <summary>Dates in words. The names are here, since a machine's locale data must not change a page.</summary>
internal static class WrittenDate
{
    private static readonly string[] GermanDays =
        ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"];

    private static readonly string[] GermanMonths =
    [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember",
    ];

    /// <summary>"Donnerstag, 8. Januar 2026"; in other languages than German and English the ISO form.</summary>
    public static string Long(DateOnly date, string language)
    {
        var day = date.Day.ToString(CultureInfo.InvariantCulture);
        var year = date.Year.ToString(CultureInfo.InvariantCulture);
        return language.Split('-')[0].ToLowerInvariant() switch
        {
            "de" => $"{GermanDays[(int)date.DayOfWeek]}, {day}. {GermanMonths[date.Month - 1]} {year}",
            "en" => date.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture),
            _ => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }
}
