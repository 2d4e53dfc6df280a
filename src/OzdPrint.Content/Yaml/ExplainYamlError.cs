namespace OzdPrint.Content;

/// <summary>Says in plain words what the YAML parser complains of.</summary>
internal static class ExplainYamlError
{
    /// <summary>The message, a hint, and whether the end of the parser's span is the place to show.</summary>
    public static (string Message, string? Hint, bool AtEnd) Of(string complaint)
    {
        bool Says(string words) => complaint.Contains(words, StringComparison.OrdinalIgnoreCase);
        if (Says("tab character"))
        {
            return ("a tab indents this line", "YAML is indented with spaces only", true);
        }

        if (Says("invalid mapping") || Says("mapping values are not allowed"))
        {
            return ("a colon stands inside a value without quotes", "put the value in quotes, or write | after the key and the text indented below", false);
        }

        if (Says("quoted scalar") && Says("end of stream"))
        {
            return ("this quotation mark is never closed", "add the closing mark; in text use „…“ or “…”", false);
        }

        if (Says("scanning a tag"))
        {
            return ("a value begins with an exclamation mark, as a YAML tag does", "put the value in quotes", false);
        }

        if (Says("escape") || Says("Unicode surrogates"))
        {
            return ("an unknown escape after a backslash", "write \\\\ for a backslash, or use single quotes", true);
        }

        if (Says("cannot start any token"))
        {
            return ("a value cannot begin with this character", "put the value in quotes", false);
        }

        if (Says("did not find expected key") || Says("did not find expected '-'") || Says("could not find expected ':'"))
        {
            return ("this line does not fit the lines above it", "check its indentation, and quotation marks and colons above it", false);
        }

        if (Says("',' or '"))
        {
            return ("a bracket is not closed, or a comma is missing", "check the brackets and commas of this value", false);
        }

        return ($"this is not valid YAML ({complaint.TrimEnd('.')})", "check indentation, quotation marks and colons", false);
    }
}
