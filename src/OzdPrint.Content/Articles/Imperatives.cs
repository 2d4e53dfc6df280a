using System.Collections.Immutable;

namespace OzdPrint.Content;

/// <summary>The forms a German verb takes when a task asks for something.</summary>
internal static class Imperatives
{
    // Verbs that change their vowel when one person is asked: no ending, no choice.
    private static readonly ImmutableDictionary<string, string> Irregular = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        [
            KeyValuePair.Create("entnehmen", "entnimm"), KeyValuePair.Create("entwerfen", "entwirf"), KeyValuePair.Create("geben", "gib"),
            KeyValuePair.Create("lesen", "lies"), KeyValuePair.Create("messen", "miss"), KeyValuePair.Create("nehmen", "nimm"),
        ]);

    /// <summary>
    /// The forms for one pupil, for several and for "Sie", in small letters: nenne, nenn, nennt, nennen. The usual one comes
    /// first.
    /// </summary>
    public static ImmutableArray<string> Of(string infinitive)
    {
        var stem = infinitive.EndsWith("en", StringComparison.Ordinal) ? infinitive[..^2] : infinitive[..^1];
        if (Irregular.TryGetValue(infinitive, out var single))
        {
            return [single, Plural(stem), infinitive];
        }

        if (infinitive.EndsWith("ln", StringComparison.Ordinal) || infinitive.EndsWith("rn", StringComparison.Ordinal))
        {
            // entwickeln: entwickle; erläutern: erläutere.
            var shortened = string.Concat(stem.AsSpan(0, stem.Length - 2), stem.AsSpan(stem.Length - 1), "e");
            return stem[^1] == 'l' ? [shortened, stem + "e", Plural(stem), infinitive] : [stem + "e", shortened, Plural(stem), infinitive];
        }

        return [stem + "e", stem, Plural(stem), infinitive];
    }

    // An e keeps t from running into what cannot be spoken with it: ordnet, leitet, zeichnet.
    private static string Plural(string stem) => stem + (NeedsVowel(stem) ? "et" : "t");

    private static bool NeedsVowel(string stem) =>
        stem[^1] is 't' or 'd'
        || (stem[^1] is 'n' or 'm' && (stem.EndsWith("chn", StringComparison.Ordinal) || !"aeiouäöühnmlr".Contains(stem[^2], StringComparison.Ordinal)));
}
