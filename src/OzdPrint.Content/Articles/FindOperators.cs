using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace OzdPrint.Content;

/// <summary>An operator in the words of a task.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Pieces">Where its words stand, as UTF-16 offsets in the task's plain text: the verb, then what stands apart from it.</param>
public sealed record FoundOperator(TaskOperator Operator, ImmutableArray<Range> Pieces);

/// <summary>Finds the operators of a German task: imperatives at the beginning of its sentences.</summary>
public static partial class FindOperators
{
    // Words that are much else besides; they belong to the verb only where they close its clause.
    private static readonly FrozenSet<string> Common =
        new[] { "ab", "an", "auf", "aus", "durch", "ein", "fest", "her", "nach", "um", "vor", "zu" }.ToFrozenSet(StringComparer.Ordinal);

    // Who stands behind a verb that tells or asks and does not order: "Vergleicht man beides, …".
    private static readonly FrozenSet<string> Subjects = new[] { "man", "er", "es", "ich", "wir" }.ToFrozenSet(StringComparer.Ordinal);

    // Not frozen: to freeze it would take longer than all tasks of an article look things up in it.
    private static readonly Dictionary<string, ImmutableArray<TaskOperator>> ByForm = Operators.All
        .SelectMany(one => Imperatives.Of(one.Verb).Distinct(StringComparer.Ordinal).Select(form => (form, one)))
        .GroupBy(pair => pair.form, pair => pair.one, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);

    // Ends of words that are shorter are endings.
    private const int ShortestVerb = 4;

    // "Nenn" is understood and never proposed.
    private static readonly ImmutableArray<string> UsualForms =
        [.. Operators.All.SelectMany(one => (string[])[Imperatives.Of(one.Verb)[0], .. Imperatives.Of(one.Verb)[^2..]]).Distinct(StringComparer.Ordinal)];

    private static readonly HashSet<string> SingularForms =
        Operators.All.Select(one => Imperatives.Of(one.Verb)[0]).ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// The operators of a task in their order: one at the beginning of each sentence that has one, and those joined to it
    /// as in "Beschreibe und erkläre". Empty where no sentence begins with one.
    /// </summary>
    /// <param name="task">The plain text of the task.</param>
    public static ImmutableArray<FoundOperator> In(string task)
    {
        ArgumentNullException.ThrowIfNull(task);
        var found = ImmutableArray.CreateBuilder<FoundOperator>();
        var far = new Dictionary<string, Range?>(StringComparer.Ordinal);
        foreach (var sentence in Sentences(task))
        {
            var end = sentence.End.Value;
            for (var one = At(task, sentence.Start.Value, end, far); one is not null; one = Next(task, one.Pieces[0].End.Value, end, far))
            {
                found.Add(one);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>What a task without operators may have meant, for a hint; null if nothing is near.</summary>
    /// <param name="task">The plain text of the task.</param>
    internal static string? Suggestion(string task)
    {
        var word = task[FirstWord(task)];
        if (word.Length == 0)
        {
            return null;
        }

        if (ByForm.TryGetValue(word.ToLowerInvariant(), out var halves))
        {
            return $"did you mean {string.Join(" or ", halves.Where(half => half.Particle is not null).Select(half => $"\"{word} … {half.Particle}\""))}?";
        }

        if (Near(word) is not { } near)
        {
            return null;
        }

        var apart = ByForm[near] is [{ Particle: { } particle }] ? " … " + particle : "";
        return $"did you mean \"{char.ToUpperInvariant(near[0])}{near[1..]}{apart}\"?";
    }

    // "Rechne" is nearer to "Berechne" than to "Zeichne", though two letters part it from both.
    private static string? Near(string word) =>
        UsualForms.FirstOrDefault(form => word.Length >= ShortestVerb && form.EndsWith(word.ToLowerInvariant(), StringComparison.Ordinal))
        ?? SuggestWord.Nearest(word, UsualForms);

    /// <summary>Where the first word of a task stands; empty if it has none.</summary>
    internal static Range FirstWord(string task) =>
        FirstOf().Match(task).Groups["word"] is { Success: true } word ? word.Index..(word.Index + word.Length) : default;

    private static FoundOperator? At(string task, int start, int end, Dictionary<string, Range?> far)
    {
        var word = FirstOf().Match(task, start, end - start).Groups["word"];
        return word.Success && ByForm.ContainsKey(Form(word)) && !IsStatement(task, word, end) ? Found(task, word, end, far) : null;
    }

