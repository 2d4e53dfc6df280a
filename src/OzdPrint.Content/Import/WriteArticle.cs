using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace OzdPrint.Content.Import;

/// <summary>
/// Last step: writes the manuscript as article YAML, its keys in the order in which an article is read. Prose stands in
/// block scalars as Markdown, wrapped so that it reads well in an editor.
/// </summary>
internal static class WriteArticle
{
    // The customary width of a text file.
    private const int Columns = 80;

    // Beyond this a value on one line is beyond reading, and quotes around it help nobody.
    private const int LongestOnOneLine = 1000;

    public static string AsYaml(Manuscript manuscript)
    {
        var yaml = new StringBuilder();
        Value(yaml, "title: ", 0, manuscript.Title);
        if (manuscript.Date is { } date)
        {
            Line(yaml, 0, "date: " + date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        if (!manuscript.Body.IsEmpty)
        {
            Prose(yaml, 0, "body", manuscript.Body);
        }

        Section(yaml, "commentary", manuscript.Commentary);
        Section(yaml, "background", manuscript.Background);
        Explainers(yaml, manuscript.Explainers);
        Analysis(yaml, manuscript.Analysis);
        Infobox(yaml, manuscript);
        if (!manuscript.Extras.IsEmpty)
        {
            Prose(yaml, 0, "extras", manuscript.Extras);
        }

        if (!manuscript.Disclaimer.IsEmpty)
        {
            Prose(yaml, 0, "disclaimer", manuscript.Disclaimer);
        }

        return yaml.ToString();
    }

    private static void Section(StringBuilder yaml, string key, ManuscriptSection? section)
    {
        if (section is null)
        {
            return;
        }

        Line(yaml, 0, key + ":");
        if (section.Title is not null)
        {
            Value(yaml, "title: ", 2, section.Title);
        }

        Prose(yaml, 2, "text", section.Prose);
    }

    private static void Explainers(StringBuilder yaml, ImmutableArray<ExplainerFound> explainers)
    {
        if (explainers.IsEmpty)
        {
            return;
        }

        Line(yaml, 0, "explainers:");
        foreach (var explainer in explainers)
        {
            Value(yaml, "- question: ", 2, explainer.Question);
            Prose(yaml, 4, "answer", explainer.Answer);
        }
    }

    private static void Analysis(StringBuilder yaml, ImmutableArray<AnalysisFound> analysis)
    {
        if (analysis.IsEmpty)
        {
            return;
        }

        Line(yaml, 0, "analysis:");
        foreach (var heading in analysis)
        {
            Value(yaml, "- title: ", 2, heading.Title);
            Line(yaml, 4, "points:");
            foreach (var point in heading.Points)
            {
                Value(yaml, "- title: ", 6, EscapeMarkdown.Of(point.Title));
                if (!point.Items.IsEmpty)
                {
                    Line(yaml, 8, "items:");
                    foreach (var item in point.Items)
                    {
                        Value(yaml, "- ", 10, EscapeMarkdown.Of(item));
                    }
                }
            }
        }
    }

    private static void Infobox(StringBuilder yaml, Manuscript manuscript)
    {
        if (manuscript.InfoboxPoints.IsEmpty)
        {
            return;
        }

        Line(yaml, 0, "infobox:");
        if (manuscript.InfoboxTitle is not null)
        {
            Value(yaml, "title: ", 2, manuscript.InfoboxTitle);
        }

        Line(yaml, 2, "points:");
        foreach (var point in manuscript.InfoboxPoints)
        {
            Value(yaml, "- ", 4, EscapeMarkdown.Of(point));
        }
    }

    private static void Prose(StringBuilder yaml, int indent, string key, ImmutableArray<Piece> pieces)
    {
        Line(yaml, indent, key + ": |");
        var others = false;
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i > 0)
            {
                yaml.Append('\n');
            }

            switch (pieces[i])
            {
                case ParagraphPiece paragraph:
                    Wrapped(yaml, indent + 2, "", EscapeMarkdown.Of(paragraph.Text));
                    break;
                case SubheadPiece subhead:
                    // A number sign at the end would be taken for the heading's own closing.
                    var text = EscapeMarkdown.Of(subhead.Text);
                    Line(yaml, indent + 2, "## " + (text[^1] == '#' ? text[..^1] + "\\#" : text));
                    break;
                case ListPiece list:
                    var otherMark = i > 0 && pieces[i - 1] is ListPiece before && before.Ordered == list.Ordered && !others;
                    List(yaml, indent + 2, list, otherMark);
                    others = otherMark;
                    break;
            }
        }
    }

    // Two lists in a row with the same mark would be one list.
    private static void List(StringBuilder yaml, int indent, ListPiece list, bool otherMark)
    {
        for (var i = 0; i < list.Items.Length; i++)
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            var mark = list.Ordered ? number + (otherMark ? ") " : ". ") : otherMark ? "* " : "- ";
            Wrapped(yaml, indent, mark, EscapeMarkdown.Of(list.Items[i]));
        }
    }

    private static void Value(StringBuilder yaml, string lead, int indent, string value)
    {
        if (value.Length <= LongestOnOneLine)
        {
            Line(yaml, indent, lead + YamlScalar.OnOneLine(value));
            return;
        }

        Line(yaml, indent, lead + "|-");
        Line(yaml, indent + (lead.StartsWith('-') ? 4 : 2), value);
    }

    private static void Wrapped(StringBuilder yaml, int indent, string mark, string text)
    {
        yaml.Append(' ', indent).Append(mark);
        var hanging = indent + mark.Length;
        var column = hanging;
        var words = text.AsSpan();
        for (var start = 0; start < text.Length;)
        {
            var length = words[start..].IndexOf(' ');
            length = length < 0 ? text.Length - start : length;
            if (start > 0)
            {
                if (column + 1 + length > Columns && MayBeginLine(text[start]))
                {
                    yaml.Append('\n').Append(' ', hanging);
                    column = hanging;
                }
                else
                {
                    yaml.Append(' ');
                    column++;
                }
            }

            yaml.Append(words.Slice(start, length));
            column += length;
            start += length + 1;
        }

        yaml.Append('\n');
    }

    // Signs and digits can begin a list or a heading there; a letter never does.
    private static bool MayBeginLine(char first) => char.IsLetter(first) || first is '„' or '»' or '“' or '‚';

    private static void Line(StringBuilder yaml, int indent, string text) => yaml.Append(' ', indent).Append(text).Append('\n');
}
