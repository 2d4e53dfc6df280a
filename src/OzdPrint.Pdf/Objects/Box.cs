namespace OzdPrint.Pdf;

/// <summary>A rectangle in the coordinates of a PDF page: pt from the lower left corner, y upwards.</summary>
internal readonly record struct Box(double Left, double Bottom, double Right, double Top)
{
    /// <summary>A rectangle placed from the upper left corner of a page of the given height.</summary>
    public static Box OnPage(double pageHeight, double x, double y, double width, double height) =>
        new(x, pageHeight - y - height, x + width, pageHeight - y);

    /// <summary>The smallest rectangle around both.</summary>
    public Box Around(Box other) => new(
        Math.Min(Left, other.Left), Math.Min(Bottom, other.Bottom), Math.Max(Right, other.Right), Math.Max(Top, other.Top));

    /// <summary>The smallest rectangle around both, or the one there is.</summary>
    public static Box? Around(Box? one, Box? other) => one is { } a && other is { } b ? a.Around(b) : one ?? other;
}
