using System.Globalization;
using System.Text;

namespace OzdPrint.Generator;

/// <summary>An article file.</summary>
/// <param name="Name">Its name, without <c>.yaml</c>.</param>
/// <param name="Yaml">What it says.</param>
public sealed record GeneratedArticle(string Name, string Yaml);

/// <summary>Makes an article with every part that articles may have.</summary>
public static class GenerateArticle
{
    // Where the lines of prose break in the file, as a person would break them.
    private const int Column = 110;

    // Words of a paragraph, and paragraphs from one subhead to the next.
    private const int ParagraphWords = 75;
    private const int SectionParagraphs = 3;

    /// <summary>Makes an article.</summary>
    /// <param name="draw">Where its words are drawn from.</param>
    /// <param name="at">Its number in the edition, from 0, which its name ends in.</param>
    /// <param name="order">How long it is to be.</param>
    public static GeneratedArticle From(ref Draw draw, int at, GeneratorOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var topic = Topic.From(ref draw);
        var name = string.Create(CultureInfo.InvariantCulture, $"{Slug(topic.Nouns[0].Word)}-{at + 1}");
        var yaml = new StringBuilder();
        yaml.Append(CultureInfo.InvariantCulture, $"kicker: {topic.Nouns[1].Word}\ntitle: {Sentences.Headline(ref draw, topic)}\nlead: >-\n");
        Fold(yaml, Sentences.Several(ref draw, topic, 28), 2);
        yaml.Append(CultureInfo.InvariantCulture, $"byline: {draw.Of(topic.Speakers).Name}\nsource: https://ozd.example/artikel/{name}\n\n");
        if (order.Pictures)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"image:\n  file: {name}.png\n  alt: Ein Balkendiagramm zeigt {topic.Nouns[0].Many(Case.Accusative)} in {topic.Town}.\n");
            yaml.Append("  caption: >-\n");
            Fold(yaml, Sentences.One(ref draw, topic, isSentence: true), 4);
            yaml.Append("  credit: OZD-Grafik\n\n");
        }

        yaml.Append("body: |\n");
        Body(yaml, ref draw, topic, order.Words);
        Section(yaml, ref draw, topic, "commentary", order.Words / 6);
        Section(yaml, ref draw, topic, "background", order.Words / 5);
        Explainers(yaml, ref draw, topic);
        Analysis(yaml, ref draw, topic);
        yaml.Append("infobox:\n  points:\n");
        for (var points = draw.Between(3, 5); points > 0; points--)
        {
            yaml.Append("    - >-\n");
            Fold(yaml, Sentences.One(ref draw, topic, isSentence: false), 6, capital: true);
        }

        yaml.Append("\nextras: >-\n");
        Fold(yaml, Sentences.Several(ref draw, topic, 25), 2);
        Tasks(yaml, ref draw, topic);
        return new GeneratedArticle(name, yaml.ToString());
    }

    private static void Body(StringBuilder yaml, ref Draw draw, Topic topic, int words)
    {
        var paragraphs = Math.Max(Topic.Explained, words / ParagraphWords);
        for (var at = 0; at < paragraphs; at++)
        {
            if (at > 0 && at % SectionParagraphs == 0)
            {
                yaml.Append(CultureInfo.InvariantCulture, $"  ## {Sentences.Subhead(ref draw, topic)}\n\n");
            }

            // The things that are explained come up one after the other.
            var start = at < Topic.Explained ? Sentences.Introducing(ref draw, topic, topic.Nouns[at]) + " " : "";
            var left = (words / paragraphs) - start.AsSpan().Count(' ');
            Fold(yaml, start + (left > 0 ? Sentences.Several(ref draw, topic, left) : Sentences.One(ref draw, topic, isSentence: true)), 2);
            yaml.Append('\n');
            switch (at % 5)
            {
                case 2:
                    for (var items = draw.Between(2, 4); items > 0; items--)
                    {
                        yaml.Append(CultureInfo.InvariantCulture, $"  - {Sentences.Capital(Sentences.Item(ref draw, topic))}\n");
                    }

                    yaml.Append('\n');
                    break;
                case 4:
                    yaml.Append(CultureInfo.InvariantCulture, $"  > {Sentences.One(ref draw, topic, isSentence: true)}\n\n");
                    break;
                default:
                    break;
            }
        }
    }

    private static void Section(StringBuilder yaml, ref Draw draw, Topic topic, string key, int words)
    {
        yaml.Append(CultureInfo.InvariantCulture, $"{key}:\n  title: {Sentences.Subhead(ref draw, topic)}\n  text: |\n");
        Fold(yaml, Sentences.Several(ref draw, topic, words / 2), 4);
        yaml.Append('\n');
        Fold(yaml, Sentences.Several(ref draw, topic, words / 2), 4);
        yaml.Append('\n');
    }

    private static void Explainers(StringBuilder yaml, ref Draw draw, Topic topic)
    {
        yaml.Append("explainers:\n");
        foreach (var noun in topic.Nouns[..Topic.Explained])
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - question: Was ist {noun.One(Case.Nominative, Determiner.Indefinite)}?\n    term: {noun.Word}\n    answer: >-\n");
            Fold(yaml, $"{Sentences.Definition(ref draw, topic, noun)} {Sentences.Several(ref draw, topic, 14)}", 6);
        }

        yaml.Append('\n');
    }

    private static void Analysis(StringBuilder yaml, ref Draw draw, Topic topic)
    {
        yaml.Append("analysis:\n");
        foreach (var title in (string[])["Ursachen", "Wirkungen"])
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - title: {title}\n    points:\n");
            for (var points = 2; points > 0; points--)
            {
                yaml.Append(CultureInfo.InvariantCulture, $"      - title: {Sentences.Capital(draw.Of(topic.Nouns).One(Case.Nominative))}\n        items:\n");
                for (var items = 2; items > 0; items--)
                {
                    yaml.Append(CultureInfo.InvariantCulture, $"          - {Sentences.Item(ref draw, topic)}\n");
                }
            }
        }

        yaml.Append('\n');
    }

    private static void Tasks(StringBuilder yaml, ref Draw draw, Topic topic)
    {
        Noun[] nouns = topic.Nouns;
        string[] tasks =
        [
            $"Nenne drei Gründe für {draw.Of(nouns).One(Case.Accusative)}.",
            $"Erläutere, wie {draw.Of(nouns).One(Case.Nominative)} und {draw.Of(nouns).One(Case.Nominative)} zusammenhängen.",
            $"Beurteile, ob {topic.Town} {draw.Of(nouns).One(Case.Accusative, Determiner.Indefinite)} braucht.",
        ];
        yaml.Append("\ntasks:\n");
        foreach (var task in tasks)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - task: {task}\n    answer: >-\n");
            Fold(yaml, Sentences.Several(ref draw, topic, 15), 6);
        }
    }

    /// <summary>Writes a paragraph in lines, indented.</summary>
    private static void Fold(StringBuilder yaml, string text, int indent, bool capital = false)
    {
        var rest = (capital ? Sentences.Capital(text) : text).AsSpan();
        while (!rest.IsEmpty)
        {
            // A line that began with a number and a stop, or with a dash, would be the item of a list.
            var end = rest.Length;
            if (end > Column)
            {
                end = rest[..Column].LastIndexOf(' ');
                while (end > 0 && !char.IsLetter(rest[end + 1]))
                {
                    end = rest[..end].LastIndexOf(' ');
                }
            }

            yaml.Append(' ', indent).Append(rest[..end]).Append('\n');
            rest = rest[Math.Min(end + 1, rest.Length)..];
        }
    }

    private static string Slug(string word)
    {
        var slug = new StringBuilder();
        foreach (var letter in word)
        {
            slug.Append(char.ToLowerInvariant(letter) switch { 'ä' => "ae", 'ö' => "oe", 'ü' => "ue", 'ß' => "ss", var plain => plain.ToString() });
        }

        return slug.ToString();
    }
}
