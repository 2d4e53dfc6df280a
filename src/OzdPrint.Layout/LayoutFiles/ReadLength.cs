using System.Globalization;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>Reads lengths with their units into pt.</summary>
internal static class ReadLength
{
    private const double PointsPerInch = 72;
    private const double MillimetresPerInch = 25.4;

    /// <summary>No page, margin or letter is longer: 5 m, and far from where rounding shows.</summary>
    private const double Longest = 14400;

    /// <summary>A length under a key; null if it is absent or none, which is then reported.</summary>
    /// <param name="map">The mapping.</param>
    /// <param name="key">The key.</param>
    /// <param name="em">What 1em is, in pt; null where no type size is near.</param>
    public static double? Of(YamlMap map, string key, double? em = null) =>
        map.Text(key) is { } text ? Of(map, text, em) : null;

    /// <summary>The length that a value is.</summary>
    public static double? Of(YamlMap map, YamlText text, double? em = null)
    {
        if (Parse(text.Value.Trim(), em) is { } length && Math.Abs(length) <= Longest)
        {
            return length;
        }

        var units = em is null ? "pt, mm, cm or in" : "pt, mm, cm, in or em";
        map.Diagnostics.Report(
            LayoutCodes.BadLength, text, $"\"{text.Value}\" is not a length", $"write a number and one of the units {units}, for example 12pt");
        return null;
    }

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
            "mm" => number * PointsPerInch / MillimetresPerInch,
            "cm" => number * 10 * PointsPerInch / MillimetresPerInch,
            "in" => number * PointsPerInch,
            "em" => number * em,
            "" when number == 0 => 0,
            _ => null,
        };
    }
}
