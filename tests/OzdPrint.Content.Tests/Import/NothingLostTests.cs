using CsCheck;

namespace OzdPrint.Content.Tests.Import;

/// <summary>Every word of a text is in the YAML again, as often as it was written.</summary>
public sealed class NothingLostTests
{
    private static readonly string[] _headings =
    [
        "OZD", "OZD-Kommentar", "OZD-Kommentar:", "Der historische Hintergrund", "Erklärungen", "ERKLÄRUNGEN:", "OZD-Analyse",
        "Mini-Infobox zum Lernen", "OZD-Extras", "OZD-Extras –", "",
    ];

    // Words that occur in no heading, so that one that is lost is missed.
    private static readonly Gen<string> _word = Gen.Select(
        Gen.OneOf("wort", "Meer", "Schüler*", "Flut_", "Ä", "x&y", "<b", "[", "„Zitat", "ab", "é", "ß"), Gen.Int[0, 99_999], (stem, number) => $"{stem}{number}");

    private static readonly Gen<string> _ending = Gen.OneOf("", "", ".", "?", "!", ",", ":", "“", ".“", ")", " –", "…");

    private static readonly Gen<string> _words = Gen.Select(_word.Array[1, 25], _ending, (words, end) => string.Join(' ', words) + end);

    // Marks whose letters and digits are labels, not words.
    private static readonly Gen<string> _mark = Gen.OneOf("", "", "", "– ", "- ", "• ", "—", "-", "  ", "\t", "# ", "> ");

    private static readonly Gen<string> _commentaryTitle = _words.Select(words => "OZD-Kommentar – " + words);

    private static readonly Gen<string> _question = Gen.Select(Gen.OneOf("Wer", "Was", "Wie", "Warum"), _words, (word, words) => $"{word} {words}?");

    private static readonly Gen<(string Line, string Words)> _line = Gen.Frequency(
        (6, Gen.Select(_mark, _words, (mark, words) => (mark + words, words))),
        (2, Gen.Select(Gen.OneOf("a) ", "b) ", "(c) ", "2) "), _words, (label, words) => (label + words, words))),
        (2, _question.Select(words => (words, words))),
        (1, _question.Select(words => ("– " + words, words))),
        (1, Gen.Select(_question, _words, (question, words) => ($"{question} {words}", $"{question} {words}"))),
        (1, _words.Select(words => ("Alle Angaben ohne Gewähr. " + words, "Alle Angaben ohne Gewähr " + words))),
        (1, _words.Select(words => ("Titelbild " + words, "Titelbild " + words))),
        (1, _words.Select(words => ("OZD-Kommentar – " + words, words))),
        (1, _words.Select(words => ("OZD-Extras: " + words, words))),
        (1, _words.Select(words => ("Mini-Infobox zum Lernen: " + words, words))),
        (1, Gen.Const(("OZD-Quiz", "OZD Quiz"))),
        (4, Gen.OneOf(_headings).Select(heading => (heading, ""))));

    [Fact]
    public void Every_word_of_random_lines_is_in_the_article_again() =>
        _line.Array[0, 40].Sample(
            lines =>
            {
                var text = string.Join('\n', lines.Select(line => line.Line));
                var read = ReadBack.Of(text);

                var found = ReadBack.BagOfWords(read.AllText()).ToList();
                foreach (var word in ReadBack.BagOfWords(string.Join('\n', lines.Select(line => line.Words))))
                {
                    Assert.True(found.Remove(word), $"\"{word}\" is lost from:\n{text}\n\n{read.Imported.Yaml}");
                }

                // What is left are labels and headings that were none where they stood, and the heading put over bare points.
                string[] keys = ["a", "b", "c", "2", "Überblick", .. ReadBack.BagOfWords(string.Join(' ', _headings))];
                Assert.All(found, word => Assert.Contains(word, keys));
            }, iter: 1_000);

    [Fact]
    public void Every_word_of_a_random_article_is_in_the_article_again_in_its_section()
    {
        // Nothing here that an import may take for something else: then nothing may be moved.
        var sentence = _word.Array[1, 25].Select(words => "Satz " + string.Join(' ', words) + ".");
        var point = _word.Array[1, 5].Select(words => "Punkt " + string.Join(' ', words));
        var prose = sentence.Array[1, 4];
        Gen.Select(prose, prose, prose, Gen.Select(point, sentence).Array[1, 4], Gen.Select(point, point.Array[0, 4]).Array[1, 4], point.Array[1, 5], Gen.Int[0, 3])
            .Sample(
                (body, commentary, background, explainers, outline, points, blanks) =>
                {
                    var lineEnd = "\n" + new string('\n', blanks);
                    string[] lines =
                    [
                        .. body, "OZD", "OZD-Kommentar – Titel", .. commentary, "Der historische Hintergrund", .. background,
                        "Erklärungen", .. explainers.SelectMany(entry => new[] { $"Was ist {entry.Item1}?", entry.Item2 }),
                        "OZD-Analyse", "Lage", .. outline.SelectMany(entry => new[] { "a) " + entry.Item1 }.Concat(entry.Item2.Select(item => "– " + item))),
                        "Mini-Infobox zum Lernen", .. points.Select(one => "– " + one),
                    ];
                    var read = ReadBack.Of(string.Join(lineEnd, lines), "Meer");

                    Assert.Empty(read.Codes);
                    Assert.Equal(body, read.Blocks("body"));
                    Assert.Equal(commentary, read.Blocks("commentary/text"));
                    Assert.Equal(background, read.Blocks("background/text"));
                    Assert.Equal(explainers.Select(entry => entry.Item2), explainers.Select((_, i) => read.Words($"explainers/{i}/answer")));
                    Assert.Equal(outline.Select(entry => entry.Item1), outline.Select((_, i) => read.Words($"analysis/0/points/{i}/title")));
                    Assert.Equal(outline.Select(entry => entry.Item2.Length), outline.Select((_, i) => read.Count($"analysis/0/points/{i}/items")));
                    Assert.Equal(points, points.Select((_, i) => read.Words($"infobox/points/{i}")));
                }, iter: 1_000);
    }

    [Fact]
    public void A_wrapped_paragraph_is_the_same_at_every_width()
    {
        const string Text = "An der Nordsee kommt das Wasser etwa alle zwölf Stunden zurück. Der Mond zieht an der Erde und am Wasser. "
            + "Auf der nahen Seite zieht er stärker als auf der fernen. Daraus entstehen zwei Berge aus Wasser. Unter ihnen dreht sich die Erde hindurch. "
            + "Häfen, Fischer und Urlauber richten sich nach einem Kalender, den das Bundesamt für Seeschifffahrt und Hydrographie berechnet.";
        for (var width = 56; width <= 100; width++)
        {
            var read = ReadBack.Of(Wrap(Text, width) + "\n\n" + Wrap(Text, width) + "\nOZD-Extras\n" + Wrap(Text, width), "Meer");

            Assert.Equal([Text, Text], read.Blocks("body"));
            Assert.Equal(Text, read.Words("extras"));
        }
    }

    private static string Wrap(string text, int width)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' '))
        {
            if (lines[^1].Length + 1 + word.Length > width)
            {
                lines.Add(word);
            }
            else
            {
                lines[^1] = (lines[^1] + " " + word).Trim();
            }
        }

        return string.Join('\n', lines);
    }
}
