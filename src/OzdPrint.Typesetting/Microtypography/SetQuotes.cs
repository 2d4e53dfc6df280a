namespace OzdPrint.Typesetting;

/// <summary>
/// Straight quotation marks become the language's own, straight apostrophes curly ones. What is open is kept over the whole
/// paragraph, whatever the styles of its words.
/// </summary>
internal static class SetQuotes
{
    private const char Apostrophe = '’';

    public static void Run(CharacterEdits edits, List<Stretch> stretches)
    {
        var open = new OpenQuotes(LastClosing(edits.Text));
        foreach (var stretch in stretches)
        {
            if (stretch.Rules is { } rules)
            {
                Stretch(edits, stretch, rules, open);
            }
        }
    }

    private static void Stretch(CharacterEdits edits, Stretch stretch, LanguageRules rules, OpenQuotes open)
    {
        for (var i = stretch.Start; i < stretch.End; i++)
        {
            if (!IsMark(edits.Text[i]) || edits.IsLocked(i))
            {
                continue;
            }

            switch (edits.Text[i])
            {
                case '"':
                    Double(edits, i, rules, open);
                    break;
                case '\'':
                    Single(edits, i, rules, open);
                    break;
                default:
                    Typographic(edits, i, rules, open);
                    break;
            }
        }
    }

    /// <summary>Whether the rules look at a character: every mark of every language. Most characters are none of them.</summary>
    private static bool IsMark(char character) =>
        character is '"' or '\'' or '„' or '“' or '”' or '‚' or '‘' or '’' or '«' or '»' or '‹' or '›';

    private static void Double(CharacterEdits edits, int i, LanguageRules rules, OpenQuotes open)
    {
        var text = edits.Text;
        var isOpen = open.HasDouble;
        var opens = CanOpen(edits, i);
        if (isOpen && i > 0 && !char.IsWhiteSpace(text[i - 1]) && !(opens && IsOpening(edits, i - 1)))
        {
            Close(edits, i, open, isSingle: false);
        }
        else if (opens)
        {
            Open(edits, i, rules, isOpen ? rules.Inner : rules.Outer, isSingle: false, open);
        }
        else if (isOpen)
        {
            Close(edits, i, open, isSingle: false);
        }
        else if (i > 0 && char.IsLetter(text[i - 1]))
        {
            // One that closes what was never opened. Behind a digit it may be a sign for inches.
            edits.Replace(i, rules.Outer.Close.ToString());
        }
    }

