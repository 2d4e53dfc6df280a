using System.Globalization;
using System.Text;

namespace OzdPrint.Pdf.Tests;

/// <summary>Reads the tokens of PDF's syntax. A bare word comes back as a string: an operator of a content stream.</summary>
internal sealed class PdfSyntax(byte[] bytes, int position)
{
    public int Position { get; set; } = position;

    public bool AtEnd
    {
        get
        {
            SkipSpace();
            return Position >= bytes.Length;
        }
    }

    public object? Read()
    {
        SkipSpace();
        switch ((char)bytes[Position])
        {
            case '/':
                Position++;
                return new PdfName(Word());
            case '(':
                return Literal();
            case '[':
                Position++;
                var array = new PdfArray();
                while (!TryExpect("]"))
                {
                    array.Add(Read());
                }

                return array;
            case '<' when bytes[Position + 1] == '<':
                Position += 2;
                var dictionary = new PdfDictionary();
                while (!TryExpect(">>"))
                {
                    var key = ((PdfName)Read()!).Value;
                    Assert.DoesNotContain(key, dictionary.Keys);
                    dictionary[key] = Read();
                }

                return dictionary;
            case '<':
                var end = System.Array.IndexOf(bytes, (byte)'>', Position);
                var digits = Encoding.ASCII.GetString(bytes, Position + 1, end - Position - 1);
                Position = end + 1;
                return new PdfString(Convert.FromHexString(digits));
        }

        var word = Word();
        if (double.TryParse(word, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            var before = Position;
            if (number >= 1 && !word.Contains('.') && TryExpect("0 R"))
            {
                return new PdfReference((int)number);
            }

            Position = before;
            return number;
        }

        return word switch { "true" => true, "false" => false, "null" => null, "" => throw new InvalidDataException("no token"), _ => word };
    }

    public void Expect(string text) => Assert.True(TryExpect(text), $"{text} expected at {Position}");

    public bool TryExpect(string text)
    {
        SkipSpace();
        var found = bytes.AsSpan(Position).StartsWith(Encoding.ASCII.GetBytes(text));
        Position += found ? text.Length : 0;
        return found;
    }

    private PdfString Literal()
    {
        var result = new List<byte>();
        var depth = 0;
        for (; ; Position++)
        {
            var value = bytes[Position];
            if (value == '\\')
            {
                var escaped = bytes[++Position];
                Assert.True(escaped is (byte)'(' or (byte)')' or (byte)'\\' or (byte)'r', $"no escape this reader knows at {Position}");
                result.Add(escaped == 'r' ? (byte)'\r' : escaped);
                continue;
            }

            depth += value == '(' ? 1 : value == ')' ? -1 : 0;
            if (depth == 0)
            {
                Position++;
                return new PdfString([.. result.Skip(1)]);
            }

            // A bare carriage return would be read as a line feed (ISO 32000-1, 7.3.4.2).
            Assert.NotEqual((byte)'\r', value);
            result.Add(value);
        }
    }

    private string Word()
    {
        var start = Position;
        while (Position < bytes.Length && !" \n\r\t[]<>()/".Contains((char)bytes[Position]))
        {
            Position++;
        }

        return Encoding.Latin1.GetString(bytes, start, Position - start);
    }

    private void SkipSpace()
    {
        while (Position < bytes.Length && bytes[Position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            Position++;
        }
    }
}
