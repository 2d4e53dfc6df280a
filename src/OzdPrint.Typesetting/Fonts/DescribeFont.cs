namespace OzdPrint.Typesetting;

/// <summary>What a font file says of itself.</summary>
/// <param name="Family">Its family; null if it names none.</param>
/// <param name="Version">Its version as it writes it, such as "Version 4.005"; null if it names none.</param>
public sealed record FontDescription(string? Family, string? Version);

/// <summary>Reads what a font file says of itself, for those who must find the same file again in decades.</summary>
public static class DescribeFont
{
    /// <summary>The description by the table <c>name</c>.</summary>
    public static FontDescription Of(FontFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var tables = FontTables.Open(file.Bytes);
        return new FontDescription(tables?.Family(), tables?.Version());
    }
}
