using System.Collections.Frozen;

namespace OzdPrint.Content;

/// <summary>German short forms whose full stop ends no sentence.</summary>
internal static class Abbreviations
{
    /// <summary>
    /// The forms without their stop, in the case they are written in: „Max.“ and „Sog.“ at the end of a sentence are words.
    /// Those that often begin one stand here in both.
    /// </summary>
    public static FrozenSet<string> All { get; } = FrozenSet.ToFrozenSet(
    [
        "Abs", "Art", "Bd", "Dipl", "Dr", "Hl", "Hrsg", "Ing", "Jh", "Jhd", "Kap", "Mio", "Mr", "Mrd", "Mrs", "Nr", "Prof", "St", "Std",
        "Str", "Tel", "bzw", "ca", "Ca", "etc", "evtl", "Evtl", "geb", "gest", "ggf", "Ggf", "inkl", "max", "min", "rd", "sog", "usw",
        "vgl", "Vgl", "vs",
        "Jan", "Feb", "Apr", "Aug", "Sept", "Okt", "Nov", "Dez",
    ], StringComparer.Ordinal);
}
