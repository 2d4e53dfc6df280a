namespace OzdPrint.Epub;

/// <summary>How much of the colours a JPEG keeps beside the luminance.</summary>
internal enum JpegColour
{
    /// <summary>None: one component. Units are 8 × 8 samples.</summary>
    Grey,

    /// <summary>One colour for a square of four samples (4:2:0), as photographs are kept. Units are 16 × 16 samples.</summary>
    Shared,

    /// <summary>The colour of every sample (4:4:4), for lines and letters. Units are 8 × 8 samples.</summary>
    Sharp,
}
