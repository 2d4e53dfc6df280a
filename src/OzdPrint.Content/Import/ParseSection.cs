namespace OzdPrint.Content.Import;

/// <summary>Third step: makes sense of the lines of one section.</summary>
internal static class ParseSection
{
    public static ParsedSection Of(RawSection section) => section.Kind switch
    {
        SectionKind.Explainers => ParseExplainers.Of(section),
        SectionKind.Analysis => ParseAnalysis.Of(section),
        SectionKind.Infobox => ParseInfobox.Of(section),
        _ => Prose(section),
    };

    private static ParsedSection Prose(RawSection section)
    {
        // The credit of the picture goes on behind the disclaimer, whether it stands on a line of its own or not.
        var wrapping = section.Kind == SectionKind.Disclaimer ? Wrapping.Throughout : Wrapping.Of(section.Lines);
        var prose = ParseProse.Of(section.Lines, wrapping);
        var pieces = prose.Pieces;
        var title = section.Title;
        if (title is null && section.Kind is SectionKind.Commentary or SectionKind.Background && TitleLine.Of(pieces) is { } line)
        {
            title = line;
            pieces = pieces.RemoveAt(0);
        }

        return new ParsedSection
        {
            Kind = section.Kind,
            Heading = section.Heading,
            Title = title,
            Prose = pieces,
            JoinedWords = prose.Joined,
        };
    }
}
