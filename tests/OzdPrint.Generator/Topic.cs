namespace OzdPrint.Generator;

/// <summary>What one article is about: its things, its town and the person who speaks.</summary>
internal sealed class Topic
{
    // With fewer the sentences of a long article would repeat each other; more would be about nothing.
    private const int Things = 14;

    private Topic(Noun[] nouns, string town, Speaker[] speakers)
    {
        Nouns = nouns;
        Town = town;
        Speakers = speakers;
    }

    /// <summary>The nouns, all different; the first three are those explained.</summary>
    public Noun[] Nouns { get; }

    /// <summary>The town.</summary>
    public string Town { get; }

    /// <summary>Those who speak.</summary>
    public Speaker[] Speakers { get; }

    /// <summary>How many of the nouns have an explainer.</summary>
    public const int Explained = 3;

    /// <summary>Draws a topic.</summary>
    public static Topic From(ref Draw draw)
    {
        var nouns = new List<Noun>();
        while (nouns.Count < Things)
        {
            var (head, modifier) = (draw.Of(WordLists.Nouns), draw.Of(WordLists.Modifiers));
            if (nouns.TrueForAll(noun => !noun.Word.StartsWith(modifier, StringComparison.Ordinal) && !noun.Word.EndsWith(head.Word[1..], StringComparison.Ordinal)))
            {
                nouns.Add(head.After(modifier));
            }
        }

        return new Topic([.. nouns], draw.Of(WordLists.TownStarts) + draw.Of(WordLists.TownEnds), [Speaker.From(ref draw), Speaker.From(ref draw)]);
    }
}

/// <summary>A person who speaks.</summary>
/// <param name="Name">First name and family name.</param>
/// <param name="Role">The role with its article, in the nominative.</param>
/// <param name="Family">The family name.</param>
/// <param name="Pronoun">"sie" or "er".</param>
internal sealed record Speaker(string Name, string Role, string Family, string Pronoun)
{
    public static Speaker From(ref Draw draw)
    {
        var isWoman = draw.Chance(50);
        var family = draw.Of(WordLists.Families);
        return isWoman
            ? new Speaker($"{draw.Of(WordLists.Women)} {family}", $"die {draw.Of(WordLists.WomensRoles)}", family, "sie")
            : new Speaker($"{draw.Of(WordLists.Men)} {family}", $"der {draw.Of(WordLists.MensRoles)}", family, "er");
    }
}
