using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OzdPrint.Epub;

/// <summary>
/// A picture as far as it can be coded before its quality is known: turned to luminance and colours, cut into units and
/// blocks (ISO/IEC 10918-1, A.2) and transformed. Plain units, of one colour, are found first, for they cost nothing then.
/// </summary>
internal sealed class TransformedPicture
{
    private const int LargestUnit = 2 * CosineTransform.Size;

    private readonly Coefficients _coefficients;
    private readonly CoefficientSieve _luminance;
    private readonly CoefficientSieve _colours;
    private readonly int[] _samples = new int[3 * CosineTransform.Area];
    private readonly short[] _transformed = new short[CosineTransform.Area];
    private readonly uint[] _edge = new uint[LargestUnit * LargestUnit];

    /// <param name="width">Samples in a row, up to 65,535.</param>
    /// <param name="height">Rows, up to 65,535.</param>
    /// <param name="colour">How much is kept of the colours.</param>
    /// <param name="bestQuality">The finest quality that it will be coded at.</param>
    /// <param name="coefficients">Takes what it is transformed to; empty.</param>
    public TransformedPicture(int width, int height, JpegColour colour, int bestQuality, Coefficients coefficients)
    {
        (Width, Height, Colour, BestQuality) = (width, height, colour, bestQuality);
        _coefficients = coefficients;
        var finest = new Quantization(bestQuality);
        (_luminance, _colours) = (new CoefficientSieve(finest.Luminance), new CoefficientSieve(finest.Colours));
    }

    public int Width { get; }

    public int Height { get; }

    public JpegColour Colour { get; }

    public int BestQuality { get; }

    /// <summary>Rows and columns of a unit.</summary>
    public int UnitSize => Colour == JpegColour.Shared ? LargestUnit : CosineTransform.Size;

    /// <summary>Blocks of luminance in a unit; two of colours follow, unless it is grey.</summary>
    public int LuminanceBlocks => Colour == JpegColour.Shared ? 4 : 1;

    /// <summary>See <see cref="Coefficients"/>.</summary>
    public ReadOnlySpan<int> Numbers => _coefficients.Numbers;

    /// <summary>A whole picture.</summary>
    /// <inheritdoc cref="TransformedPicture(int, int, JpegColour, int, Coefficients)" path="/param"/>
    public static TransformedPicture Of(RgbSamples samples, JpegColour colour, int bestQuality)
    {
        var picture = new TransformedPicture(samples.Width, samples.Height, colour, bestQuality, new Coefficients());
        picture.Add(samples.Bytes);
        return picture;
    }

    /// <summary>True if there is no colour in any sample.</summary>
    public static bool IsGrey(RgbSamples samples) => UnitSamples.AreGrey(MemoryMarshal.Cast<byte, uint>(samples.Bytes));

    /// <summary>Adds the next rows: as many units high as one likes, but for the last, which may be cut off.</summary>
    /// <param name="bytes">Four bytes a sample: red, green, blue and one that means nothing.</param>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        // Red comes to lie in the lowest byte: x64 and Arm are little-endian.
        var samples = MemoryMarshal.Cast<byte, uint>(bytes);
        var size = UnitSize;
        for (var row = 0; row * Width < samples.Length; row += size)
        {
            var rest = samples[(row * Width)..];
            var isWhole = rest.Length >= size * Width;
            for (var column = 0; column < Width; column += size)
            {
                if (isWhole && column + size <= Width)
                {
                    AddUnit(rest, column, Width, size, size);
                }
                else
                {
                    UnitSamples.CopyEdge(rest, column, Width, _edge, size);
                    AddUnit(_edge, 0, size, Math.Min(size, rest.Length / Width), Math.Min(size, Width - column));
                }
            }
        }
    }

    // The last numbers say how much of the unit is in the picture.
    private void AddUnit(ReadOnlySpan<uint> samples, int at, int stride, int rows, int columns)
    {
        if (UnitSamples.ArePlain(samples, at, stride, UnitSize))
        {
            _coefficients.AddPlain(samples[at] & UnitSamples.Colour);
            return;
        }

        // Most of what is not plain is black letters on white paper.
        var isGrey = Colour == JpegColour.Grey || UnitSamples.AreGrey(samples, at, stride, UnitSize);
        _coefficients.BeginDetail();
        var block = _samples.AsSpan(0, CosineTransform.Area);
        for (var index = 0; index < LuminanceBlocks; index++)
        {
            var (row, column) = (index / 2 * CosineTransform.Size, index % 2 * CosineTransform.Size);
            var first = at + (row * stride) + column;
            if (row >= rows || column >= columns)
            {
                _coefficients.AddUnseen();
            }
            else if (UnitSamples.ArePlain(samples, first, stride, CosineTransform.Size))
            {
                _coefficients.AddLevel(ToLuminance.Of(samples[first]).Luminance);
            }
            else if (isGrey)
            {
                ToLuminance.LuminanceOfGrey(samples, first, stride, block);
                AddDetail(block, _luminance);
            }
            else
            {
                ToLuminance.Luminance(samples, first, stride, block);
                AddBlock(block, _luminance);
            }
        }

        if (Colour == JpegColour.Grey)
        {
            return;
        }

        if (isGrey)
        {
            _coefficients.AddLevel(0);
            _coefficients.AddLevel(0);
            return;
        }

        var blue = _samples.AsSpan(CosineTransform.Area, CosineTransform.Area);
        var red = _samples.AsSpan(2 * CosineTransform.Area);
        if (Colour == JpegColour.Sharp)
        {
            ToLuminance.Colours(samples, at, stride, blue, red);
        }
        else
        {
            ToLuminance.SharedColours(samples, at, stride, blue, red);
            Extend(blue, rows, columns);
            Extend(red, rows, columns);
        }

        AddBlock(blue, _colours);
        AddBlock(red, _colours);
    }

    private void AddBlock(ReadOnlySpan<int> samples, CoefficientSieve sieve)
    {
        if (IsLevel(samples))
        {
            _coefficients.AddLevel(samples[0]);
        }
        else
        {
            AddDetail(samples, sieve);
        }
    }

    private void AddDetail(ReadOnlySpan<int> samples, CoefficientSieve sieve)
    {
        CosineTransform.Run(samples, _transformed);
        _coefficients.AddBlock(_transformed, sieve);
    }

    // What is outside repeats the last shared colour inside, for a step at the edge would cost bits and be seen.
    private static void Extend(Span<int> block, int rows, int columns)
    {
        var (down, across) = ((rows + 1) / 2, (columns + 1) / 2);
        for (var row = 0; row < CosineTransform.Size; row++)
        {
            var line = block.Slice(row * CosineTransform.Size, CosineTransform.Size);
            if (row >= down)
            {
                block.Slice((down - 1) * CosineTransform.Size, CosineTransform.Size).CopyTo(line);
            }

            line[across..].Fill(line[across - 1]);
        }
    }

    private static bool IsLevel(ReadOnlySpan<int> samples)
    {
        var first = Vector128.Create(samples[0]);
        var differences = Vector128<int>.Zero;
        foreach (var four in MemoryMarshal.Cast<int, Vector128<int>>(samples))
        {
            differences |= four ^ first;
        }

        return differences == Vector128<int>.Zero;
    }
}
