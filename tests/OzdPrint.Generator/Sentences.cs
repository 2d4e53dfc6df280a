using System.Globalization;

namespace OzdPrint.Generator;

/// <summary>Makes German sentences about a topic.</summary>
internal static class Sentences
{
    private delegate string Pattern(ref Draw draw, Topic topic);

    private static readonly string[] _times =
        ["seit drei Jahren", "seit dem Frühjahr", "in diesem Herbst", "schon nach wenigen Wochen", "in jedem Sommer", "noch in diesem Jahr", "fast jeden Tag", "nach langer Beratung", "zum ersten Mal", "ohne großes Aufsehen"];

    private static readonly string[] _links =
        ["Außerdem", "Dennoch", "Zugleich", "Darum", "Inzwischen", "Trotzdem", "Zunächst", "Schließlich", "Allerdings", "Deshalb", "Vielerorts", "Oft", "Bisher", "Künftig", "Heute"];

    private static readonly string[] _modals = ["soll", "kann", "muss", "will", "darf", "könnte", "sollte", "müsste"];

    private static readonly string[] _saying = ["sagt", "erklärt", "meint", "berichtet", "betont", "erinnert sich"];

    private static readonly string[] _measures = ["Meter", "Kilometer", "Tonnen", "Stunden", "Hektar", "Liter", "Euro", "Seiten"];

    private static readonly Pattern[] _patterns =
    [
        (ref d, t) => $"{One(ref d, t)} {Verb(ref d).Present} {Any(ref d, t, Case.Accusative)}",
        (ref d, t) => $"{d.Of(_links)} {d.Of(_modals)} {One(ref d, t)} {Any(ref d, t, Case.Accusative)} {Verb(ref d).Infinitive}",
        (ref d, t) => $"{Time(ref d)} {Verb(ref d).Present} {One(ref d, t)} {Any(ref d, t, Case.Accusative)}",
        (ref d, t) => $"In {t.Town} wird {One(ref d, t)} {d.Of(_times)} {Verb(ref d).Participle}",
        (ref d, t) => $"Weil {One(ref d, t)} {Any(ref d, t, Case.Accusative)} {Verb(ref d).Present}, {d.Of(_modals)} {One(ref d, t)} {Any(ref d, t, Case.Accusative)} {Verb(ref d).Infinitive}",
        (ref d, t) => $"Für {Any(ref d, t, Case.Accusative)} sind {Amount(ref d)} vorgesehen, für {Any(ref d, t, Case.Accusative)} {Percent(ref d)} mehr",
        (ref d, t) => $"Auf {Number(ref d)} {d.Of(_measures)} kommt {One(ref d, t)}, und das in nur {d.Between(2, 40)} Jahren",
        (ref d, t) => Quote(ref d, t),
        (ref d, t) => Quote(ref d, t),
        (ref d, t) => $"{Many(ref d, t, Case.Nominative)} {Verb(ref d).Infinitive} {Any(ref d, t, Case.Accusative)} nur dann, wenn {One(ref d, t)} {Any(ref d, t, Case.Accusative)} {Verb(ref d).Present}",
        (ref d, t) => $"Im Jahr {Year(ref d)} {Verb(ref d).Past} {One(ref d, t)} {Any(ref d, t, Case.Accusative)}, doch erst {d.Between(2, 30)} Jahre später wurde {One(ref d, t)} {Verb(ref d).Participle}",
        (ref d, t) => $"Neben {Any(ref d, t, Case.Dative)} gibt es {An(ref d, t, Case.Accusative)}, und auch {One(ref d, t)} {Verb(ref d).Present} {Any(ref d, t, Case.Accusative)}",
        (ref d, t) => $"Der Anteil {Many(ref d, t, Case.Genitive)} stieg von {Percent(ref d)} auf {Percent(ref d)}, während {One(ref d, t)} {Any(ref d, t, Case.Accusative)} {Verb(ref d).Past}",
        (ref d, t) => $"Ob {One(ref d, t)} {Any(ref d, t, Case.Accusative)} {Verb(ref d).Present}, hängt von {Any(ref d, t, Case.Dative)} ab",
        (ref d, t) => Related(ref d, t),
        (ref d, t) => Related(ref d, t),
        (ref d, t) => $"{One(ref d, t)} und {One(ref d, t)} {Verb(ref d).Infinitive} gemeinsam {Any(ref d, t, Case.Accusative)}",
        (ref d, t) => $"{d.Of(t.Speakers).Family} hat {Any(ref d, t, Case.Accusative)} {d.Of(_times)} {Verb(ref d).Participle}",
        (ref d, t) => $"Wer {Any(ref d, t, Case.Accusative)} {Verb(ref d).Present}, denkt selten an {Any(ref d, t, Case.Accusative)}",
        (ref d, t) => $"Zwischen {Any(ref d, t, Case.Dative)} und {Any(ref d, t, Case.Dative)} liegen {Number(ref d)} {d.Of(_measures)} – {Number(ref d)} mehr als vor {d.Between(2, 60)} Jahren",
        (ref d, t) => $"Nicht {One(ref d, t)}, sondern {One(ref d, t)} {Verb(ref d).Present} {Any(ref d, t, Case.Accusative)}",
        (ref d, t) => $"Statt {An(ref d, t, Case.Genitive)} {Verb(ref d).Present} {t.Town} nun {An(ref d, t, Case.Accusative)}",
        (ref d, t) => $"Viele {d.Of(t.Nouns).Many(Case.Nominative, Determiner.None, d.Of(WordLists.Adjectives))} {Verb(ref d).PastMany} bis {Year(ref d)} {Any(ref d, t, Case.Accusative)}",
    ];

