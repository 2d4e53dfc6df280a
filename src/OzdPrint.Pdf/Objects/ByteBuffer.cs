using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace OzdPrint.Pdf;

/// <summary>
/// Bytes that grow at the end, and the tokens of PDF's syntax (ISO 32000-1, 7.2 and 7.3). A space goes before a token
/// only where the byte before would run into it.
/// </summary>
internal sealed class ByteBuffer(int capacity = 1024)
{
    /// <summary>The longest number this buffer writes: a 64-bit integer with its sign and a decimal point.</summary>
    private const int LongestNumber = 24;

    /// <summary>
    /// The most UTF-16 units of a text: an archive's string has 32,767 bytes at most (ISO 19005-3, 6.1.13), two for each
    /// unit and two for the byte order mark.
    /// </summary>
    private const int LongestText = (32_767 - 2) / 2;

    private byte[] _bytes = new byte[capacity];

    /// <summary>How many bytes there are.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes so far; good until the next write.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Begins anew.</summary>
    public void Clear() => Length = 0;

    /// <summary>Bytes as they are.</summary>
    public void Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>One byte as it is.</summary>
    public void Raw(byte value)
    {
        Room(1)[0] = value;
        Length++;
    }

    /// <summary>An operator or keyword.</summary>
    public void Keyword(ReadOnlySpan<byte> word)
    {
        Separate();
        Raw(word);
    }

    /// <summary>An operator that ends its line, so that a content stream can be read.</summary>
    public void Operator(ReadOnlySpan<byte> word)
    {
        Keyword(word);
        Raw((byte)'\n');
    }

    /// <summary>A name known to need no escape.</summary>
    public void Name(ReadOnlySpan<byte> name)
    {
        Raw((byte)'/');
        Raw(name);
    }

    /// <summary>A name of printable ASCII without delimiters.</summary>
    public void Name(string name)
    {
        Raw((byte)'/');
        foreach (var character in name)
        {
            Raw((byte)character);
        }
    }

    /// <summary>An integer.</summary>
    public void Integer(long value)
    {
        Separate();
        Utf8Formatter.TryFormat(value, Room(LongestNumber), out var length);
        Length += length;
    }

    /// <summary>A number, rounded to three decimals.</summary>
    public void Number(double value) => Thousandths(ToThousandths(value));

    /// <summary>A number given in thousandths.</summary>
    public void Thousandths(long value)
    {
        Separate();
        var room = Room(LongestNumber);
        var at = 0;
        if (value < 0)
        {
            room[at++] = (byte)'-';
            value = -value;
        }

        var (whole, rest) = Math.DivRem(value, 1000);
        Utf8Formatter.TryFormat(whole, room[at..], out var length);
        at += length;
        if (rest != 0)
        {
            room[at++] = (byte)'.';
            for (var unit = 100; rest != 0; unit /= 10)
            {
                room[at++] = (byte)('0' + (rest / unit));
                rest %= unit;
            }
        }

        Length += at;
    }

    /// <summary>A reference to an indirect object.</summary>
    public void Reference(Ref target)
    {
        Integer(target.Number);
        Raw(" 0 R"u8);
    }

    /// <summary>Four hexadecimal digits, without the brackets of a string.</summary>
    public void Hex(ushort value)
    {
        var room = Room(4);
        room[0] = Digit(value >> 12);
        room[1] = Digit(value >> 8);
        room[2] = Digit(value >> 4);
        room[3] = Digit(value);
        Length += 4;
    }

    /// <summary>
    /// Two bytes inside of a literal string (ISO 32000-1, 7.3.4.2), without its parentheses: half as long as hexadecimal
    /// digits, and packed in half the time.
    /// </summary>
    public void Literal(ushort value)
    {
        var room = Room(4);
        var at = Literal(room, 0, (byte)(value >> 8));
        Length += Literal(room, at, (byte)value);
    }

    /// <summary>A byte string in hexadecimal digits.</summary>
    public void HexString(ReadOnlySpan<byte> bytes)
    {
        Raw((byte)'<');
        foreach (var value in bytes)
        {
            var room = Room(2);
            room[0] = Digit(value >> 4);
            room[1] = Digit(value);
            Length += 2;
        }

        Raw((byte)'>');
    }

    /// <summary>
    /// A text string (ISO 32000-1, 7.9.2.2): as it reads where it is plain ASCII, else UTF-16 with a byte order mark. What is
    /// too long for a string is cut short.
    /// </summary>
    public void Text(string text)
    {
        text = Shortened(text);
        if (IsPlain(text))
        {
            AsciiString(text);
            return;
        }

        Raw("<FEFF"u8);
        foreach (var unit in text)
        {
            Hex(unit);
        }

        Raw((byte)'>');
    }

    /// <summary>The text, or as much of it as a string holds and an ellipsis.</summary>
    public static string Shortened(string text)
    {
        if (text.Length <= LongestText)
        {
            return text;
        }

        var end = LongestText - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "…");
    }

    /// <summary>Whether a text is written as it reads.</summary>
    public static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '~');

    /// <summary>A literal string of printable ASCII characters.</summary>
    public void AsciiString(string text)
    {
        Raw((byte)'(');
        foreach (var character in text)
        {
            if (character is '(' or ')' or '\\')
            {
                Raw((byte)'\\');
            }

            Raw((byte)character);
        }

        Raw((byte)')');
    }

    /// <summary>The nearest whole number of thousandths: every length in the file is one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no number that a page can hold.</exception>
    public static long ToThousandths(double value)
    {
        // A viewer's arithmetic need not reach further (ISO 32000-1, annex C), and no page is a kilometre wide.
        const double Limit = 1e7;
        return Math.Abs(value) <= Limit
            ? (long)Math.Round(value * 1000, MidpointRounding.AwayFromZero)
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A length on a page must be a number of pt below ten million.");
    }

    /// <summary>A reader takes a bare carriage return for a line feed, and pairs parentheses; everything else is as it is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Literal(Span<byte> room, int at, byte value)
    {
        if (value is (byte)'(' or (byte)')' or (byte)'\\' or (byte)'\r')
        {
            room[at++] = (byte)'\\';
            value = value == '\r' ? (byte)'r' : value;
        }

        room[at++] = value;
        return at;
    }

    private void Separate()
    {
        if (Length > 0 && _bytes[Length - 1] is not ((byte)' ' or (byte)'\n' or (byte)'[' or (byte)']' or (byte)'<' or (byte)'>' or (byte)'(' or (byte)')'))
        {
            Raw((byte)' ');
        }
    }

    // Asked for with every byte of a page: it is worth having in place.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Room(int count)
    {
        if (_bytes.Length - Length < count)
        {
            Grow(count);
        }

        return _bytes.AsSpan(Length);
    }

    private void Grow(int count) => Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));

    private static byte Digit(int value) => "0123456789ABCDEF"u8[value & 0xF];
}
