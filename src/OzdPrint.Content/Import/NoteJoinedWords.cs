using System.Collections.Immutable;

namespace OzdPrint.Content.Import;

/// <summary>Tells of words that were broken at a line's end, because only a reader can know whether the hyphen belongs.</summary>
internal static class NoteJoinedWords
{
    public static void In(ImmutableArray<ParsedSection> sections, Findings findings)
    {
        foreach (var word in sections.SelectMany(section => section.JoinedWords))
        {
            findings.Add(
                ImportCodes.WordsJoined, word.At, $"a word broken at the end of this line was made whole: \"{word.Word}\"",
                "put the hyphen back if it belongs to the word");
        }
    }
}
