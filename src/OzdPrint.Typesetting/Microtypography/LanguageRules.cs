using System.Collections.Frozen;
using System.Collections.Immutable;

namespace OzdPrint.Typesetting;

/// <summary>A pair of quotation marks.</summary>
internal readonly record struct QuotePair(char Open, char Close);

/// <summary>What micro-typography does in a language.</summary>
internal sealed record LanguageRules
{
    private static readonly FrozenSet<string> None = FrozenSet<string>.Empty;

    /// <summary>
    /// Signs of units, the same in every language (SI brochure, 5.4.3: a space between number and unit). Words such as
    /// Euro, Prozent or Kilometer are ordinary words: a narrow column needs every break it can get.
    /// </summary>
    public static FrozenSet<string> Units { get; } = FrozenSet.ToFrozenSet(
    [
        "%", "‰", "€", "$", "£", "°C", "°F", "°", "K",
        "nm", "µm", "μm", "mm", "cm", "dm", "m", "km", "mm²", "cm²", "m²", "km²", "cm³", "m³", "km³", "ha", "ar",
        "µg", "μg", "mg", "g", "kg", "t", "ml", "cl", "l", "L", "hl",
        "ms", "s", "min", "h", "km/h", "m/s", "m/s²", "l/s", "g/l", "kg/m³",
        "Hz", "kHz", "MHz", "GHz", "THz", "N", "kN", "Pa", "hPa", "kPa", "bar", "J", "kJ", "MJ", "kcal", "cal", "eV",
        "W", "kW", "MW", "GW", "TW", "Wh", "kWh", "MWh", "GWh", "TWh", "V", "kV", "A", "mA", "Ah", "dB", "PS",
        "kB", "MB", "GB", "TB", "PB", "kbit/s", "Mbit/s", "Gbit/s", "ppm", "Bq", "Sv", "mSv", "mol", "lm", "lx", "cd",
    ]);

    /// <summary>Marks around a quotation.</summary>
    public required QuotePair Outer { get; init; }

    /// <summary>Marks around a quotation in a quotation.</summary>
    public required QuotePair Inner { get; init; }

    /// <summary>The space between outer marks and what they enclose; null for none.</summary>
    public char? InsideQuotes { get; init; }

    /// <summary>Whether high stops have a space before them.</summary>
    public bool HighStops { get; init; }

    /// <summary>Whether a hyphen between two numbers stands for "to".</summary>
    public bool RangeDash { get; init; }

    /// <summary>Whether a sign such as % that touches its number gets a space.</summary>
    public bool SpacesUnits { get; init; }

    /// <summary>Whether the day of a date has a stop: 24. Februar.</summary>
    public bool DayHasStop { get; init; }

    /// <summary>Whether the initials of a name stay with it.</summary>
    public bool TiesInitials { get; init; }

    /// <summary>Abbreviations of several words, the longest first, in the letters they have inside a sentence.</summary>
    public ImmutableArray<string> Abbreviations { get; init; } = [];

    /// <summary>Words that have a number behind them, and a narrow space before it.</summary>
    public FrozenSet<string> BeforeNumber { get; init; } = None;

    /// <summary>Titles that stay with the name behind them.</summary>
    public FrozenSet<string> BeforeName { get; init; } = None;

    /// <summary>Abbreviations and short words that stay with the number before them, at a whole space.</summary>
    public FrozenSet<string> WordUnits { get; init; } = None;

    /// <summary>Names of the months.</summary>
    public FrozenSet<string> Months { get; init; } = None;

    /// <summary>Words whose first letters are left out: an apostrophe before them opens no quotation.</summary>
    public FrozenSet<string> Elisions { get; init; } = None;

    /// <summary>The rules of a language; null if none are known.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    public static LanguageRules? Of(string language) =>
        ByLanguage.GetValueOrDefault(language)
        ?? (language.IndexOf('-', StringComparison.Ordinal) is > 0 and var end ? ByLanguage.GetValueOrDefault(language[..end]) : null);

