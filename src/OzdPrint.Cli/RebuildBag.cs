using System.Collections.Immutable;
using OzdPrint.Archive;
using OzdPrint.Content;
using OzdPrint.Layout;
using OzdPrint.Typesetting;

namespace OzdPrint.Cli;

/// <summary>What came of setting an edition anew from its bag.</summary>
internal enum Rebuilding
{
    /// <summary>It was not asked for, or the bag is damaged.</summary>
    None,

    /// <summary>All files have the same bytes again.</summary>
    Same,

    /// <summary>A file has other bytes, or the sources cannot be set.</summary>
    Differs,

    /// <summary>It could not be tried.</summary>
    Impossible,
}

/// <summary>
/// Sets editions anew from nothing but their bags, and compares the bytes. Layouts and fonts of the working folder have no part
/// in it, but for fonts that a bag's layouts need and that no bag may hold.
/// </summary>
internal sealed class RebuildBag
{
    /// <summary>The folder of layouts, in bags as in the working folder.</summary>
    internal const string Layouts = "layouts";

    private const string Content = "content";

    private readonly HyphenationPatterns _patterns = new();
    private readonly IReadOnlyList<FontFamily> _embedded;
    private readonly FontsOfBags _fonts;
    private readonly ScratchFolders _scratch = new();

    /// <param name="desk">Where the program works.</param>
    public RebuildBag(Desk desk)
    {
        _embedded = EmbeddedFonts.Load();
        _fonts = new FontsOfBags(desk, _embedded);
    }

    /// <summary>Rebuilds an edition. Whatever goes wrong is in the diagnostics, so that other bags are rebuilt all the same.</summary>
    /// <exception cref="OperationCanceledException">All was cleared away meanwhile.</exception>
    public (Rebuilding Outcome, ImmutableArray<Diagnostic> Diagnostics) Run(VerifiedBag verified)
    {
        var bag = verified.Bag;
        if (verified.Record is not { } record)
        {
            return (Rebuilding.Impossible, [ArchiveCodes.CannotRebuild.About(
                bag.Shown, "this bag cannot be rebuilt: it has no record of how it was made", "nothing; only bags of \"ozdprint archive\" can")]);
        }

        var (_, fonts) = _fonts.Of(record);
        var missing = record.Fonts.Where(font => !fonts.Has(font)).ToList();
        if (missing.Count > 0)
        {
            return (Rebuilding.Impossible, [ArchiveCodes.CannotRebuild.About(
                bag.Shown, $"this bag cannot be rebuilt, for fonts are not at hand: {string.Join(", ", missing.Select(Name))}",
                missing.TrueForAll(font => font.IsShipped) ? $"take {record.Tool}, which made the bag" : "put their files into layouts/fonts of the working folder")]);
        }

        ScratchFolder scratch;
        try
        {
            scratch = _scratch.Make();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Impossible("there is no folder for what is only wanted meanwhile", failure, "let TMPDIR name a folder that you may write to");
        }

        try
        {
            return Compare(bag, record, scratch);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // All that is read was found sound a moment ago, so this is the machine's trouble.
            const string Elsewhere = "let TMPDIR name another folder";
            return Impossible("a file that is only wanted meanwhile cannot be written or read", failure, AdviseOnDisk.For(failure, Elsewhere));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return (Rebuilding.Differs, [NotRebuilt(bag, record, DescribeFault.Text(fault))]);
        }
        finally
        {
            _scratch.Clear(scratch);
        }

        (Rebuilding, ImmutableArray<Diagnostic>) Impossible(string why, Exception failure, string hint) => (Rebuilding.Impossible,
            [ArchiveCodes.CannotRebuild.About(bag.Shown, $"this bag cannot be rebuilt, for {why}: {failure.Message.TrimEnd('.')}", hint)]);
    }

    /// <summary>Clears away what was only wanted meanwhile, when the program is about to be ended amid its work. No other bag is rebuilt then.</summary>
    public void ClearAll() => _scratch.ClearAll();

    private static string Name(FontInUse font) => $"{font.Name}{(font.Version is { } version ? $" ({version})" : "")}";

