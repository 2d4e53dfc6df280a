using System.Diagnostics.CodeAnalysis;

namespace OzdPrint.Pdf;

/// <summary>
/// Which text each character code (CID) stands for, in all faces of a document alike: pages that change between faces repeat
/// themselves, which packs well, and one map tells a reader the text of all. A character of Latin-1 is its own code; other
/// texts take the codes between and above in the order of first use. A face that has several glyphs for one text needs
/// as many codes for it.
/// </summary>
internal sealed class TextCodes
{
    private const char FirstAscii = ' ';
    private const char LastAscii = '~';
    private const char FirstUpper = '\u00A0';
    private const char LastUpper = '\u00FF';

    private readonly Dictionary<string, List<ushort>> _codesOf = [];

    /// <summary>The codes of other texts than Latin-1's characters in their order.</summary>
    private readonly List<(ushort Code, string Text)> _others = [];

    /// <summary>The next code that stands for nothing yet. 0 is left to the missing glyph.</summary>
    private int _next = 1;

    /// <summary>The ranges of characters that are their own codes.</summary>
    public static IReadOnlyList<(char First, char Last)> OwnCodes { get; } = [(FirstAscii, LastAscii), (FirstUpper, LastUpper)];

    /// <summary>The other codes, and the text of each.</summary>
    public IReadOnlyList<(ushort Code, string Text)> Others => _others;

    /// <summary>Whether a character is its own code.</summary>
    public static bool IsOwnCode(int character) => character is (>= FirstAscii and <= LastAscii) or (>= FirstUpper and <= LastUpper);

    /// <summary>A code of a text.</summary>
    /// <param name="text">The text as it is to be read.</param>
    /// <param name="nth">Which of its codes, from 0; one more than it has at most.</param>
    /// <exception cref="InvalidOperationException">There are no more codes.</exception>
    public ushort Of(string text, int nth)
    {
        if (!_codesOf.TryGetValue(text, out var codes))
        {
            _codesOf.Add(text, codes = []);
            if (text is [var character] && IsOwnCode(character))
            {
                codes.Add(character);
            }
        }

        if (nth == codes.Count)
        {
            codes.Add(Next());
            _others.Add((codes[nth], text));
        }

        return codes[nth];
    }

    private ushort Next()
    {
        while (IsOwnCode(_next))
        {
            _next++;
        }

        return _next <= ushort.MaxValue ? (ushort)_next++ : NoMore();
    }

    [DoesNotReturn]
    private static ushort NoMore() =>
        throw new InvalidOperationException("The document uses more pairs of glyph and text than a PDF file has codes for, which are 65,535.");
}
