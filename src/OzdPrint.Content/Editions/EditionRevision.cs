namespace OzdPrint.Content;

/// <summary>What <c>edition.yaml</c> says of corrections.</summary>
/// <param name="Number">1 for an edition as it first came out, one more with every correction.</param>
/// <param name="Day">The day of the last correction; null for none.</param>
internal readonly record struct EditionRevision(int Number, DateOnly? Day)
{
    /// <summary>An edition that was not corrected.</summary>
    public static EditionRevision First { get; } = new(1, null);

    // A day has fewer minutes, and who corrects more often has another trouble.
    private const int MostRevisions = 999;

    /// <summary>Reads the keys <c>revised</c> and <c>revision</c>. The first correction need not be counted.</summary>
    /// <param name="map">The keys of the file.</param>
    /// <param name="date">The day of the edition; null if it cannot be read.</param>
    public static EditionRevision From(YamlMap map, DateOnly? date)
    {
        var number = map.WholeNumber("revision", 1, MostRevisions);
        var day = map.Date("revised");
        if (map.Any("revised") is not YamlText revised)
        {
            if (number > 1)
            {
                map.Missing("revised", "write the day of the last correction as in 2026-01-09");
            }

            return First;
        }

        if (day < date)
        {
            Contradiction(map, revised, "this edition was corrected before its day", "write the day of the last correction");
        }

        if (number == 1)
        {
            Contradiction(map, revised, "revision 1 is the edition before any correction", "leave out \"revision\", or count from 2");
        }

        return new EditionRevision(number ?? 2, day);
    }

    private static void Contradiction(YamlMap map, YamlText at, string message, string hint) =>
        map.Diagnostics.Report(DiagnosticCodes.BadRevision, at, message, hint);
}
