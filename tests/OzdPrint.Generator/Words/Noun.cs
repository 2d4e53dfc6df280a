namespace OzdPrint.Generator;

/// <summary>The gender of a noun.</summary>
internal enum Gender
{
    Masculine,
    Feminine,
    Neuter,
}

/// <summary>The case of a noun.</summary>
internal enum Case
{
    Nominative,
    Accusative,
    Dative,
    Genitive,
}

/// <summary>What stands before a noun.</summary>
internal enum Determiner
{
    None,
    Definite,
    Indefinite,
}

/// <summary>A German noun that is not declined weakly.</summary>
/// <param name="Gender">Its gender.</param>
/// <param name="Word">The nominative singular.</param>
/// <param name="Genitive">The genitive singular.</param>
/// <param name="Plural">The nominative plural.</param>
internal sealed record Noun(Gender Gender, string Word, string Genitive, string Plural)
{
    private static readonly string[,] _definite =
    {
        { "der", "den", "dem", "des" },
        { "die", "die", "der", "der" },
        { "das", "das", "dem", "des" },
    };

    private static readonly string[] _definitePlural = ["die", "die", "den", "der"];

    private static readonly string[,] _indefinite =
    {
        { "ein", "einen", "einem", "eines" },
        { "eine", "eine", "einer", "einer" },
        { "ein", "ein", "einem", "eines" },
    };

    private static readonly string[,] _afterIndefinite =
    {
        { "er", "en", "en", "en" },
        { "e", "e", "en", "en" },
        { "es", "es", "en", "en" },
    };

    private static readonly string[] _pluralAlone = ["e", "e", "en", "er"];

    /// <summary>The relative pronoun in the nominative.</summary>
    public string Relative => _definite[(int)Gender, 0];

    /// <summary>The noun as the last part of a compound.</summary>
    public Noun After(string modifier) =>
        new(Gender, modifier + Lower(Word), modifier + Lower(Genitive), modifier + Lower(Plural));

    /// <summary>The noun in the singular with its article, and an adjective if one is given by its stem.</summary>
    public string One(Case inCase, Determiner article = Determiner.Definite, string? adjective = null)
    {
        var noun = inCase == Case.Genitive ? Genitive : Word;
        return article == Determiner.Definite
            ? $"{_definite[(int)Gender, (int)inCase]} {Described(adjective, Weak(inCase))}{noun}"
            : $"{_indefinite[(int)Gender, (int)inCase]} {Described(adjective, _afterIndefinite[(int)Gender, (int)inCase])}{noun}";
    }

    /// <summary>The noun in the plural, and an adjective if one is given by its stem. Without an article it has one in the genitive.</summary>
    public string Many(Case inCase, Determiner article = Determiner.Definite, string? adjective = null)
    {
        var noun = inCase == Case.Dative && Plural[^1] is not ('n' or 's') ? Plural + "n" : Plural;
        return article == Determiner.Definite
            ? $"{_definitePlural[(int)inCase]} {Described(adjective, "en")}{noun}"
            : $"{Described(adjective, _pluralAlone[(int)inCase])}{noun}";
    }

    private string Weak(Case inCase) =>
        inCase == Case.Nominative || (inCase == Case.Accusative && Gender != Gender.Masculine) ? "e" : "en";

    private static string Described(string? adjective, string ending) => adjective is null ? "" : $"{adjective}{ending} ";

    private static string Lower(string word) => char.ToLowerInvariant(word[0]) + word[1..];
}
