namespace OzdPrint.Typesetting;

/// <summary>
/// Liang's patterns as a trie over UTF-8 bytes. A node's children stand side by side, so that one vectorised search
/// finds the next. The pattern text stays in memory as it is: the levels are read from it, and so are the last letters
/// of a pattern as soon as no other pattern shares them, which saves most of the nodes and of the time to build them.
/// </summary>
/// <remarks>F. M. Liang, Word Hy-phen-a-tion by Com-put-er, Stanford 1983, chapter 2.</remarks>
internal sealed class PatternTrie
{
    /// <summary>Stands for a letter that no pattern knows. UTF-8 has no such byte.</summary>
    public const byte UnknownLetter = 0xFF;

    private const int NoPattern = -1;

    // German, the largest language, needs a node for every 5.9 bytes of its patterns. Where a language needs more, the
    // arrays grow.
    private const int ExpectedBytesPerNode = 5;

    private readonly byte[] _text;
    private byte[] _edge;
    private int[] _firstChild;
    private short[] _childCount;
    private int[] _pattern;
    private int[] _rest;
    private int _nodes;

    private PatternTrie(byte[] text, int length)
    {
        _text = text;
        var capacity = 16 + (length / ExpectedBytesPerNode);
        _edge = new byte[capacity];
        _firstChild = new int[capacity];
        _childCount = new short[capacity];
        _pattern = new int[capacity];
        _rest = new int[capacity];
        AllocateNodes(1);
    }

    /// <summary>A trie without patterns.</summary>
    public static PatternTrie Empty { get; } = new([], 0);

    /// <summary>Whether it has no patterns.</summary>
    public bool IsEmpty => _nodes == 1;

    /// <summary>Builds the trie of the lines of <paramref name="text"/> between two offsets.</summary>
    /// <exception cref="InvalidDataException">The patterns are not sorted by their letters, or one stands twice.</exception>
    public static PatternTrie Build(byte[] text, int start, int end)
    {
        var lines = 0;
        for (var i = start; i < end; i++)
        {
            lines += text[i] == '\n' ? 1 : 0;
        }

        var starts = new int[lines];
        var cursors = new int[lines];
        var line = 0;
        for (var i = start; line < lines; i++)
        {
            starts[line] = cursors[line] = i;
            line++;
            i += text.AsSpan(i).IndexOf((byte)'\n');
        }

        var trie = new PatternTrie(text, end - start);
        trie.AddChildren(0, 0, lines, starts, cursors);
        return trie;
    }

    /// <summary>Raises the levels of a word to those of every pattern that occurs in it.</summary>
    /// <param name="word">The word in UTF-8, in lower case, between two dots.</param>
    /// <param name="levels">
    /// At index i + 1 the level of the place before the i-th letter. Two longer than the word has letters and more by
    /// one, since the dots count as letters too.
    /// </param>
    public void RaiseLevels(ReadOnlySpan<byte> word, Span<byte> levels)
    {
        var letter = -1;
        for (var i = 0; i < word.Length; i++)
        {
            if (IsContinuation(word[i]))
            {
                continue;
            }

            var node = 0;
            for (var j = i; j < word.Length; j++)
            {
                node = FindChild(node, word[j]);
                if (node == 0)
                {
                    break;
                }

                if (_pattern[node] != NoPattern && Continues(word[(j + 1)..], _rest[node]))
                {
                    RaiseLevels(_pattern[node], levels[(letter + 1)..]);
                }
            }

            letter++;
        }
    }

    private static bool IsContinuation(byte value) => (value & 0xC0) == 0x80;

    private static bool IsDigit(byte value) => value is >= (byte)'0' and <= (byte)'9';

    private void RaiseLevels(int pattern, Span<byte> levels)
    {
        var place = 0;
        for (var i = pattern; _text[i] != '\n'; i++)
        {
            var value = _text[i];
            if (IsDigit(value))
            {
                levels[place] = Math.Max(levels[place], (byte)(value - '0'));
            }
            else if (!IsContinuation(value))
            {
                place++;
            }
        }
    }

    /// <summary>Whether a word goes on with the letters of a pattern from an offset in the text to its end.</summary>
    private bool Continues(ReadOnlySpan<byte> word, int rest)
    {
        var matched = 0;
        for (var i = rest; _text[i] != '\n'; i++)
        {
            if (IsDigit(_text[i]))
            {
                continue;
            }

            if (matched == word.Length || word[matched] != _text[i])
            {
                return false;
            }

            matched++;
        }

        return true;
    }

    private int FindChild(int node, byte edge)
    {
        var first = _firstChild[node];
        var index = _edge.AsSpan(first, _childCount[node]).IndexOf(edge);
        return index < 0 ? 0 : first + index;
    }

    /// <summary>Hangs the patterns of some lines, which agree up to their cursors, under a node.</summary>
    private void AddChildren(int node, int firstLine, int endLine, int[] starts, int[] cursors)
    {
        if (node != 0 && endLine - firstLine == 1)
        {
            _pattern[node] = starts[firstLine];
            _rest[node] = cursors[firstLine];
            return;
        }

        var children = 0;
        var previous = -1;
        for (var line = firstLine; line < endLine; line++)
        {
            var cursor = cursors[line];
            while (IsDigit(_text[cursor]))
            {
                cursor++;
            }

            cursors[line] = cursor;
            var edge = _text[cursor];
            if (edge == '\n')
            {
                // Its letters end here. Sorted, it comes first and alone.
                if (line != firstLine)
                {
                    throw Unsorted(starts[line]);
                }

                _pattern[node] = starts[line];
                _rest[node] = cursor;
                continue;
            }

            if (edge < previous)
            {
                throw Unsorted(starts[line]);
            }

            children += edge == previous ? 0 : 1;
            previous = edge;
        }

        var child = AllocateNodes(children);
        _firstChild[node] = child;
        _childCount[node] = (short)children;
        var from = _pattern[node] == NoPattern ? firstLine : firstLine + 1;
        while (from < endLine)
        {
            var edge = _text[cursors[from]];
            var to = from;
            while (to < endLine && _text[cursors[to]] == edge)
            {
                cursors[to++]++;
            }

            _edge[child] = edge;
            AddChildren(child++, from, to, starts, cursors);
            from = to;
        }
    }

    private int AllocateNodes(int count)
    {
        var first = _nodes;
        _nodes += count;
        if (_nodes > _edge.Length)
        {
            var capacity = Math.Max(_nodes, _edge.Length * 2);
            Array.Resize(ref _edge, capacity);
            Array.Resize(ref _firstChild, capacity);
            Array.Resize(ref _childCount, capacity);
            Array.Resize(ref _pattern, capacity);
            Array.Resize(ref _rest, capacity);
        }

        _pattern.AsSpan(first, count).Fill(NoPattern);
        return first;
    }

    private InvalidDataException Unsorted(int start)
    {
        var length = _text.AsSpan(start).IndexOf((byte)'\n');
        var pattern = System.Text.Encoding.UTF8.GetString(_text, start, length);
        return new InvalidDataException($"The hyphenation pattern {pattern} stands twice or not in the order of its letters.");
    }
}