    /// <summary>A sentence.</summary>
    public static string One(ref Draw draw, Topic topic, bool isSentence) => isSentence ? Finished(draw.Of(_patterns)(ref draw, topic)) : draw.Of(_patterns)(ref draw, topic);

    /// <summary>Sentences, parted by spaces, until there are about so many words.</summary>
    public static string Several(ref Draw draw, Topic topic, int words)
    {
        var text = "";
        for (var count = 0; count < words;)
        {
            var sentence = One(ref draw, topic, isSentence: true);
            count += sentence.AsSpan().Count(' ') + 1;
            text = text.Length == 0 ? sentence : $"{text} {sentence}";
        }

        return text;
    }

    /// <summary>A sentence that introduces a thing by its name, emphasised.</summary>
    public static string Introducing(ref Draw draw, Topic topic, Noun noun)
    {
        var rest = draw.Of(new[]
        {
            $"wurde {Year(ref draw)} {Verb(ref draw).Participle} und {Verb(ref draw).Present} {Any(ref draw, topic, Case.Accusative)}",
            $"{Verb(ref draw).Present} {draw.Of(_times)} {Any(ref draw, topic, Case.Accusative)}",
            $"steht hier im Mittelpunkt, denn {One(ref draw, topic)} {Verb(ref draw).Present} {Any(ref draw, topic, Case.Accusative)}",
        });
        return $"{Capital(noun.Relative)} **{noun.Word}** {rest}.";
    }

    /// <summary>What a thing is.</summary>
    public static string Definition(ref Draw draw, Topic topic, Noun noun)
    {
        var kind = draw.Of(WordLists.Nouns);
        return Finished($"{noun.One(Case.Nominative, Determiner.Indefinite)} ist {kind.One(Case.Nominative, Determiner.Indefinite, draw.Of(WordLists.Adjectives))}, "
            + $"{kind.Relative} {Any(ref draw, topic, Case.Accusative)} {Verb(ref draw).Present}");
    }

    /// <summary>A few words without a verb of their own, for lists.</summary>
    public static string Item(ref Draw draw, Topic topic) => draw.Below(3) switch
    {
        0 => $"{draw.Of(topic.Nouns).Many(Case.Nominative, Determiner.None, draw.Of(WordLists.Adjectives))} rund um {topic.Town}",
        1 => $"{Verb(ref draw).Present} {Any(ref draw, topic, Case.Accusative)}",
        _ => $"{Percent(ref draw)} für {Any(ref draw, topic, Case.Accusative)}",
    };

    /// <summary>A headline of its own for a topic.</summary>
    public static string Headline(ref Draw draw, Topic topic)
    {
        var (first, second) = (topic.Nouns[0], topic.Nouns[draw.Between(1, topic.Nouns.Length - 1)]);
        return draw.Below(6) switch
        {
            0 => $"Wie {first.One(Case.Nominative)} {second.One(Case.Accusative)} {Verb(ref draw).Present}",
            1 => $"Warum {topic.Town} {first.One(Case.Accusative, Determiner.Indefinite, draw.Of(WordLists.Adjectives))} {Verb(ref draw).Present}",
            2 => $"{topic.Town} {Verb(ref draw).Present} {first.One(Case.Accusative)}",
            3 => Capital($"{first.One(Case.Nominative, Determiner.Definite, draw.Of(WordLists.Adjectives))} von {topic.Town}"),
            4 => $"Streit um {first.One(Case.Accusative)} in {topic.Town}",
            _ => $"Was {first.One(Case.Nominative)} mit {second.One(Case.Dative)} verbindet",
        };
    }

