using System.Globalization;
using System.Text;

namespace OzdPrint.Content;

/// <summary>How many columns a character takes on a terminal.</summary>
internal static class DisplayWidth
{
    // The blocks whose characters are wide or full-width (Unicode Standard Annex 11, classes W and F), joined to
    // ranges. A rare unassigned gap counted as wide does no harm: only the marker under a line depends on it.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF),
        (0xFE30, 0xFE6F), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF),
        (0x1F900, 0x1F9FF), (0x1FA70, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    /// <summary>0 for combining and invisible marks, 2 for wide characters, else 1.</summary>
    public static int Of(Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            && rune.Value != 0xAD)
        {
            return 0;
        }

        foreach (var (first, last) in Wide)
        {
            if (rune.Value >= first && rune.Value <= last)
            {
                return 2;
            }
        }

        return 1;
    }
}
