using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using OzdPrint.Archive;
using OzdPrint.Content;

namespace OzdPrint.Cli;

/// <summary>What is to be verified.</summary>
/// <param name="Paths">Bags and folders of bags.</param>
/// <param name="Rebuild">Whether editions are set anew and compared.</param>
/// <param name="Jobs">How many bags are verified at the same time.</param>
internal sealed record VerifyOrder(string[] Paths, bool Rebuild, int Jobs);

/// <summary>Verifies bags, several at a time, and reports in their order with a summary.</summary>
internal static class VerifyBags
{
    /// <summary>What came of one bag.</summary>
    private sealed record Result(BagToVerify Bag, bool IsSound, Rebuilding Rebuilding, ImmutableArray<Diagnostic> Diagnostics);

    public static int Run(Desk desk, VerifyOrder order)
    {
        var (bags, diagnostics) = LocateBags.From(order.Paths, desk.WorkingDirectory);
        var failed = desk.Report(diagnostics);
        var rebuild = order.Rebuild && !bags.IsEmpty ? new RebuildBag(desk) : null;
        var (sound, rebuilt) = (0, new Dictionary<Rebuilding, int>());
        var stopping = new Lock();
        var isStopped = false;
        using (var line = new ProgressLine(desk, "verifying", bags.Length))
        {
            using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => BreakOff(line));
            using var end = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => BreakOff(line));
            WorkInOrder.Run(bags.Length, order.Jobs, at => Volatile.Read(ref isStopped) ? null : Verify(bags[at], rebuild), (_, result) =>
            {
                lock (stopping)
                {
                    // What was cleared away under its reader says nothing of the bag.
                    if (isStopped || result is null)
                    {
                        return;
                    }

                    line.Add();
                    line.Write(shown =>
                    {
                        failed |= shown.Report(result.Diagnostics);
                        shown.Output.WriteLine($"{result.Bag.Shown}  {(result.IsSound ? "sound" : "damaged")}{Words(result.Rebuilding)}");
                    });
                    sound += result.IsSound ? 1 : 0;
                    rebuilt[result.Rebuilding] = rebuilt.GetValueOrDefault(result.Rebuilding) + 1;
                }
            });

            // The program does not end before all is cleared away.
            lock (stopping)
            {
                if (isStopped)
                {
                    return ExitCode.ContentErrors;
                }
            }
        }

        if (!bags.IsEmpty)
        {
            desk.Output.WriteLine(Summary(bags.Length, sound, rebuild is null ? null : rebuilt));
        }

        return failed ? ExitCode.ContentErrors : ExitCode.Done;

        // The signal then ends the program as ever.
        void BreakOff(ProgressLine line)
        {
            lock (stopping)
            {
                isStopped = true;
                rebuild?.ClearAll();
                line.Write(shown => shown.Errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"stopped after {line.Done:N0} of {bags.Length:N0} {(bags.Length == 1 ? "bag" : "bags")}")));
            }
        }
    }

    private static Result Verify(BagToVerify bag, RebuildBag? rebuild)
    {
        try
        {
            var verified = VerifyBag.Run(bag);
            var isSound = verified.Diagnostics.All(one => one.Severity != Severity.Error);
            // What is damaged proves nothing, whatever comes of it.
            if (rebuild is null || !verified.IsFixed)
            {
                return new Result(bag, isSound, Rebuilding.None, verified.Diagnostics);
            }

            var (outcome, more) = rebuild.Run(verified);
            return new Result(bag, isSound, outcome, [.. verified.Diagnostics, .. more]);
        }
        catch (Exception fault)
        {
            return new Result(bag, false, Rebuilding.None, [CommandCodes.NotSet.About(bag.Shown, $"could not be verified: {DescribeFault.Text(fault)}", DescribeFault.Hint(fault))]);
        }
    }

    private static string Words(Rebuilding rebuilding) => rebuilding switch
    {
        Rebuilding.Same => ", rebuilt to the same bytes",
        Rebuilding.Differs => ", not rebuilt to the same bytes",
        Rebuilding.Impossible => ", cannot be rebuilt",
        _ => "",
    };

    private static string Summary(int bags, int sound, Dictionary<Rebuilding, int>? rebuilt)
    {
        var text = $"{bags} {(bags == 1 ? "bag" : "bags")}, {sound} sound, {bags - sound} damaged";
        if (rebuilt is null)
        {
            return text;
        }

        var parts = new List<string> { $"{rebuilt.GetValueOrDefault(Rebuilding.Same)} rebuilt to the same bytes" };
        if (rebuilt.GetValueOrDefault(Rebuilding.Differs) is > 0 and var differing)
        {
            parts.Add($"{differing} not");
        }

        if (rebuilt.GetValueOrDefault(Rebuilding.Impossible) + rebuilt.GetValueOrDefault(Rebuilding.None) is > 0 and var untried)
        {
            parts.Add($"{untried} not tried");
        }

        return $"{text}; {string.Join(", ", parts)}";
    }
}
