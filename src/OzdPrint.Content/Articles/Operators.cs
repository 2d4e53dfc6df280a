using System.Collections.Immutable;

namespace OzdPrint.Content;

/// <summary>A verb that says what a task of a German school wants, and how demanding it usually is.</summary>
/// <param name="Name">Its infinitive as lists of operators have it: <c>zusammenfassen</c>, <c>Stellung nehmen</c>.</param>
/// <param name="Level">Its usual level.</param>
/// <param name="Verb">The infinitive of the verb alone: <c>fassen</c>.</param>
/// <param name="Particle">The word that stands apart from the verb in an imperative: <c>zusammen</c>; null for none.</param>
public sealed record TaskOperator(string Name, TaskLevel Level, string Verb, string? Particle);

/// <summary>
/// The operators of the German school authorities: the lists of the standing conference of ministers of education (KMK)
/// for leaving examinations, and those of the Länder for the subjects that read newspapers. Where the lists give a verb to
/// several levels, as subjects differ, this one has the level that most of them name.
/// </summary>
public static class Operators
{
    /// <summary>All operators, sorted by level and name.</summary>
    public static ImmutableArray<TaskOperator> All { get; } =
    [
        .. Of(
            TaskLevel.Reproduce,
            "ablesen: lesen ab", "angeben: geben an", "anführen: führen an", "auflisten: listen auf", "aufschreiben: schreiben auf", "aufzählen: zählen auf",
            "aufzeigen: zeigen auf", "benennen", "beobachten", "berichten", "beschreiben", "beschriften", "bezeichnen", "darstellen: stellen dar",
            "definieren", "dokumentieren", "feststellen: stellen fest", "kennzeichnen", "lokalisieren", "markieren", "messen", "nacherzählen: erzählen nach",
            "nennen", "notieren", "protokollieren", "referieren", "schildern", "skizzieren", "umreißen", "unterstreichen", "verorten",
            "wiedergeben: geben wieder", "wiederholen", "zeichnen", "zitieren", "zusammenfassen: fassen zusammen", "zusammenstellen: stellen zusammen",
            "zusammentragen: tragen zusammen"),
        .. Of(
            TaskLevel.Connect,
            "ableiten: leiten ab", "analysieren", "anwenden: wenden an", "auswerten: werten aus", "begründen", "belegen", "berechnen",
            "bestimmen", "charakterisieren", "darlegen: legen dar", "deuten", "durchführen: führen durch", "einordnen: ordnen ein",
            "einteilen: teilen ein", "entnehmen", "erklären", "erläutern", "ermitteln", "erschließen", "folgern", "gegenüberstellen: stellen gegenüber",
            "gliedern", "gruppieren", "herausarbeiten: arbeiten heraus", "herausfinden: finden heraus", "herleiten: leiten her", "in Beziehung setzen: setzen in Beziehung", "kategorisieren",
            "klassifizieren", "konkretisieren", "nachweisen: weisen nach", "ordnen", "planen", "präsentieren", "recherchieren", "strukturieren", "systematisieren",
            "übersetzen", "übertragen", "umformen: formen um", "unterscheiden", "untersuchen", "veranschaulichen", "verallgemeinern", "verdeutlichen",
            "vergleichen", "vervollständigen", "widerlegen", "zeigen", "zuordnen: ordnen zu"),
        .. Of(
            TaskLevel.Judge,
            "abwägen: wägen ab", "appellieren", "argumentieren", "aufstellen: stellen auf", "ausgestalten: gestalten aus", "beurteilen", "beweisen",
            "bewerten", "debattieren", "diskutieren", "entscheiden", "entwerfen", "entwickeln", "erörtern", "formulieren", "fortsetzen: setzen fort",
            "gestalten", "hinterfragen", "interpretieren", "kommentieren", "konzipieren", "kritisieren", "optimieren", "problematisieren",
            "prognostizieren", "prüfen", "reflektieren", "rezensieren", "schreiben", "sich auseinandersetzen: setzen auseinander", "Stellung beziehen: beziehen Stellung",
            "Stellung nehmen: nehmen Stellung", "überprüfen", "umschreiben: schreiben um", "verfassen", "voraussagen: sagen voraus",
            "vorschlagen: schlagen vor", "weiterschreiben: schreiben weiter", "würdigen"),
    ];

    private static ImmutableArray<TaskOperator> Of(TaskLevel level, params ReadOnlySpan<string> entries)
    {
        var operators = ImmutableArray.CreateBuilder<TaskOperator>(entries.Length);
        foreach (var entry in entries)
        {
            // "zusammenfassen: fassen zusammen"; a verb that stays whole needs no colon.
            var (name, pieces) = entry.Split(": ") is [var whole, var parted] ? (whole, parted.Split(' ', 2)) : (entry, [entry]);
            operators.Add(new TaskOperator(name, level, pieces[0], pieces.Length > 1 ? pieces[1] : null));
        }

        return operators.MoveToImmutable();
    }
}
