using System.Buffers;

namespace OzdPrint.Epub;

/// <summary>A picture at a quality: how large its file is, and the file.</summary>
internal sealed class JpegCoding
{
    private readonly TransformedPicture _picture;
    private readonly Quantization _quantization;
    private readonly HuffmanCode[] _codes;
    private readonly long _bits;
    private readonly int _colourBlocks;

    public JpegCoding(TransformedPicture picture, int quality)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quality, picture.BestQuality);
        _picture = picture;
        Quality = quality;
        _quantization = new Quantization(quality);
        var isGrey = picture.Colour == JpegColour.Grey;
        _colourBlocks = isGrey ? 0 : 2;

        var symbols = new CountSymbols(picture.LuminanceBlocks, _colourBlocks);
        CodeBlocks.Run(picture, _quantization, ref symbols);
        _codes = new HuffmanCode[isGrey ? SymbolTable.ColourMeans : SymbolTable.Count];
        _bits = symbols.Bits;
        for (var table = 0; table < _codes.Length; table++)
        {
            var frequencies = symbols.Of(table);
            var code = _codes[table] = new HuffmanCode(frequencies);
            foreach (var symbol in code.Ordered)
            {
                _bits += (long)frequencies[symbol] * code.Length(symbol);
            }
        }
    }

    /// <summary>From 1 to 100.</summary>
    public int Quality { get; }

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
            var symbols = new WriteSymbols(_codes, scan, _picture.LuminanceBlocks, _colourBlocks);
            CodeBlocks.Run(_picture, _quantization, ref symbols);
            var bytes = scan.AsSpan(0, symbols.Finish());
            var length = Length + bytes.Count(byte.MaxValue);
            return length < tooManyBytes ? JpegSegments.Write((int)length, _picture, _quantization, _codes, bytes) : null;
        }
        finally
        {
            pool.Return(scan);
        }
    }
}