    private static void Single(CharacterEdits edits, int i, LanguageRules rules, OpenQuotes open)
    {
        var text = edits.Text;
        var follows = i > 0 && char.IsLetterOrDigit(text[i - 1]);
        var precedes = i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);
        if (follows && precedes)
        {
            edits.Replace(i, Apostrophe.ToString());
        }
        else if (open.Innermost is { IsSingle: true } && i > 0 && !char.IsWhiteSpace(text[i - 1]))
        {
            Close(edits, i, open, isSingle: true);
        }
        else if (CanOpen(edits, i) && !IsElision(text, i, rules) && open.LastClosing >= i + 2)
        {
            Open(edits, i, rules, open.Innermost is { IsInner: true } ? rules.Outer : rules.Inner, isSingle: true, open);
        }
        else if (!(i > 0 && char.IsAsciiDigit(text[i - 1])))
        {
            // Behind a digit it may be a sign for feet or minutes.
            edits.Replace(i, Apostrophe.ToString());
        }
    }

    /// <summary>Marks that the author set rightly count as open and closed like the straight ones.</summary>
    private static void Typographic(CharacterEdits edits, int i, LanguageRules rules, OpenQuotes open)
    {
        var sign = edits.Text[i];
        var marks = sign == rules.Outer.Open || sign == rules.Outer.Close ? rules.Outer : rules.Inner;
        var isSingle = sign is '‚' or '‘' or '’' or '‹' or '›';
        if (sign != marks.Open && sign != marks.Close)
        {
            return;
        }

        if (open.IsClosedBy(sign, isSingle))
        {
            if (!isSingle || i + 1 == edits.Text.Length || !char.IsLetterOrDigit(edits.Text[i + 1]))
            {
                Close(edits, i, open, isSingle);
            }
        }
        else if (sign == marks.Open && i + 1 < edits.Text.Length && (rules.InsideQuotes is not null || CanOpen(edits, i)))
        {
            Open(edits, i, rules, marks, isSingle, open);
        }
    }

    private static void Open(
        CharacterEdits edits, int i, LanguageRules rules, QuotePair marks, bool isSingle, OpenQuotes open)
    {
        var spaced = rules.InsideQuotes is not null && marks == rules.Outer;
        open.Push(new OpenQuote(marks, isSingle, marks == rules.Inner, spaced ? rules.InsideQuotes : null));
        edits.Replace(i, marks.Open.ToString());
        if (spaced && Signs.IsSpace(edits.Text[i + 1]))
        {
            edits.Replace(i + 1, rules.InsideQuotes!.Value.ToString());
        }
        else if (spaced)
        {
            edits.PutBehind(i, rules.InsideQuotes!.Value);
        }
    }

    /// <summary>Closes the innermost open mark of that kind, as the language that opened it closes it.</summary>
    private static void Close(CharacterEdits edits, int i, OpenQuotes open, bool isSingle)
    {
        var quote = open.Pop();
        while (quote.IsSingle != isSingle)
        {
            quote = open.Pop();
        }

        edits.Replace(i, quote.Marks.Close.ToString());
        if (quote.Inside is { } space && i > 0)
        {
            if (Signs.IsSpace(edits.Text[i - 1]))
            {
                edits.Replace(i - 1, space.ToString());
            }
            else
            {
                edits.PutBefore(i, space);
            }
        }
    }

    /// <summary>Whether a mark may open: behind nothing, a space, a bracket, a dash or another opening mark, and before a word.</summary>
    private static bool CanOpen(CharacterEdits edits, int i)
    {
        var text = edits.Text;
        return (i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '–' or '—' or '/' || IsOpening(edits, i - 1))
            && i + 1 < text.Length && (!char.IsWhiteSpace(text[i + 1]) || text[i + 1] is Signs.NarrowSpace or Signs.NoBreakSpace);
    }

    private static bool IsOpening(CharacterEdits edits, int i) =>
        Signs.IsOpener(edits.Shown(i))
        || (edits.Text[i] is '"' or '\'' && edits.Shown(i) is '“' or '‘' or '»' && (i == 0 || char.IsWhiteSpace(edits.Text[i - 1])));

    /// <summary>Whether letters are left out at the beginning of a word: ’s, ’nen, ’68.</summary>
    private static bool IsElision(string text, int i, LanguageRules rules)
    {
        var end = i + 1;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        var word = text.AsSpan(i + 1, end - i - 1);
        return word.IsEmpty || char.IsAsciiDigit(word[0])
            || rules.Elisions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    /// <summary>Where the last straight mark stands that closes a word; -1 if none does.</summary>
    private static int LastClosing(string text)
    {
        for (var i = text.LastIndexOf('\''); i > 0; i = text.LastIndexOf('\'', i - 1))
        {
            if (!char.IsWhiteSpace(text[i - 1]) && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])))
            {
                return i;
            }
        }

        return -1;
    }

    private readonly record struct OpenQuote(QuotePair Marks, bool IsSingle, bool IsInner, char? Inside);

    /// <summary>
    /// What is open, the innermost last. How many of a kind is counted, for a paragraph may open thousands and close none.
    /// </summary>
    /// <param name="lastClosing">Where the last straight single mark of the paragraph stands that closes a word.</param>
    private sealed class OpenQuotes(int lastClosing)
    {
        private readonly Stack<OpenQuote> _open = new();
        private readonly Dictionary<(char Close, bool IsSingle), int> _kinds = [];
        private int _doubles;

        public int LastClosing { get; } = lastClosing;

        public OpenQuote? Innermost => _open.TryPeek(out var quote) ? quote : null;

        public bool HasDouble => _doubles > 0;

        public bool IsClosedBy(char sign, bool isSingle) => _kinds.GetValueOrDefault((sign, isSingle)) > 0;

        public void Push(OpenQuote quote)
        {
            _open.Push(quote);
            Count(quote, 1);
        }

        public OpenQuote Pop()
        {
            var quote = _open.Pop();
            Count(quote, -1);
            return quote;
        }

        private void Count(OpenQuote quote, int change)
        {
            var kind = (quote.Marks.Close, quote.IsSingle);
            _kinds[kind] = _kinds.GetValueOrDefault(kind) + change;
            _doubles += quote.IsSingle ? 0 : change;
        }
    }
}
