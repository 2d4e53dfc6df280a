namespace OzdPrint.Epub;

/// <summary>A component while its blocks are turned to symbols: means are coded by how they differ from the last one.</summary>
internal sealed class CodedComponent
{
    // The means of blocks that are all white or all black.
    private const int White = 127 * CosineTransform.Area;
    private const int Black = -128 * CosineTransform.Area;

    private readonly int _white;
    private readonly int _black;
    private int _last;

    public CodedComponent(QuantizationSteps steps, bool isLuminance)
    {
        Steps = steps;
        (MeansTable, DetailTable) = isLuminance
            ? (SymbolTable.LuminanceMeans, SymbolTable.LuminanceDetail)
            : (SymbolTable.ColourMeans, SymbolTable.ColourDetail);

        // Paper stays white at any quality: decoders cut off what is beyond white, but cannot know what was lost below.
        (_white, _black) = isLuminance
            ? (steps.CountOutwards(White), steps.CountOutwards(Black))
            : (steps.CountOfMean(White), steps.CountOfMean(Black));
    }

    public QuantizationSteps Steps { get; }

    /// <summary>See <see cref="SymbolTable"/>.</summary>
    public int MeansTable { get; }

    /// <summary>See <see cref="SymbolTable"/>.</summary>
    public int DetailTable { get; }

    /// <summary>By how many steps the mean of the next block differs from the last one's.</summary>
    /// <param name="mean">The first coefficient of <see cref="CosineTransform"/>.</param>
    public int NextMean(int mean)
    {
        var level = mean == White ? _white : mean == Black ? _black : Steps.CountOfMean(mean);
        var difference = level - _last;
        _last = level;
        return difference;
    }
}
