using System.Collections.Immutable;
using System.Globalization;
using OzdPrint.Layout;

namespace OzdPrint.Pdf;

/// <summary>
/// Writes the page labels (ISO 32000-1, 12.4.2) as ranges: labels that end in numbers counting upwards by one are a
/// range, any other label is a range of its own.
/// </summary>
internal static class PageLabels
{
    /// <summary>Numbers with more digits are left as they are.</summary>
    private const int MostDigits = 9;

    /// <summary>Writes the labels.</summary>
    public static void Write(PdfFile file, Ref self, ImmutableArray<Page> pages)
    {
        var starts = new List<int>();
        var labels = new List<(string Prefix, int? Number)>();
        for (var i = 0; i < pages.Length; i++)
        {
            var label = Split(pages[i].Label);
            if (i == 0 || label.Number is null || labels[^1].Prefix != label.Prefix
                || label.Number != labels[^1].Number + (i - starts[^1]))
            {
                starts.Add(i);
                labels.Add(label);
            }
        }

        NumberTree.Write(file, self, starts, (array, i) =>
        {
            using var range = array.Dictionary();
            var (prefix, number) = labels[i];
            if (prefix.Length > 0)
            {
                range.Text("P"u8, prefix);
            }

            if (number is { } first)
            {
                range.Name("S"u8, "D"u8);
                range.Integer("St"u8, first);
            }
        });
    }

    /// <summary>A label's number at the end, from 1 and without leading zeros, and what stands before it.</summary>
    private static (string Prefix, int? Number) Split(string label)
    {
        var digits = label.Length;
        while (digits > 0 && char.IsAsciiDigit(label[digits - 1]))
        {
            digits--;
        }

        while (digits < label.Length && label[digits] == '0')
        {
            digits++;
        }

        return label.Length - digits is > 0 and <= MostDigits
            ? (label[..digits], int.Parse(label.AsSpan(digits), CultureInfo.InvariantCulture))
            : (label, null);
    }
}