    /// <summary>A headline inside a text.</summary>
    public static string Subhead(ref Draw draw, Topic topic) => draw.Below(4) switch
    {
        0 => Capital(draw.Of(topic.Nouns).One(Case.Nominative, Determiner.Indefinite, draw.Of(WordLists.Adjectives))),
        1 => $"Was {draw.Of(topic.Nouns).One(Case.Nominative)} {Verb(ref draw).Present}",
        2 => $"Mehr als {Percent(ref draw)}",
        _ => $"Von {draw.Of(topic.Nouns).Many(Case.Dative)} und {draw.Of(topic.Nouns).Many(Case.Dative)}",
    };

    /// <summary>A share of a hundred.</summary>
    public static string Percent(ref Draw draw) => $"{draw.Between(1, 95)},{draw.Between(1, 9)} Prozent";

    /// <summary>The first letter as a capital.</summary>
    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Finished(string sentence) => sentence[^1] is '.' or '!' or '?' or '“' ? Capital(sentence) : Capital(sentence) + ".";

    private static Verb Verb(ref Draw draw) => draw.Of(WordLists.Verbs);

    private static string Time(ref Draw draw) => Capital(draw.Of(_times));

    private static string? Adjective(ref Draw draw) => draw.Chance(45) ? draw.Of(WordLists.Adjectives) : null;

    private static string One(ref Draw draw, Topic topic) => draw.Of(topic.Nouns).One(Case.Nominative, draw.Chance(80) ? Determiner.Definite : Determiner.Indefinite, Adjective(ref draw));

    private static string An(ref Draw draw, Topic topic, Case inCase) => draw.Of(topic.Nouns).One(inCase, Determiner.Indefinite, Adjective(ref draw));

    private static string Many(ref Draw draw, Topic topic, Case inCase) => draw.Of(topic.Nouns).Many(inCase, Determiner.Definite, Adjective(ref draw));

    private static string Any(ref Draw draw, Topic topic, Case inCase)
    {
        var noun = draw.Of(topic.Nouns);
        return draw.Below(4) switch
        {
            0 => noun.Many(inCase, Determiner.Definite, Adjective(ref draw)),
            1 => noun.One(inCase, Determiner.Indefinite, Adjective(ref draw)),
            _ => noun.One(inCase, Determiner.Definite, Adjective(ref draw)),
        };
    }

    private static string Related(ref Draw draw, Topic topic)
    {
        var noun = draw.Of(topic.Nouns);
        return $"{noun.One(Case.Nominative, Determiner.Definite, Adjective(ref draw))}, {noun.Relative} {Any(ref draw, topic, Case.Accusative)} {Verb(ref draw).Present}, "
            + $"wurde {Year(ref draw)} von {Any(ref draw, topic, Case.Dative)} {Verb(ref draw).Participle}";
    }

    private static string Quote(ref Draw draw, Topic topic)
    {
        var speaker = draw.Of(topic.Speakers);
        var said = draw.Below(3) switch
        {
            0 => $"Ohne {Any(ref draw, topic, Case.Accusative)} gäbe es {Any(ref draw, topic, Case.Accusative)} nicht",
            1 => $"Wir {Verb(ref draw).Infinitive} {Any(ref draw, topic, Case.Accusative)} {draw.Of(_times)}",
            _ => $"Wenn {One(ref draw, topic)} {Any(ref draw, topic, Case.Accusative)} {Verb(ref draw).Present}, hilft das {topic.Town}",
        };
        return draw.Chance(50) ? $"„{said}“, {draw.Of(_saying)} {speaker.Role} {speaker.Name}" : $"{Capital(speaker.Role)} {speaker.Name} {draw.Of(_saying)}: „{said}.“";
    }

    private static int Year(ref Draw draw) => draw.Between(1890, 2024);

    private static string Number(ref Draw draw)
    {
        var number = draw.Below(3) switch { 0 => draw.Between(13, 99), 1 => draw.Between(100, 999), _ => draw.Between(1000, 99_999) };
        return number.ToString("#,0", German);
    }

    private static string Amount(ref Draw draw) => draw.Chance(50) ? $"{draw.Between(2, 90)},{draw.Between(1, 9)} Millionen Euro" : $"{Number(ref draw)} Euro";

    /// <summary>Thousands are parted by stops. The machine's own German might part them otherwise.</summary>
    private static NumberFormatInfo German { get; } = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };
}