    /// <summary>Away from the bag, where no file around it has a say, and under the names that the record has.</summary>
    /// <returns>The place of a file that is not in the bag; null if all are there.</returns>
    private static string? Unpack(BagRecord record, FilesOfBag files, ScratchFolder scratch)
    {
        foreach (var file in record.MadeFrom)
        {
            if (files.PathOf(file.Place) is not { } path)
            {
                return file.Place;
            }

            scratch.Copy(path, file.Place);
        }

        return null;
    }

    private (Rebuilding, ImmutableArray<Diagnostic>) Compare(BagToVerify bag, BagRecord record, ScratchFolder scratch)
    {
        var files = new FilesOfBag(bag);
        if (Unpack(record, files, scratch) is { } missing)
        {
            return (Rebuilding.Differs, [NotRebuilt(bag, record, $"{missing} is not in the bag")]);
        }

        var (library, fonts) = _fonts.Of(record);
        var data = Path.Combine(scratch.Path, "data");
        using var said = new StringWriter();
        var aside = new Desk(TextWriter.Null, said, data);
        var order = new BuildOrder([Content], scratch.Path, [.. record.Options], new Formats(Pdf: true, Epub: true), 1);
        var source = LocateContent.From([Path.Combine(scratch.Path, record.Source)], data).Sources.Single();
        var reading = ReadEdition.From(source);
        if (reading.Value is not { } read || ReadLayouts.For(aside, order, [source], Folders(data), library) is not { } layouts)
        {
            aside.Report(reading.Diagnostics.Where(one => one.Severity == Severity.Error));
            return (Rebuilding.Differs, [NotRebuilt(bag, record, said.ToString().Split('\n')[0].Trim())]);
        }

        var build = new BuildEdition(
            new SetEdition(library, _patterns), BuildEditions.CoverFonts(_embedded), layouts.Layouts, order, scratch.Path, null);
        var edition = StateRevision.On(read, record.Revision);
        var built = build.Files(source, edition, ImmutableArray.CreateBuilder<Diagnostic>());
        var compare = new CompareRebuilt(bag, record, files, Hint(record));
        var differing = compare.Files(built);
        if (differing.IsEmpty && IsByThisProgram(record))
        {
            var prepare = new PrepareBag([.. layouts.Files.Select(PrepareBag.InUse)], record.Options, fonts);
            differing = compare.Words(prepare.Run(
                source, edition, ReadEdition.Stem(source, read), record.Replaces?.Revision ?? 0, built, DescribeBag.DayOf(bag.Folder)));
        }

        return (differing.IsEmpty ? Rebuilding.Same : Rebuilding.Differs, differing);
    }

    /// <summary>The bag's layouts hide each other as they did when it was made, and the program's own of the same names.</summary>
    private static List<LayoutFolder> Folders(string data)
    {
        var folders = new List<LayoutFolder>();
        for (var depth = 0; Path.Combine(data, Layouts, Places.Folder(depth)) is var folder && (depth == 0 || Directory.Exists(folder)); depth++)
        {
            folders.Add(new LayoutFolder(folder, $"{Layouts}/{Places.Folder(depth)}".TrimEnd('/')));
        }

        return folders;
    }

    private static Diagnostic NotRebuilt(BagToVerify bag, BagRecord record, string why) =>
        ArchiveCodes.NotRebuilt.About(bag.Shown, $"the sources in this bag cannot be set: {why}", Hint(record));

    /// <summary>Another program may well write another record, but the same one never.</summary>
    private static bool IsByThisProgram(BagRecord record) => record.Tool == PrepareBag.Tool && record.ToolIdentity == Fingerprint.Identity;

    /// <summary>Whom to suspect. A version number alone clears no program, for many bear the same one.</summary>
    private static string Hint(BagRecord record) => record switch
    {
        _ when IsByThisProgram(record) => $"the bag was made by this very version ({record.Tool}), so look for what was changed in the bag",
        _ when record.Tool != PrepareBag.Tool => $"the bag was made by {record.Tool} and this is {PrepareBag.Tool}: try with that version before you suspect the bag",
        { ToolIdentity: null } => $"the bag was made by {record.Tool}, and does not say by which build of it: try with that one before you suspect the bag",
        _ => $"the bag was made by another build of {record.Tool} than this one: try with that one before you suspect the bag",
    };
}
