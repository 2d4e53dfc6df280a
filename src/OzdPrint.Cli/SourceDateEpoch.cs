using System.Globalization;

namespace OzdPrint.Cli;

/// <summary>The moment that whoever wants the same bytes from every build sets for what has no date of its own.</summary>
/// <remarks>https://reproducible-builds.org/specs/source-date-epoch/</remarks>
internal static class SourceDateEpoch
{
    private const string Variable = "SOURCE_DATE_EPOCH";

    // The last second of the year 9999, beyond which no date of the formats goes.
    private const long Latest = 253402300799;

    /// <summary>The moment; null if none is set.</summary>
    public static DateTimeOffset? Moment() => Seconds(Written()) is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <summary>
    /// Whether something is set that is no moment, which is then said: built with another moment the files would differ from those
    /// of others, and nobody would know why.
    /// </summary>
    public static bool IsBroken(Desk desk)
    {
        var written = Written();
        if (written.Length == 0 || Seconds(written) is not null)
        {
            return false;
        }

        desk.Errors.WriteLine($"error: {Variable} is \"{written}\", and no number of seconds since 1 January 1970");
        desk.Errors.WriteLine("hint: set it as in 1767225600 (1 January 2026), or unset it");
        return true;
    }

    private static string Written() => Environment.GetEnvironmentVariable(Variable) ?? "";

    private static long? Seconds(string written) =>
        long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= Latest ? seconds : null;
}
