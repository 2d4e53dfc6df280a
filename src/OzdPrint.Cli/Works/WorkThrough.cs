using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using OzdPrint.Content;

namespace OzdPrint.Cli;

/// <summary>How messages speak of a kind of work.</summary>
/// <param name="Doing">As in "setting".</param>
/// <param name="Done">As in "built".</param>
/// <param name="Again">The option that does again what is unchanged; null for none.</param>
internal sealed record WorkWords(string Doing, string Done, string? Again = null);

/// <summary>
/// Works through any number of editions on several cores and reports in their order, with a progress line on terminals and a sum
/// at the end. What is broken stops nothing else and is named last. Nothing is kept of an edition but whether it went well.
/// </summary>
internal sealed class WorkThrough(Desk desk, int jobs, WorkWords words)
{
    /// <summary>
    /// While one edition waits for the disk, which took 7 to 13 ms of some 100 where it was measured, another takes its core; see
    /// <see cref="Cores"/>.
    /// </summary>
    private const int AtOncePerCore = 2;

    /// <summary>Does something for each source, on several cores, in no order, and says nothing of it.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="doing">What is being done, for the progress line.</param>
    /// <param name="work">Is given the index.</param>
    public void Each(int count, string doing, Action<int> work)
    {
        using var line = new ProgressLine(desk, doing, count);
        WorkInOrder.Each(count, jobs, index =>
        {
            work(index);
            line.Add();
        });
    }

    /// <summary>Works through sources; gives the exit code.</summary>
    /// <param name="sources">The sources in the order of the report.</param>
    /// <param name="work">Does the work for one of them, on any thread, and throws nothing.</param>
    public int Run(ImmutableArray<EditionSource> sources, Func<int, Outcome> work)
    {
        var counts = new Dictionary<Fate, int> { [Fate.Unchanged] = 0, [Fate.Done] = 0, [Fate.Broken] = 0 };
        var broken = new List<EditionSource>();
        var isNothingWritten = true;
        using (var line = new ProgressLine(desk, words.Doing, sources.Length))
        {
            using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => SayWhere(line, sources));
            using var end = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => SayWhere(line, sources));
            WorkInOrder.Run(
                sources.Length, jobs * AtOncePerCore,
                index =>
                {
                    var outcome = work(index);
                    line.Add(outcome.Pages, outcome.Fate == Fate.Unchanged);
                    return outcome;
                },
                Report);

            void Report(int index, Outcome outcome)
            {
                counts[outcome.Fate]++;
                if (outcome.Fate == Fate.Broken)
                {
                    broken.Add(sources[index]);
                    isNothingWritten &= outcome.Results.IsEmpty;
                }

                if (!outcome.Notes.IsEmpty || !outcome.Results.IsEmpty)
                {
                    line.Write(desk => desk.Report(outcome.Notes, outcome.Results));
                }
            }
        }

        Sum(sources, counts, broken, isNothingWritten);
        return broken.Count > 0 ? ExitCode.ContentErrors : ExitCode.Done;
    }

    /// <summary>Whoever breaks off is told how far it came. The signal then ends the program as ever.</summary>
    private static void SayWhere(ProgressLine line, ImmutableArray<EditionSource> sources) => line.Write(desk => desk.Errors.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"stopped after {line.Done:N0} of {Count(sources.Length, sources)}; the same command goes on from there")));

    private void Sum(ImmutableArray<EditionSource> sources, Dictionary<Fate, int> counts, List<EditionSource> broken, bool isNothingWritten)
    {
        if (sources is [var only])
        {
            if (counts[Fate.Unchanged] == 1)
            {
                desk.Output.WriteLine($"{only.DisplayPath} is unchanged since it was {words.Done}{(words.Again is { } option ? $" ({option} does it again)" : "")}");
            }

            return;
        }

        var parts = new[] { (Fate.Unchanged, "unchanged"), (Fate.Done, words.Done), (Fate.Broken, "broken") }
            .Where(part => counts[part.Item1] > 0)
            .Select((part, at) => $"{(at == 0 ? Count(counts[part.Item1], sources) : Number(counts[part.Item1]))} {part.Item2}")
            .ToList();
        if (parts.Count > 0)
        {
            desk.Output.WriteLine(string.Join(", ", parts));
        }

        if (broken.Count > 0)
        {
            desk.Errors.WriteLine(
                $"{Count(broken.Count, sources)} {(broken.Count == 1 ? "is" : "are")} broken, and {(isNothingWritten ? "nothing" : "not all")} was written for {(broken.Count == 1 ? "it" : "them")}:");
            foreach (var source in broken)
            {
                desk.Errors.WriteLine($"  {source.DisplayPath}");
            }
        }
    }

    private static string Count(int count, ImmutableArray<EditionSource> sources)
    {
        var (editions, articles) = (sources.Any(source => source.IsEdition), sources.Any(source => !source.IsEdition));
        var noun = editions && articles ? count == 1 ? "edition or article" : "editions and articles" : articles ? "article" : "edition";
        return $"{Number(count)} {noun}{(count == 1 || (editions && articles) ? "" : "s")}";
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
