using System.Buffers.Binary;

namespace OzdPrint.Epub.Tests;

/// <summary>
/// Reads a baseline JPEG back to the numbers of its blocks, slowly and strictly, by the letter of ISO/IEC 10918-1. Shares
/// nothing with the coder.
/// </summary>
internal sealed class ReadJpeg
{
    private static readonly int[] _zigzag =
    [
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
        35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
    ];

    private readonly Dictionary<int, Dictionary<(int Length, int Code), byte>> _codes = [];
    private readonly List<(int Id, int Across, int Down, int Table)> _components = [];
    private byte[] _scan = [];
    private int _bit;

    public ReadJpeg(byte[] file)
    {
        Assert.Equal([0xFF, 0xD8, 0xFF, 0xE0], file[..4]);
        Assert.Equal([0xFF, 0xD9], file[^2..]);
        Assert.Equal([.. "JFIF\0"u8], file[6..11]);
        var at = 2;
        while (at < file.Length - 2)
        {
            Assert.Equal(0xFF, file[at]);
            var marker = file[at + 1];
            int length = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2));
            var segment = file[(at + 4)..(at + 2 + length)];
            Markers.Add(marker);
            at += 2 + length;
            switch (marker)
            {
                case 0xE0: Assert.Equal(14, segment.Length); break;
                case 0xDB: ReadSteps(segment); break;
                case 0xC0: ReadFrame(segment); break;
                case 0xC4: ReadCodes(segment); break;
                case 0xDA: at = ReadScan(segment, file, at); break;
                default: Assert.Fail($"Marker {marker:X2} in a baseline file."); break;
            }
        }

        Assert.Equal(file.Length - 2, at);
        Assert.Equal(0xDA, Markers[^1]);
    }

    public List<byte> Markers { get; } = [];

    public int Width { get; private set; }

    public int Height { get; private set; }

    public int Components => _components.Count;

    /// <summary>Steps of a table, row by row.</summary>
    public Dictionary<int, int[]> Steps { get; } = [];

    /// <summary>Lengths of the codes of each table.</summary>
    public List<int> CodeLengths { get; } = [];

    /// <summary>Bytes that were put in behind bytes of ones.</summary>
    public int Stuffed { get; private set; }

    /// <summary>Component, row and column of blocks: counts of steps, row by row.</summary>
    public Dictionary<(int Component, int Row, int Column), int[]> Blocks { get; } = [];

    private void ReadSteps(byte[] segment)
    {
        Assert.Equal(65, segment.Length);
        var steps = new int[64];
        for (var index = 0; index < 64; index++)
        {
            Assert.NotEqual(0, segment[1 + index]);
            steps[_zigzag[index]] = segment[1 + index];
        }

        Steps.Add(segment[0], steps);
    }

    private void ReadFrame(byte[] segment)
    {
        Assert.Equal(8, segment[0]);
        Height = BinaryPrimitives.ReadUInt16BigEndian(segment.AsSpan(1));
        Width = BinaryPrimitives.ReadUInt16BigEndian(segment.AsSpan(3));
        Assert.Equal(6 + (3 * segment[5]), segment.Length);
        for (var at = 6; at < segment.Length; at += 3)
        {
            _components.Add((segment[at], segment[at + 1] >> 4, segment[at + 1] & 15, segment[at + 2]));
        }
    }

    private void ReadCodes(byte[] segment)
    {
        for (var at = 0; at < segment.Length;)
        {
            var codes = new Dictionary<(int, int), byte>();
            var symbols = at + 17;
            var code = 0;
            for (var length = 1; length <= 16; length++, code <<= 1)
            {
                for (var index = 0; index < segment[at + length]; index++, code++)
                {
                    Assert.True(code < (1 << length) - 1, "A code of nothing but ones, or too many codes.");
                    codes.Add((length, code), segment[symbols++]);
                    CodeLengths.Add(length);
                }
            }

            Assert.Equal(codes.Count, codes.Values.Distinct().Count());
            _codes.Add(segment[at], codes);
            at = symbols;
        }
    }

    private int ReadScan(byte[] segment, byte[] file, int at)
    {
        Assert.Equal(_components.Count, segment[0]);
        Assert.Equal([0, 63, 0], segment[^3..]);
        var bytes = new List<byte>();
        for (; file[at] != 0xFF || file[at + 1] == 0; at++)
        {
            bytes.Add(file[at]);
            if (file[at] == 0xFF)
            {
                Stuffed++;
                at++;
            }
        }

        _scan = [.. bytes];
        var (across, down) = (_components.Max(component => component.Across) * 8, _components.Max(component => component.Down) * 8);
        var means = new int[_components.Count];
        for (var row = 0; row * down < Height; row++)
        {
            for (var column = 0; column * across < Width; column++)
            {
                for (var index = 0; index < _components.Count; index++)
                {
                    var component = _components[index];
                    Assert.Equal(component.Id, segment[1 + (2 * index)]);
                    var tables = segment[2 + (2 * index)];
                    for (var block = 0; block < component.Across * component.Down; block++)
                    {
                        var place = (index, (row * component.Down) + (block / component.Across), (column * component.Across) + (block % component.Across));
                        Blocks.Add(place, ReadBlock(tables >> 4, tables & 15, ref means[index]));
                    }
                }
            }
        }

        // Less than a byte is left, of ones.
        Assert.InRange((_scan.Length * 8) - _bit, 0, 7);
        while (_bit < _scan.Length * 8)
        {
            Assert.Equal(1, Bit());
        }

        return at;
    }

    private int[] ReadBlock(int meanTable, int detailTable, ref int mean)
    {
        var block = new int[64];
        mean += Number(Symbol(_codes[meanTable]));
        block[0] = mean;
        for (var index = 1; index < 64; index++)
        {
            var symbol = Symbol(_codes[16 + detailTable]);
            if (symbol == 0)
            {
                break;
            }

            index += symbol >> 4;
            block[_zigzag[index]] = Number(symbol & 15);
            Assert.True(symbol == 0xF0 || block[_zigzag[index]] != 0);
        }

        return block;
    }

    private int Symbol(Dictionary<(int Length, int Code), byte> codes)
    {
        var code = 0;
        for (var length = 1; length <= 16; length++)
        {
            code = (code << 1) | Bit();
            if (codes.TryGetValue((length, code), out var symbol))
            {
                return symbol;
            }
        }

        throw new InvalidOperationException("No symbol has this code.");
    }

    private int Number(int size)
    {
        var number = 0;
        for (var bit = 0; bit < size; bit++)
        {
            number = (number << 1) | Bit();
        }

        return size == 0 || number >> (size - 1) == 1 ? number : number - (1 << size) + 1;
    }

    private int Bit()
    {
        var bit = (_scan[_bit / 8] >> (7 - (_bit % 8))) & 1;
        _bit++;
        return bit;
    }
}
