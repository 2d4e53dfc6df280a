namespace OzdPrint.Content;

/// <summary>The letters of lettered points: a to z, then aa, ab and so on.</summary>
public static class PointLetter
{
    private const int Letters = 26;

    /// <summary>The letter of a point.</summary>
    /// <param name="index">Which point, from 0.</param>
    public static string Of(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var last = ((char)('a' + (index % Letters))).ToString();
        return index < Letters ? last : Of((index / Letters) - 1) + last;
    }
}
