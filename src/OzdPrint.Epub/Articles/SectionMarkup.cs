using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>Writes what the parts of an article have in common: a section named by its heading, a line of plain text.</summary>
internal sealed class SectionMarkup(MarkupWriter markup, PageBreaks pageBreaks, RunningText running, LabelMarkup labels)
{
    /// <summary>The place where a part begins.</summary>
    public static TextAddress Start(ArticlePart part) => new(part, 0, 0);

    /// <summary>Opens the section of a part; its heading, which must follow, is its name.</summary>
    /// <param name="element">The element.</param>
    /// <param name="name">Its class and id.</param>
    /// <param name="part">The part.</param>
    /// <param name="attributes">What else it bears.</param>
    public MarkupWriter.Scope Open(
        string element, string name, ArticlePart part, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        pageBreaks.WriteUpTo(Start(part));
        return markup.Block(element, [("class", name), ("id", name), .. attributes, ("aria-labelledby", HeadingId(name))]);
    }

    /// <summary>Writes a section's heading: the author's own title, else the paper's label.</summary>
    public void WriteHeading(string section, string? title, string label)
    {
        using (markup.Line("h2", [("id", HeadingId(section)), .. title is null ? labels.Language : default]))
        {
            RunningText.WritePlain(markup, title ?? label);
        }
    }

    /// <summary>Writes a section's heading: the paper's label and, under it, the author's title if there is one.</summary>
    public void WriteLabelledHeading(string section, string label, string? title)
    {
        if (title is null)
        {
            WriteHeading(section, title: null, label);
            return;
        }

        using (markup.Line("h2", ("id", HeadingId(section))))
        {
            markup.Inline("span", label, [("class", "label"), .. labels.Language]);
            markup.Empty("br");
            RunningText.WritePlain(markup, title);
        }
    }

    /// <summary>Writes a line of the author's plain text; nothing if there is none.</summary>
    public void WriteLine(
        string element, ArticlePart part, string? text, (string Name, string? Value) attribute = default, int block = 0)
    {
        if (text is null)
        {
            return;
        }

        // A page mark before the heading, not in it, or it would be read out as a part of it.
        var place = new TextAddress(part, block, 0);
        pageBreaks.WriteUpTo(place);
        using (markup.Line(element, attribute.Name is null ? [] : [attribute]))
        {
            running.Write(InlineText.Plain(text), place);
        }
    }

    private static string HeadingId(string section) => section + "-title";
}
