using YamlDotNet.Core;

namespace OzdPrint.Content;

/// <summary>Says in plain words what the YAML parser complains of.</summary>
internal static class ExplainYamlError
{
    private const string TabIndents = "a tab indents this line";
    private const string SpacesOnly = "YAML is indented with spaces only";

    /// <summary>The message, a hint, and the UTF-16 offset of the place to show.</summary>
    /// <param name="exception">What the parser complains of.</param>
    /// <param name="text">The text it read.</param>
    public static (string Message, string? Hint, int Offset) Of(YamlException exception, string text)
    {
        var complaint = exception.Message;
        var start = (int)Math.Min(exception.Start.Index, text.Length);
        var end = (int)Math.Min(exception.End.Index, text.Length);
        bool Says(string words) => complaint.Contains(words, StringComparison.OrdinalIgnoreCase);
        if (Says("tab character"))
        {
            return (TabIndents, SpacesOnly, end);
        }

        if (Says(FindTab.Complaint))
        {
            return (TabIndents, SpacesOnly, FindTab.In(text));
        }

        if (Says("invalid mapping") || Says("mapping values are not allowed"))
        {
            if (MissingBlank.Above(text, start) is { } above)
            {
                return ColonWithoutBlank(above);
            }

            return ("a colon stands inside a value without quotes", "put the value in quotes, or write | after the key and the text indented below", start);
        }

        if (Says("quoted scalar") && Says("end of stream"))
        {
            return ("this quotation mark is never closed", "add the closing mark; in text use „…“ or “…”", start);
        }

        if (Says("scanning a tag"))
        {
            return ("a value begins with an exclamation mark, as a YAML tag does", "put the value in quotes", start);
        }

        if (Says("escape") || Says("Unicode surrogates"))
        {
            return ("an unknown escape after a backslash", "write \\\\ for a backslash, or use single quotes", end);
        }

        if (Says("cannot start any token"))
        {
            return ("a value cannot begin with this character", "put the value in quotes", start);
        }

        if (Says("did not find expected key") || Says("did not find expected '-'") || Says("could not find expected ':'"))
        {
            if (MissingBlank.InLineOf(text, start) is { } here)
            {
                return ColonWithoutBlank(here);
            }

            if (start < text.Length && BehindBlanks(text, start) is '"' or '\'')
            {
                return ("text stands behind a closing quotation mark", "put all of the value in quotes of the other kind, or write „…“ for those in the text", start);
            }

            if (start < text.Length && BehindBlanks(text, start) is ']' or '}')
            {
                return ("text stands behind a closing bracket", "put the value in quotes if it is text", start);
            }

            return ("this line does not fit the lines above it", "check its indentation, and quotation marks and colons above it", start);
        }

        if (Says("',' or '"))
        {
            return ("a bracket is not closed, or a comma is missing", "check the brackets and commas of this value", start);
        }

        return ($"this is not valid YAML ({complaint.TrimEnd('.')})", "check indentation, quotation marks and colons", start);
    }

    private static (string Message, string? Hint, int Offset) ColonWithoutBlank((string Key, int Colon) slip) =>
        ($"a blank is missing behind the colon of \"{slip.Key}\"", $"write \"{slip.Key}: …\"", slip.Colon);

    /// <summary>The last character before a place in its line that is no blank; a line end if there is none.</summary>
    private static char BehindBlanks(string text, int offset)
    {
        var before = text.AsSpan(0, offset).TrimEnd(' ');
        return before.IsEmpty ? '\n' : before[^1];
    }
}
