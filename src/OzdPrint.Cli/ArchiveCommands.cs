using System.CommandLine;

namespace OzdPrint.Cli;

/// <summary>The words of the commands for archives.</summary>
internal static class ArchiveCommands
{
    /// <summary>The command that packs editions into bags.</summary>
    public static Command Archive(Desk desk, Argument<string[]> paths, Option<string[]> layouts)
    {
        var folder = new Option<string>("--output", "-o") { Description = "The folder of the bags.", DefaultValueFactory = _ => "archive" };
        var shard = CommandLine.Shards();
        var jobs = CommandLine.Jobs("How many editions are set at the same time");
        var command = new Command("archive", "Packs each edition with all it was made from into a BagIt bag; one that changed becomes a new revision.") { paths, folder, layouts, jobs, shard };
        command.SetAction(parsed => ArchiveEditions.Run(
            desk, new ArchiveOrder(parsed.GetValue(paths)!, parsed.GetValue(folder)!, CommandLine.LayoutsOf(parsed.GetValue(layouts)), parsed.GetValue(jobs),
            parsed.GetValue(shard) is { } text ? Shard.Parse(text) : null)));
        return command;
    }

    /// <summary>The command that verifies bags.</summary>
    public static Command Verify(Desk desk)
    {
        var paths = new Argument<string[]>("PATH") { Description = "A bag, or a folder of bags.", Arity = ArgumentArity.ZeroOrMore, DefaultValueFactory = _ => ["archive"] };
        var rebuild = new Option<bool>("--rebuild") { Description = "Set each edition anew from its bag's own sources and layouts, and compare the bytes." };
        var jobs = CommandLine.Jobs("How many bags are verified at the same time");
        var command = new Command("verify", "Checks BagIt bags, whoever made them: that they are complete and that no byte has changed.") { paths, rebuild, jobs };
        command.SetAction(parsed => VerifyBags.Run(desk, new VerifyOrder(parsed.GetValue(paths)!, parsed.GetValue(rebuild), parsed.GetValue(jobs))));
        return command;
    }
}
