using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>Sees to it that answers stand where only teachers find them: on a key that holds nothing for pupils.</summary>
internal static class CheckAnswers
{
    /// <summary>The key of the setting that names the answer key.</summary>
    public const string KeySetting = "answer-key";

    /// <summary>What a key may hold beside the answers, to say which article they belong to.</summary>
    private static readonly ImmutableArray<ArticlePart> _besideAnswers =
        [ArticlePart.Kicker, ArticlePart.Title, ArticlePart.Byline, ArticlePart.Answers, ArticlePart.Disclaimer];

    /// <summary>Reports answers in a layout that also sets what pupils read.</summary>
    public static void Parts(YamlMap map, PageLayout layout)
    {
        if (!layout.IsKey || layout.Parts.FirstOrDefault(part => !_besideAnswers.Contains(part), ArticlePart.Answers) is not (not ArticlePart.Answers and var other))
        {
            return;
        }

        var article = map.Any("article");
        var name = PartNames.Of(ArticlePart.Answers);
        map.Diagnostics.Report(
            LayoutCodes.AnswersForPupils, article is null ? map.Node : Texts(article).First(text => text.Value == name),
            $"the answers would stand on a sheet with the part \"{PartNames.Of(other)}\", which pupils get",
            "set answers in a layout of their own, as loesungen does, and name it with answer-key");
    }

    /// <summary>Reports an answer key that is no layout, or none with answers.</summary>
    public static void Key(YamlMap map, PageLayout layout, LayoutShelf shelf)
    {
        if (layout.AnswerKey is not { } key || layout.IsKey)
        {
            return;
        }

        var node = map.Any(KeySetting) ?? map.Node;
        if (shelf.Count(key) == 0)
        {
            map.Diagnostics.Report(
                LayoutCodes.UnknownLayout, node, $"there is no layout \"{key}\"",
                YamlMap.Suggestion(key, shelf.Names) ?? $"the layouts are: {string.Join(", ", shelf.Names)}");
        }
        else if (shelf.Read(key, isKey: true).Value is { IsKey: false })
        {
            map.Diagnostics.Report(
                LayoutCodes.NotAKey, node, $"the layout \"{key}\" sets no answers, so it is no answer key", "give it a band with the part answers, or name another layout");
        }
    }

    private static IEnumerable<YamlText> Texts(YamlNode node) => node switch
    {
        YamlText text => [text],
        YamlList list => list.Items.SelectMany(Texts),
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Texts(entry.Value)),
        _ => [],
    };
}
