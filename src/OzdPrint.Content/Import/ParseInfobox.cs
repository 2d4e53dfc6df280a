namespace OzdPrint.Content.Import;

/// <summary>
/// Finds the points to learn. If no line has a dash, every paragraph is a point; else a short line above the first dash
/// is the box's title, and what has no dash and goes on with no point does not belong.
/// </summary>
internal static class ParseInfobox
{
    public static ParsedSection Of(RawSection section)
    {
        var lines = section.Lines;
        var firstDash = 0;
        while (firstDash < lines.Length && Point(lines[firstDash]) is null)
        {
            firstDash++;
        }

        return firstDash == lines.Length ? WithoutDashes(section) : WithDashes(section, firstDash);
    }

    private static ParsedSection WithoutDashes(RawSection section)
    {
        var paragraphs = JoinLines.Of(section.Lines, Wrapping.Of(section.Lines), sectionStart: true);
        return new ParsedSection
        {
            Kind = section.Kind,
            Heading = section.Heading,
            Title = section.Title,
            Points = [.. paragraphs.Select(paragraph => paragraph.Text)],
            JoinedWords = [.. paragraphs.SelectMany(paragraph => paragraph.Joined)],
        };
    }

    private static ParsedSection WithDashes(RawSection section, int firstDash)
    {
        var lines = section.Lines;
        var title = section.Title;
        var loose = new List<TextLine>();
        if (firstDash == 1 && title is null && TextSigns.IsTitle(lines[0].Text.TrimEnd(':', ' ')))
        {
            title = lines[0].Text.TrimEnd(':', ' ');
        }
        else
        {
            loose.AddRange(lines.Take(firstDash));
        }

        var points = new List<JoinedText>();
        var first = lines[firstDash];
        var open = false;
        for (var i = firstDash; i < lines.Length; i++)
        {
            if (Point(lines[i]) is { } point)
            {
                first = lines[i];
                points.Add(new JoinedText(first with { Text = point }));
                open = true;
            }
            else if (open && ListItems.GoesOn(first, points[^1].Last, lines[i], i + 1 < lines.Length && Point(lines[i + 1]) is not null))
            {
                points[^1].Append(lines[i]);
            }
            else
            {
                loose.Add(lines[i]);
                open = false;
            }
        }

        var found = points.Select(point => point.ToLines()).ToList();
        var prose = ParseProse.Of(loose, Wrapping.Of(loose));
        return new ParsedSection
        {
            Kind = section.Kind,
            Heading = section.Heading,
            Title = title,
            Points = [.. found.Select(point => point.Text)],
            Leftovers = loose.Count == 0 ? [] : [new Leftover(loose[0], "text without a dash in the infobox", prose.Pieces)],
            JoinedWords = [.. found.SelectMany(point => point.Joined), .. prose.Joined],
        };
    }

    private static string? Point(TextLine line) => TextSigns.WithoutDash(line.Text, tight: true);
}
