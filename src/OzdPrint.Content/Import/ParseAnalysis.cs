namespace OzdPrint.Content.Import;

/// <summary>
/// Finds the outline: headings, lettered points, dashed items. Dashed lines right under a heading are its points. A
/// whole sentence is no part of an outline, and a heading over nothing is none.
/// </summary>
internal static class ParseAnalysis
{
    public static ParsedSection Of(RawSection section)
    {
        var outline = new Outline();
        var lines = section.Lines;
        for (var i = 0; i < lines.Length; i++)
        {
            outline.Take(lines[i], nextIsMarked: i + 1 < lines.Length && IsMarkedUnderPoint(lines[i + 1].Text));
        }

        return outline.Finish(section);
    }

    // After a wrapped item comes the next item or a further point. A point "a)" begins under a new heading.
    private static bool IsMarkedUnderPoint(string text) =>
        TextSigns.WithoutDash(text, tight: true) is not null
        || (TextSigns.WithoutLetter(text) is not null && text.TrimStart('(')[0] is not ('a' or 'A' or '1'));

    private sealed class Outline
    {
        private readonly List<Entry> _headings = [];
        private readonly List<(TextLine At, Entry? Under)> _prose = [];
        private Entry? _heading;
        private Entry? _point;
        private Entry? _last;
        private TextLine? _untitled;

        public void Take(TextLine line, bool nextIsMarked)
        {
            if (TextSigns.WithoutLetter(line.Text) is { } point)
            {
                _last = _point = Under(Heading(line), line, point);
            }
            else if (TextSigns.WithoutDash(line.Text, tight: true) is { } item)
            {
                _last = Under(_point ?? Heading(line), line, item);
            }
            else if (_last is not null && ListItems.GoesOn(_last.At, _last.Text.Last, line, _last != _heading && nextIsMarked))
            {
                _last.Text.Append(line);
            }
            else if (TextSigns.IsTitle(line.Text.TrimEnd(':', ' ')))
            {
                _last = _heading = new Entry(line, line.Text.TrimEnd(':', ' '));
                _point = null;
                _headings.Add(_heading);
            }
            else
            {
                _prose.Add((line, _heading));
                _last = null;
            }
        }

        public ParsedSection Finish(RawSection section)
        {
            var all = _headings.SelectMany(heading => heading.Children.Prepend(heading))
                .SelectMany(entry => entry.Children.Prepend(entry)).Distinct().ToDictionary(entry => entry, entry => entry.Text.ToLines());
            var found = _headings.Where(heading => heading.Children.Count > 0).Select(heading => new AnalysisFound(
                all[heading].Text,
                [.. heading.Children.Select(point => new PointFound(all[point].Text, [.. point.Children.Select(item => all[item].Text)]))]));

            // A heading without points goes with the text under it, in the order of the text.
            var bare = _headings.Where(heading => heading.Children.Count == 0)
                .Select(heading => heading.At with { Text = all[heading].Text, AfterBlank = true });
            var loose = bare.Concat(_prose.Select(entry => entry.At))
                .OrderBy(line => line.Number).ThenBy(line => line.Column).ToList();
            var prose = ParseProse.Of(loose, Wrapping.Of(loose));
            return new ParsedSection
            {
                Kind = section.Kind,
                Heading = section.Heading,
                Analysis = [.. found],
                UntitledAnalysis = _untitled,
                Leftovers = loose.Count == 0 ? [] : [new Leftover(loose[0], "text that is no part of the outline of the analysis", prose.Pieces)],
                JoinedWords = [.. all.Values.SelectMany(lines => lines.Joined), .. prose.Joined],
            };
        }

        private Entry Heading(TextLine at)
        {
            if (_heading is null)
            {
                _untitled = at;
                _heading = new Entry(at, AddedTitle);
                _headings.Add(_heading);
            }

            return _heading;
        }

        private static Entry Under(Entry parent, TextLine line, string text)
        {
            var entry = new Entry(line, text);
            parent.Children.Add(entry);
            return entry;
        }
    }

    /// <summary>What stands over points that have no heading.</summary>
    public const string AddedTitle = "Überblick";

    private sealed class Entry(TextLine at, string text)
    {
        public TextLine At { get; } = at;

        public JoinedText Text { get; } = new(at with { Text = text });

        public List<Entry> Children { get; } = [];
    }
}
