using System.Globalization;

namespace OzdPrint.Typesetting;

/// <summary>Cuts a text into words for shaping: each with the space before it.</summary>
internal static class CutAtSpaces
{
    /// <summary>Where the word that begins at an offset ends: at the next space or at the end of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the word begins; a space there belongs to it.</param>
    /// <param name="end">Where the text ends.</param>
    public static int EndOfWord(string text, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (text[i] == ' ' && IsAlone(text[i - 1]) && (i + 1 == end || IsAlone(text[i + 1])))
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>Whether a character leaves the space beside it alone: marks and unseen joiners may be shaped as one with it.</summary>
    private static bool IsAlone(char character) =>
        char.IsAscii(character) || char.IsLetter(character) || char.GetUnicodeCategory(character) is not
            (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned);
}
