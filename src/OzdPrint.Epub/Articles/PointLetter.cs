namespace OzdPrint.Epub;

/// <summary>The letters of lettered points: a to z, then aa, ab and so on.</summary>
internal static class PointLetter
{
    private const int Letters = 26;

    public static string Of(int index)
    {
        var last = ((char)('a' + (index % Letters))).ToString();
        return index < Letters ? last : Of((index / Letters) - 1) + last;
    }
}