    private static LanguageRules German { get; } = new()
    {
        Outer = new('„', '“'),
        Inner = new('‚', '‘'),
        RangeDash = true,
        SpacesUnits = true,
        DayHasStop = true,
        TiesInitials = true,
        Abbreviations =
        [
            .. new[]
            {
                "a. a. O.", "a. D.", "a. M.", "d. Ä.", "d. Gr.", "d. h.", "d. i.", "d. J.", "d. M.", "e. V.", "h. c.", "i. A.", "i. d. R.",
                "i. e. S.", "i. H. v.", "i. R.", "i. S. v.", "i. V.", "i. V. m.", "i. w. S.", "m. a. W.", "m. E.", "m. W.", "n. Chr.",
                "n. u. Z.", "o. a.", "o. Ä.", "o. ä.", "o. dgl.", "o. g.", "o. J.", "o. O.", "p. a.", "s. o.", "s. u.", "u. a.", "u. a. m.",
                "u. Ä.", "u. ä.", "u. dgl.", "u. g.", "u. U.", "u. v. a.", "u. v. a. m.", "u. v. m.", "u. Z.", "v. a.", "v. Chr.", "v. H.",
                "v. l. n. r.", "v. u. Z.", "z. B.", "z. Hd.", "z. T.", "z. Z.", "z. Zt.",
            }.OrderByDescending(abbreviation => abbreviation.Length).ThenBy(abbreviation => abbreviation, StringComparer.Ordinal),
        ],
        BeforeNumber = FrozenSet.ToFrozenSet(
        [
            "§", "§§", "Nr.", "Nrn.", "S.", "Abs.", "Art.", "Abb.", "Anm.", "Bd.", "Kap.", "Rn.", "Sp.", "Tab.", "Ziff.", "Z.", "H.",
            "Jg.", "Vol.", "Az.",
        ]),
        BeforeName = FrozenSet.ToFrozenSet(["Dr.", "Prof.", "Hr.", "Fr.", "St.", "Hl.", "hl.", "Ing.", "Mag.", "Frhr."]),
        WordUnits = FrozenSet.ToFrozenSet(["Uhr", "Mio.", "Mrd.", "Tsd.", "Grad", "Jh.", "v.", "n.", "f.", "ff."]),
        Months = FrozenSet.ToFrozenSet(
        [
            "Januar", "Jänner", "Februar", "Feber", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
            "Dezember", "Jan.", "Feb.", "Febr.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Okt.", "Nov.", "Dez.",
        ]),
        Elisions = FrozenSet.ToFrozenSet(
            ["s", "n", "ne", "nen", "nem", "ner", "rauf", "raus", "rein", "rüber", "rum", "runter"]),
    };

    private static LanguageRules English { get; } = new()
    {
        Outer = new('“', '”'),
        Inner = new('‘', '’'),
        RangeDash = true,
        TiesInitials = true,
        BeforeNumber = FrozenSet.ToFrozenSet(["§", "§§", "No.", "no.", "p.", "pp.", "vol.", "Vol.", "ch.", "fig.", "Fig."]),
        BeforeName = FrozenSet.ToFrozenSet(["Dr.", "Mr.", "Mrs.", "Ms.", "Mx.", "Prof.", "St.", "Rev.", "Gov.", "Sen.", "Rep.", "Gen."]),
        WordUnits = FrozenSet.ToFrozenSet(["a.m.", "p.m.", "am", "pm"]),
        Months = FrozenSet.ToFrozenSet(
        [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        ]),
        Elisions = FrozenSet.ToFrozenSet(["tis", "twas", "em", "n", "til", "cause", "Tis", "Twas"]),
    };

    /// <summary>
    /// French has narrow spaces inside its marks and before high stops (Lexique des règles typographiques en usage à
    /// l'Imprimerie nationale).
    /// </summary>
    private static LanguageRules French { get; } = new()
    {
        Outer = new('«', '»'),
        Inner = new('“', '”'),
        InsideQuotes = Signs.NarrowSpace,
        HighStops = true,
        SpacesUnits = true,
        BeforeNumber = FrozenSet.ToFrozenSet(["§", "§§", "n°", "nº", "p.", "art."]),
        BeforeName = FrozenSet.ToFrozenSet(["M.", "MM.", "Mme", "Mmes", "Mlle", "Dr", "Pr"]),
        WordUnits = FrozenSet.ToFrozenSet(["h"]),
    };

    private static LanguageRules Marked(char open, char close, char innerOpen, char innerClose) =>
        new() { Outer = new(open, close), Inner = new(innerOpen, innerClose) };

    // Below the rules it names: static members are made in the order they stand in.
    private static FrozenDictionary<string, LanguageRules> ByLanguage { get; } = new Dictionary<string, LanguageRules>
    {
        ["de"] = German,
        ["de-CH"] = German with { Outer = new('«', '»'), Inner = new('‹', '›') },
        ["de-LI"] = German with { Outer = new('«', '»'), Inner = new('‹', '›') },
        ["en"] = English,
        ["fr"] = French,
        ["fr-CH"] = French with { Inner = new('‹', '›') },
        ["es"] = Marked('«', '»', '“', '”'),
        ["it"] = Marked('«', '»', '“', '”'),
        ["pt"] = Marked('«', '»', '“', '”'),
        ["pt-BR"] = Marked('“', '”', '‘', '’'),
        ["nl"] = Marked('“', '”', '‘', '’'),
        ["pl"] = Marked('„', '”', '«', '»'),
        ["cs"] = Marked('„', '“', '‚', '‘'),
        ["da"] = Marked('»', '«', '›', '‹'),
        ["sv"] = Marked('”', '”', '’', '’'),
        ["tr"] = Marked('“', '”', '‘', '’'),
        ["la"] = Marked('“', '”', '‘', '’'),
        ["uk"] = Marked('«', '»', '„', '“'),
        ["ru"] = Marked('«', '»', '„', '“'),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
