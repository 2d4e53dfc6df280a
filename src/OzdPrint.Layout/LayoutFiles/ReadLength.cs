using System.Globalization;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>Reads lengths with their units into pt.</summary>
internal static class ReadLength
{
    /// <summary>No page, margin or letter is longer: 5 m, and far from where rounding shows.</summary>
    public const double Longest = 14400;

    private const double PointsPerInch = 72;
    private const double MillimetresPerInch = 25.4;

    // A slip of the last binary digit must not put 210mm out of a range that ends there.
    private const double Tolerance = 1e-6;

    /// <summary>A length under a key; null if it is absent or refused, which is then reported.</summary>
    /// <param name="map">The mapping.</param>
    /// <param name="key">The key.</param>
    /// <param name="min">The shortest that is allowed, in pt.</param>
    /// <param name="max">The longest that is allowed, in pt.</param>
    /// <param name="em">What 1em is, in pt; null where no type size is near.</param>
    public static double? Of(YamlMap map, string key, double min, double max, double? em = null) =>
        map.Text(key) is { } text ? Of(map, text, min, max, em) : null;

    /// <summary>The length that a value is; null, reported, if it is none or out of range.</summary>
    public static double? Of(YamlMap map, YamlText text, double min, double max, double? em = null)
    {
        if (Parse(text.Value.Trim(), em) is not { } length)
        {
            var units = em is null ? "pt, mm, cm or in" : "pt, mm, cm, in or em";
            map.Diagnostics.Report(
                LayoutCodes.BadLength, text, $"\"{Short(text.Value)}\" is not a length", $"write a number and one of the units {units}, for example 12pt");
            return null;
        }

        if (length >= min - Tolerance && length <= max + Tolerance)
        {
            return length;
        }

        map.Diagnostics.Report(
            DiagnosticCodes.OutOfRange, text,
            string.Create(CultureInfo.InvariantCulture, $"a length here must be from {min:0.#}pt to {max:0.#}pt ({max * MillimetresPerInch / PointsPerInch:0}mm)"));
        return null;
    }

    /// <summary>A length in millimetres, in pt.</summary>
    public static double Millimetres(double length) => length * PointsPerInch / MillimetresPerInch;

    private static string Short(string text) => text.Length <= 40 ? text : text[..39] + "…";

    /// <summary>The length in pt; null if the text is none.</summary>
    internal static double? Parse(string text, double? em)
    {
        var digits = text.TrimEnd("abcdefghijklmnopqrstuvwxyz".ToCharArray());
        if (!double.TryParse(digits.TrimEnd(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number))
        {
            return null;
        }

        return text[digits.Length..] switch
        {
            "pt" => number,
            "mm" => Millimetres(number),
            "cm" => Millimetres(number * 10),
            "in" => number * PointsPerInch,
            "em" => number * em,
            "" when number == 0 => 0,
            _ => null,
        };
    }
}
