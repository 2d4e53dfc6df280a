using System.Buffers;

namespace OzdPrint.Epub;

/// <summary>A picture at a quality: how large its file is, and the file.</summary>
internal sealed class JpegCoding
{
    private readonly TransformedPicture _picture;
    private readonly Quantization _quantization;
    private readonly Symbols _symbols;
    private readonly HuffmanCode[] _codes;
    private readonly long _bits;
    private readonly int _colourBlocks;

    /// <param name="picture">The picture.</param>
    /// <param name="quality">From 1, the coarsest, to the picture's <see cref="TransformedPicture.BestQuality"/>.</param>
    /// <param name="symbols">Takes its symbols; what was in it before is lost.</param>
    public JpegCoding(TransformedPicture picture, int quality, Symbols symbols)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quality, picture.BestQuality);
        _picture = picture;
        _quantization = new Quantization(quality);
        _symbols = symbols;
        var isGrey = picture.Colour == JpegColour.Grey;
        _colourBlocks = isGrey ? 0 : 2;

        symbols.Clear();
        CodeBlocks.Run(picture, _quantization, symbols);
        ReadOnlySpan<int> frequencies = symbols.Frequencies(picture.LuminanceBlocks, _colourBlocks);
        _codes = new HuffmanCode[isGrey ? SymbolTable.ColourMeans : SymbolTable.Count];
        for (var table = 0; table < _codes.Length; table++)
        {
            var ofTable = frequencies.Slice(table * HuffmanCode.Symbols, HuffmanCode.Symbols);
            var code = _codes[table] = new HuffmanCode(ofTable);
            foreach (var symbol in code.Ordered)
            {
                _bits += (long)ofTable[symbol] * (code.Length(symbol) + Symbols.BitsBehind(symbol));
            }
        }
    }

    /// <summary>The bytes of the file but for those that are put in so that the bits do not look like a marker: one in 256 or so.</summary>
    public long Length => JpegSegments.Length(_codes) + ((_bits + 7) / 8);

    /// <summary>Writes the file.</summary>
    /// <param name="tooManyBytes">The file has fewer bytes than this.</param>
    /// <returns>Null if it has not.</returns>
    public byte[]? Write(long tooManyBytes)
    {
        if (Length >= tooManyBytes)
        {
            return null;
        }

        var pool = ArrayPool<byte>.Shared;
        var scan = pool.Rent((int)(_bits / 8) + (2 * sizeof(ulong)));
        try
        {
            var bytes = scan.AsSpan(0, WriteSymbols.Run(_symbols, _codes, _picture.LuminanceBlocks, _colourBlocks, scan));
            var length = Length + bytes.Count(byte.MaxValue);
            return length < tooManyBytes ? JpegSegments.Write((int)length, _picture, _quantization, _codes, bytes) : null;
        }
        finally
        {
            pool.Return(scan);
        }
    }
}
