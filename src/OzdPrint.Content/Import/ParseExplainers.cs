using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace OzdPrint.Content.Import;

/// <summary>
/// Finds questions and answers. A question is a line of its own that begins with a question word (Wer, Was, Wie …) and
/// ends with a question mark; other questions count if a blank line or the section's heading stands before them. A
/// question may run over two lines, and its answer may follow on the same line.
/// </summary>
internal static partial class ParseExplainers
{
    public static ParsedSection Of(RawSection section)
    {
        var lines = section.Lines;
        var answers = new List<(TextLine At, string Question, List<TextLine> Answer)>();
        var before = new List<TextLine>();
        for (var i = 0; i < lines.Length; i++)
        {
            var text = WithoutMark(lines[i].Text);
            var held = answers.Count == 0 ? before : answers[^1].Answer;
            if (CanBeginQuestion(lines, i, text))
            {
                if (TextSigns.IsQuestion(text))
                {
                    answers.Add((lines[i], text, []));
                    continue;
                }

                if (TextSigns.StartsWithQuestionWord(text) && IsBroken(lines, i, text))
                {
                    answers.Add((lines[i], text + " " + lines[i + 1].Text, []));
                    i++;
                    continue;
                }

                var end = TextSigns.EndOfFirstQuestion(text);
                if (end > 0 && TextSigns.StartsWithQuestionWord(text) && (answers.Count == 0 || held.Count > 0))
                {
                    answers.Add((lines[i], text[..end], [lines[i] with { Text = text[end..].Trim(), AfterBlank = true }]));
                    continue;
                }
            }

            held.Add(lines[i]);
        }

        return Understand(section, before, answers);
    }

    private static ParsedSection Understand(
        RawSection section, List<TextLine> before, List<(TextLine At, string Question, List<TextLine> Answer)> answers)
    {
        // The questions are not wrapped with the answers, so only the answers tell how wide the section is.
        var wrapping = Wrapping.Of([.. answers.SelectMany(entry => entry.Answer)]);
        var explainers = ImmutableArray.CreateBuilder<ExplainerFound>();
        var leftovers = ImmutableArray.CreateBuilder<Leftover>();
        var joined = ImmutableArray.CreateBuilder<JoinedWord>();
        if (before.Count > 0)
        {
            var prose = ParseProse.Of(before, Wrapping.Of(before));
            joined.AddRange(prose.Joined);
            leftovers.Add(new Leftover(before[0], "text before the first question of the explainers", prose.Pieces));
        }

        foreach (var (at, question, answer) in answers)
        {
            var prose = ParseProse.Of(answer, wrapping);
            joined.AddRange(prose.Joined);
            if (prose.Pieces.IsEmpty)
            {
                leftovers.Add(new Leftover(at, "a question without an answer", [new ParagraphPiece(at, question)]));
            }
            else
            {
                explainers.Add(new ExplainerFound(question, prose.Pieces));
            }
        }

        return new ParsedSection
        {
            Kind = section.Kind,
            Heading = section.Heading,
            Explainers = explainers.ToImmutable(),
            Leftovers = leftovers.ToImmutable(),
            JoinedWords = joined.ToImmutable(),
        };
    }

    private static bool CanBeginQuestion(ImmutableArray<TextLine> lines, int i, string text)
    {
        if (text.Length == 0 || TextSigns.StartsLower(text))
        {
            return false;
        }

        if (lines[i].AfterBlank || i == 0)
        {
            return true;
        }

        // "Viele fragen sich:" or a comma leads to a question that belongs to the sentence.
        var before = lines[i - 1].Text;
        return TextSigns.StartsWithQuestionWord(text) && !before.EndsWith(':') && !TextSigns.IsOpen(before);
    }

    private static bool IsBroken(ImmutableArray<TextLine> lines, int i, string text)
    {
        if (i + 1 >= lines.Length || lines[i + 1].AfterBlank || TextSigns.IsClosed(text) || text.Length > 120)
        {
            return false;
        }

        return TextSigns.IsQuestion(lines[i + 1].Text) && !TextSigns.StartsWithQuestionWord(lines[i + 1].Text);
    }

    private static string WithoutMark(string text)
    {
        var bare = TextSigns.WithoutDash(text, tight: true) ?? text;
        var number = Number().Match(bare);
        return number.Success && TextSigns.StartsWithQuestionWord(bare[number.Length..]) ? bare[number.Length..] : bare;
    }

    [GeneratedRegex(@"^[0-9]{1,2}[.)]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
