using System.Collections.Immutable;

namespace OzdPrint.Content.Import;

/// <summary>
/// Fourth step: puts the sections together to one article. A section that stands twice is added to the first; what
/// belongs nowhere goes to the end of the body, in the order of the text.
/// </summary>
internal static class Assemble
{
    public static Manuscript Of(ImmutableArray<ParsedSection> sections, Findings findings)
    {
        var leftovers = new List<Leftover>();
        var filled = new HashSet<SectionKind>();
        var parts = new Parts();
        foreach (var section in sections)
        {
            switch (section.Kind)
            {
                case SectionKind.Body:
                    parts.Body.AddRange(section.Prose);
                    break;
                case SectionKind.Stray:
                    if (!section.IsEmpty)
                    {
                        leftovers.Add(new Leftover(section.Prose[0].At, "text under no heading", section.Prose));
                    }

                    break;
                case SectionKind.Unknown:
                    leftovers.Add(UnknownSection(section));
                    break;
                default:
                    if (!section.IsEmpty)
                    {
                        if (!filled.Add(section.Kind))
                        {
                            findings.Add(
                                ImportCodes.SectionRepeated, section.Heading!.Value, $"{NameOf(section.Kind)} stands here once more and was added to the first",
                                "read the joined section, and give the article one of a kind");
                        }

                        parts.Add(section, leftovers);
                    }
                    else if (section.Title is not null)
                    {
                        leftovers.Add(new Leftover(
                            section.Heading!.Value, $"the title of {NameOf(section.Kind)} without text",
                            [new ParagraphPiece(section.Heading!.Value, section.Title)]));
                    }
                    else if (section.Leftovers.IsEmpty)
                    {
                        findings.Add(
                            ImportCodes.SectionEmpty, section.Heading!.Value, $"{NameOf(section.Kind)} has no text and was left out",
                            "delete the heading or write the text");
                    }

                    break;
            }

            if (section.UntitledAnalysis is { } untitled)
            {
                findings.Add(
                    ImportCodes.AnalysisUntitled, untitled,
                    $"the analysis begins with a point that stands under no heading; \"{ParseAnalysis.AddedTitle}\" was put over it",
                    "write a fitting heading");
            }

            leftovers.AddRange(section.Leftovers);
        }

        foreach (var leftover in leftovers)
        {
            findings.Add(
                ImportCodes.MovedToBody, leftover.At, $"{leftover.Why} was moved to the end of the body",
                "move it in the YAML file to where it belongs");
        }

        return parts.ToManuscript(leftovers);
    }

    private static Leftover UnknownSection(ParsedSection section)
    {
        var heading = section.Heading!.Value;
        var name = section.Title ?? heading.Text;
        return new Leftover(heading, $"the section \"{name}\", which articles do not have,", section.IsEmpty
            ? [new ParagraphPiece(heading, name)]
            : [new SubheadPiece(heading, name), .. section.Prose]);
    }

    private static string NameOf(SectionKind kind) => kind switch
    {
        SectionKind.Commentary => "the commentary",
        SectionKind.Background => "the historical background",
        SectionKind.Explainers => "the part with the explainers",
        SectionKind.Analysis => "the analysis",
        SectionKind.Infobox => "the infobox",
        SectionKind.Extras => "the part with the extras",
        _ => "the disclaimer",
    };

    private sealed class Parts
    {
        private readonly TitledProse _commentary = new();
        private readonly TitledProse _background = new();
        private readonly List<ExplainerFound> _explainers = [];
        private readonly List<AnalysisFound> _analysis = [];
        private readonly List<string> _points = [];
        private readonly List<Piece> _extras = [];
        private readonly List<Piece> _disclaimer = [];
        private string? _infoboxTitle;

        public List<Piece> Body { get; } = [];

        public void Add(ParsedSection section, List<Leftover> leftovers)
        {
            switch (section.Kind)
            {
                case SectionKind.Commentary:
                    _commentary.Add(section);
                    break;
                case SectionKind.Background:
                    _background.Add(section);
                    break;
                case SectionKind.Extras:
                    _extras.AddRange(section.Prose);
                    break;
                case SectionKind.Disclaimer:
                    _disclaimer.AddRange(section.Prose);
                    break;
                case SectionKind.Infobox:
                    if (section.Title is not null && _points.Count > 0)
                    {
                        leftovers.Add(new Leftover(
                            section.Heading!.Value, "the title of the second infobox",
                            [new ParagraphPiece(section.Heading!.Value, section.Title)]));
                    }
                    else
                    {
                        _infoboxTitle ??= section.Title;
                    }

                    break;
            }

            _explainers.AddRange(section.Explainers);
            _analysis.AddRange(section.Analysis);
            _points.AddRange(section.Points);
        }

        public Manuscript ToManuscript(List<Leftover> leftovers) => new()
        {
            Body = [.. Body, .. leftovers.SelectMany(leftover => leftover.Pieces)],
            OwnBody = Body.Count,
            Commentary = _commentary.ToSection(),
            Background = _background.ToSection(),
            Explainers = [.. _explainers],
            Analysis = [.. _analysis],
            InfoboxTitle = _infoboxTitle,
            InfoboxPoints = [.. _points],
            Extras = [.. _extras],
            Disclaimer = [.. _disclaimer],
        };
    }

    private sealed class TitledProse
    {
        private readonly List<Piece> _prose = [];
        private string? _title;

        public void Add(ParsedSection section)
        {
            if (_prose.Count == 0)
            {
                _title = section.Title;
            }
            else if (section.Title is not null)
            {
                _prose.Add(new SubheadPiece(section.Heading!.Value, section.Title));
            }

            _prose.AddRange(section.Prose);
        }

        public ManuscriptSection? ToSection() => _prose.Count == 0 ? null : new ManuscriptSection(_title, [.. _prose]);
    }
}
