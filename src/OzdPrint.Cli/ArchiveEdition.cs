using System.Collections.Immutable;
using System.Globalization;
using OzdPrint.Archive;
using OzdPrint.Content;

namespace OzdPrint.Cli;

/// <summary>What came of one edition.</summary>
/// <param name="Fate">How it went.</param>
/// <param name="Line">What to say of its new bag; null if there is none.</param>
/// <param name="Diagnostics">What is to be said.</param>
/// <param name="Pages">How many pages were set.</param>
internal sealed record ArchivingResult(Fate Fate, string? Line, ImmutableArray<Diagnostic> Diagnostics, int Pages = 0);

/// <summary>Archives one edition: sets it only if it is not what the newest bag was made from, and packs it.</summary>
/// <param name="build">Sets editions.</param>
/// <param name="traced">The layout files that editions are set with.</param>
/// <param name="options">The layouts as they are asked for.</param>
/// <param name="fonts">The fonts at hand.</param>
/// <param name="standing">The newest revision of each edition in the archive, by stem.</param>
/// <param name="archive">Absolute path of the archive.</param>
/// <param name="shown">How messages name it.</param>
/// <param name="cores">What editions are set on.</param>
internal sealed class ArchiveEdition(
    BuildEdition build, ImmutableArray<LayoutInUse> traced, ImmutableArray<string> options, FontsInUse fonts,
    IReadOnlyDictionary<string, int> standing, string archive, string shown, Cores cores)
{
    private readonly PrepareBag _prepare = new(traced, options, fonts);
    private readonly ImmutableSortedDictionary<string, string> _layoutDigests =
        traced.ToImmutableSortedDictionary(file => file.Place, file => Digest.Of(file.Bytes.Span), StringComparer.Ordinal);

    /// <summary>Archives an edition. Whatever goes wrong is in the diagnostics, so that the others are archived all the same.</summary>
    /// <param name="source">The edition.</param>
    /// <param name="known">The stem of its bags' names; null if it cannot be told, and its reading then says why.</param>
    public ArchivingResult Run(EditionSource source, string? known)
    {
        try
        {
            return Archive(source, known);
        }
        catch (BrokenBagException broken)
        {
            return Failed(ArchiveCodes.NewestUnreadable.About(
                $"{shown}/{broken.Name}", $"no newer bag of the edition can refer to this one: {broken.Why}",
                "verify the archive, and bring the bag back from a copy"));
        }
        catch (BagStandsException)
        {
            return NotWritten("another run has packed other content of it meanwhile", "run the same command again, which goes by what stands there now");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return NotWritten(failure.Message.TrimEnd('.'), AdviseOnDisk.For(failure, "choose another folder with -o"));
        }
        catch (Exception fault)
        {
            return Failed(DescribeFault.Of(source, fault));
        }

        ArchivingResult NotWritten(string why, string hint) => Failed(ArchiveCodes.NotArchived.About(source.DisplayPath, $"its bag cannot be written: {why}", hint));
    }

    private ArchivingResult Archive(EditionSource source, string? known)
    {
        using var core = cores.Take();
        if (known is not null)
        {
            PackBag.ClearLeftovers(archive, known);
        }

        var newest = known is null ? 0 : standing.GetValueOrDefault(known);
        if (newest > 0 && IsWhatStands(Revisions.Name(known!, newest), source))
        {
            return new ArchivingResult(Fate.Unchanged, null, []);
        }

        var reading = ReadEdition.From(source);
        if (reading.Value is not { } read)
        {
            return new ArchivingResult(Fate.Broken, null, reading.Diagnostics);
        }

        var stem = ReadEdition.Stem(source, read);
        var stated = StateRevision.Of(read);
        if (ChooseRevision.Run(newest, stated) is not { } revision)
        {
            return Failed(StateRevision.Taken(source, read, $"{shown}/{Revisions.Name(stem, newest)}", newest));
        }

        var diagnostics = reading.Diagnostics.ToBuilder();
        if (stated is null && revision > 1)
        {
            diagnostics.Add(StateRevision.NotStated(source, read, revision));
        }

        var edition = StateRevision.On(read, revision);
        DateOnly? day = SourceDateEpoch.Moment() is { } moment ? DateOnly.FromDateTime(moment.UtcDateTime) : null;
        var archived = _prepare.Run(source, edition, stem, newest, build.Files(source, edition, diagnostics), day);
        diagnostics.AddRange(archived.Sources.Select(file => NotPortable(file.Place)).OfType<string>().Distinct(StringComparer.Ordinal).Select(name => ArchiveCodes.NameNotPortable.About(
            source.DisplayPath, $"the name of {name} is not read by every program that verifies bags",
            "rename it without percent signs, line breaks and blanks at the end")));
        PackedBag bag;
        try
        {
            bag = PackBag.Run(archive, archived, core.Dispose);
        }
        catch (BagStandsException stands) when (File.Exists(Path.Combine(archive, stands.Bag)))
        {
            return Failed(ArchiveCodes.NotArchived.About(
                $"{shown}/{stands.Bag}", $"this is a file, and stands where the bag of {source.DisplayPath} should", "move it out of the archive"));
        }
        catch (BagStandsException stands)
        {
            if (!IsWhatStands(stands.Bag, source))
            {
                throw;
            }

            return new ArchivingResult(Fate.Unchanged, null, []);
        }

        return new ArchivingResult(
            Fate.Done,
            string.Create(CultureInfo.InvariantCulture, $"{shown}/{bag.Name}  {bag.Files} files, {bag.Size:N0} bytes{(newest > 0 ? $", replaces {Revisions.Name(stem, newest)}" : "")}"),
            diagnostics.ToImmutable(), archived.Files.Sum(file => file.Sides ?? file.PageCount ?? 0));
    }

    /// <summary>Whether a bag that stands was made from the edition as it is now.</summary>
    private bool IsWhatStands(string bag, EditionSource source) =>
        CompareInputs.AreSame(PackBag.RecordOf(archive, bag), source, _layoutDigests, fonts.Own, options);

    /// <summary>The folder or file on a path whose name others do not read as it was meant; null if there is none.</summary>
    private static string? NotPortable(string place)
    {
        var names = place.Split('/');
        for (var at = 0; at < names.Length - 1; at++)
        {
            if (!BagPath.IsPortable(names[at] + "/"))
            {
                return $"the folder {string.Join('/', names[..(at + 1)])}";
            }
        }

        return BagPath.IsPortable(names[^1]) ? null : names[^1];
    }

    private static ArchivingResult Failed(Diagnostic diagnostic) => new(Fate.Broken, null, [diagnostic]);
}
