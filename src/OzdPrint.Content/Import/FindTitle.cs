namespace OzdPrint.Content.Import;

/// <summary>
/// Fifth step: the headline. It is the one given; else the text's first line, if it looks like one; else a draft made
/// of the first sentence, which stays where it is.
/// </summary>
internal static class FindTitle
{
    private const string NoTitle = "Ohne Titel";

    public static Manuscript For(Manuscript manuscript, ImportOptions options, Findings findings)
    {
        var titled = Titled(manuscript, SplitLines.OneLine(options.Title ?? ""), findings);
        return titled with { Date = options.Date };
    }

    private static Manuscript Titled(Manuscript manuscript, string given, Findings findings)
    {
        var own = OwnHeadline(manuscript);
        var (text, at) = FirstText(manuscript);
        if (text is null || !text.Any(char.IsLetterOrDigit))
        {
            if (text is null)
            {
                findings.Add(
                    ImportCodes.NoText, new SourcePosition(1, 1), 1, "the text holds no words to import",
                    "check that it is the right file and that it was saved as UTF-8 text");
            }

            return manuscript with { Title = given.Length > 0 ? given : NoTitle };
        }

        if (given.Length > 0)
        {
            if (own is not null && !string.Equals(own, given, StringComparison.OrdinalIgnoreCase))
            {
                findings.Add(
                    ImportCodes.HeadlineInBody, at, $"the title was given, but the text begins with a headline of its own, \"{own}\", which stays in the body",
                    "delete it, or make it the kicker or the lead");
                return manuscript with { Title = given };
            }

            return (own is null ? manuscript : WithoutFirst(manuscript)) with { Title = given };
        }

        if (own is not null)
        {
            return WithoutFirst(manuscript) with { Title = own };
        }

        var draft = DraftTitle.From(text) is { Length: > 0 } drafted ? drafted : NoTitle;
        findings.Add(
            ImportCodes.TitleDrafted, at, $"the text has no headline; \"{draft}\" was drafted from its first sentence",
            "write a headline in the YAML file, or give one with --title");
        return manuscript with { Title = draft };
    }

    private static string? OwnHeadline(Manuscript manuscript)
    {
        var body = manuscript.Body[..manuscript.OwnBody];
        var alone = body.Length == 1 && HasSections(manuscript) ? TitleLine.Candidate(body) : null;
        return (TitleLine.Of(body) ?? alone)?.Trim('#', '*', '_', '=', ' ');
    }

    private static bool HasSections(Manuscript manuscript) =>
        manuscript is not
        {
            Commentary: null, Background: null, Explainers.IsEmpty: true, Analysis.IsEmpty: true, InfoboxPoints.IsEmpty: true,
            Extras.IsEmpty: true,
        };

    private static Manuscript WithoutFirst(Manuscript manuscript) =>
        manuscript with { Body = manuscript.Body.RemoveAt(0), OwnBody = manuscript.OwnBody - 1 };

    private static (string? Text, TextLine At) FirstText(Manuscript manuscript)
    {
        IEnumerable<Piece> pieces =
        [
            .. manuscript.Body, .. manuscript.Commentary?.Prose ?? [], .. manuscript.Background?.Prose ?? [],
            .. manuscript.Explainers.SelectMany(explainer => explainer.Answer), .. manuscript.Extras,
        ];
        var first = pieces.FirstOrDefault() ?? manuscript.Disclaimer.FirstOrDefault();
        var text = first switch
        {
            ParagraphPiece paragraph => paragraph.Text,
            SubheadPiece subhead => subhead.Text,
            ListPiece list => list.Items[0],
            _ => null,
        };

        // An outline or a box alone begins no paragraph anywhere.
        text ??= manuscript.Analysis.Select(heading => heading.Title).Concat(manuscript.InfoboxPoints).FirstOrDefault();
        return (text, first?.At ?? new TextLine(1, 1, 0, true, ""));
    }
}