    /// <summary>The next operator of the same sentence, joined by an "und".</summary>
    private static FoundOperator? Next(string task, int from, int end, Dictionary<string, Range?> far)
    {
        for (var joint = Joint().Match(task, from, end - from); joint.Success; joint = joint.NextMatch())
        {
            // Far from the first verb only the form for one pupil tells an order from a statement, or the "Sie" behind it.
            var word = joint.Groups["word"];
            var isOrder = joint.Index == from || SingularForms.Contains(word.Value) || joint.Groups["polite"].Success;
            if (isOrder && ByForm.ContainsKey(word.Value) && Found(task, word, end, far) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static FoundOperator? Found(string task, Capture word, int end, Dictionary<string, Range?> far)
    {
        var verb = word.Index..(word.Index + word.Length);
        var operators = ByForm[Form(word)];
        foreach (var one in operators.Where(one => one.Particle is not null))
        {
            // What looks like a sentence's end may be an abbreviation: "die Rolle von Dr. Müller heraus".
            if ((FindParticle(task, verb.End.Value, end, one.Particle!) ?? FindFar(task, verb.End.Value, one.Particle!, far)) is { } particle)
            {
                return new FoundOperator(one, [verb, particle]);
            }
        }

        return operators.FirstOrDefault(one => one.Particle is null) is { } whole ? new FoundOperator(whole, [verb]) : null;
    }

    private static string Form(Capture word) => word.Value.ToLowerInvariant();

    private static bool IsStatement(string task, Capture word, int end)
    {
        var from = word.Index + word.Length;
        return Word().Match(task, from, end - from) is { Success: true } next && Subjects.Contains(next.Value);
    }

    /// <summary>
    /// The particle in the rest of the task. Verbs are taken in their order, and what was found behind one, or was not, holds
    /// for those behind it too: a task of thousands of sentences is not searched to its end for each.
    /// </summary>
    private static Range? FindFar(string task, int from, string particle, Dictionary<string, Range?> far)
    {
        if (!far.TryGetValue(particle, out var found) || found is { } place && place.Start.Value < from)
        {
            far[particle] = found = FindParticle(task, from, task.Length, particle);
        }

        return found;
    }

    private static Range? FindParticle(string task, int from, int end, string particle)
    {
        Range? open = null;
        for (var at = task.IndexOf(particle, from, end - from, StringComparison.Ordinal); at >= 0;
            at = task.IndexOf(particle, at + 1, end - at - 1, StringComparison.Ordinal))
        {
            var behind = at + particle.Length;
            if (char.IsLetter(task[at - 1]) || (behind < task.Length && char.IsLetter(task[behind])))
            {
                continue;
            }

            if (ClauseEnd().IsMatch(task.AsSpan(behind, end - behind)))
            {
                return at..behind;
            }

            open ??= Common.Contains(particle) ? null : at..behind;
        }

        return open;
    }

    private static IEnumerable<Range> Sentences(string task)
    {
        var start = 0;
        foreach (var end in SentenceEnd().EnumerateMatches(task).ToOffsets())
        {
            yield return start..end;
            start = end;
        }

        yield return start..task.Length;
    }

    private static List<int> ToOffsets(this Regex.ValueMatchEnumerator matches)
    {
        var ends = new List<int>();
        foreach (var match in matches)
        {
            ends.Add(match.Index + match.Length);
        }

        return ends;
    }

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    // Behind the letter or number of a part, "a)" or "2.", and behind opening quotes.
    [GeneratedRegex(@"\A[^\p{L}]*(?:\p{L}\)[^\p{L}]*)?(?<word>\p{L}+)", RegexOptions.CultureInvariant)]
    private static partial Regex FirstOf();

    // Behind ". " a number is a day or an abbreviation; what goes on in small letters goes on. A colon announces.
    [GeneratedRegex(
        @"(?<=[\p{L}\p{N}\)\]])[.!?:;…]+[“”""»«‘’']*\s+(?=[\p{P}\s]*\p{Lu})|[!?.…][“”""»«‘’']+\s+(?=\p{Lu})|\n",
        RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^\s*(?:$|[.,;:!?…)\]–—(]|(?:und|oder|sowie|bzw\.?)\s)", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(
        @"\s+(?:und|oder|sowie|bzw\.)\s+(?:(?:dann|danach|anschließend|abschließend|ggf\.)\s+)?(?<word>\p{Ll}+)(?<polite>\s+Sie\b)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Joint();
}
