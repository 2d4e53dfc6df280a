namespace OzdPrint.Typesetting;

/// <summary>The characters that micro-typography sets, and the kinds it asks for.</summary>
internal static class Signs
{
    /// <summary>As wide as a word space and stretched with it, but no line ends there.</summary>
    public const char NoBreakSpace = '\u00A0';

    /// <summary>About half a word space; it keeps its width and no line ends there.</summary>
    public const char NarrowSpace = '\u202F';

    /// <summary>Whether a space stands between words, breaking or not.</summary>
    public static bool IsSpace(char sign) => sign is ' ' or NoBreakSpace or NarrowSpace or '\u2009';

    /// <summary>Whether a sign stands before a word without a space: a bracket or an opening mark.</summary>
    public static bool IsOpener(char sign) => sign is '(' or '[' or '{' or '„' or '‚' or '«' or '‹' or '¿' or '¡';

    /// <summary>Whether a sign closes what it stands behind: stops, brackets, quotation marks.</summary>
    public static bool IsCloser(char sign) =>
        sign is '.' or ',' or ';' or ':' or '!' or '?' or '…' or ')' or ']' or '}'
            or '“' or '”' or '‘' or '’' or '»' or '›' or '"' or '\'';
}
