namespace OzdPrint.Typesetting;

/// <summary>
/// Brings letters into the form in which patterns have them: lower case, accents composed. The runtime normalises
/// nothing when it is built without its tables of cultures, so the letters of the embedded languages stand here.
/// </summary>
internal static class LetterFolding
{
    /// <summary>A letter in lower case.</summary>
    public static char Lower(char letter) => letter switch
    {
        // The runtime leaves these two as they are where their lower case depends on the language.
        'ẞ' => 'ß',
        'İ' => 'i',
        '\u02BC' => '\'',
        _ => char.ToLowerInvariant(letter),
    };

    /// <summary>A lower-case letter together with a combining mark; the letter alone where the two have no character.</summary>
    public static char Compose(char letter, char mark)
    {
        var (letters, composed) = mark switch
        {
            '\u0300' => ("aeiou", "àèìòù"),
            '\u0301' => ("aceilnorsuyz", "áćéíĺńóŕśúýź"),
            '\u0302' => ("aeiou", "âêîôû"),
            '\u0303' => ("anou", "ãñõũ"),
            '\u0306' => ("ag", "ăğ"),
            '\u0307' => ("cegz", "ċėġż"),
            '\u0308' => ("aeiouy", "äëïöüÿ"),
            '\u030A' => ("au", "åů"),
            '\u030B' => ("ou", "őű"),
            '\u030C' => ("cdenrstz", "čďěňřšťž"),
            '\u0327' => ("cst", "çşţ"),
            '\u0328' => ("aeiu", "ąęįų"),
            _ => ("", ""),
        };
        var index = letters.IndexOf(letter, StringComparison.Ordinal);
        return index < 0 ? letter : composed[index];
    }
}
