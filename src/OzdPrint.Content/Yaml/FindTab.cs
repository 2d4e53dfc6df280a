using YamlDotNet.Core;

namespace OzdPrint.Content;

/// <summary>Finds the tab that indents a line where the parser does not say which it is.</summary>
internal static class FindTab
{
    /// <summary>What every complaint of the parser about indentation by tabs holds.</summary>
    public const string Complaint = "invalid tab";

    /// <summary>
    /// The offset of the tab. Tabs inside quotes or behind the indentation of a block are allowed, so it is the first one
    /// with which the start of the file, up to the end of its line, brings the same complaint.
    /// </summary>
    /// <param name="text">The text of a file with the complaint.</param>
    public static int In(string text)
    {
        var tabs = IndentingTabs(text);
        var (low, high) = (0, tabs.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (IsComplainedOf(text[..LineEnd(text, tabs[middle])] + "\n"))
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return tabs.Count == 0 ? 0 : tabs[low];
    }

    private static List<int> IndentingTabs(string text)
    {
        var tabs = new List<int>();
        for (var line = 0; line < text.Length; line = LineEnd(text, line) + 1)
        {
            var at = line;
            while (at < text.Length && text[at] == ' ')
            {
                at++;
            }

            if (at < text.Length && text[at] == '\t')
            {
                tabs.Add(at);
            }
        }

        return tabs;
    }

    private static bool IsComplainedOf(string start)
    {
        try
        {
            var parser = new Parser(new StringReader(start));
            while (parser.MoveNext())
            {
            }

            return false;
        }
        catch (YamlException exception)
        {
            return exception.Message.Contains(Complaint, StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // The scanner throws these for some malformed values.
            return false;
        }
    }

    private static int LineEnd(string text, int from)
    {
        var end = text.AsSpan(from).IndexOfAny('\n', '\r');
        return end < 0 ? text.Length : from + end;
    }
}
