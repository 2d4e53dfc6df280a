using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Archive;

/// <summary>The codes of finished editions and their catalogues and archives: OZD8000 to OZD8999.</summary>
public static class ArchiveCodes
{
    /// <summary>An e-book that cannot be read.</summary>
    public static DiagnosticCode NotAnEpub { get; } = new(
        "OZD8001", Severity.Error, "A file of the folder is no EPUB, or a damaged one; the catalogue is made without it", "Build the edition again, or remove the file");

    /// <summary>Two e-books that claim to be one.</summary>
    public static DiagnosticCode SameIdentifier { get; } = new(
        "OZD8002", Severity.Warning, "Two e-books of the folder have the same identifier; readers will take them for one", "Keep one of them in the folder");

    /// <summary>A folder without e-books.</summary>
    public static DiagnosticCode NoEditions { get; } = new(
        "OZD8003", Severity.Error, "The folder holds no EPUB to list", "Build editions into it first, with -o");

    /// <summary>A single article that was to be archived.</summary>
    public static DiagnosticCode AloneNoEdition { get; } = new(
        "OZD8010", Severity.Error, "An article alone is no edition, and only editions are archived",
        "Name the edition's folder or the content folder");

    /// <summary>A revision that stands already.</summary>
    public static DiagnosticCode RevisionTaken { get; } = new(
        "OZD8011", Severity.Error, "The stated revision of an edition stands in the archive already, with other content",
        "Raise the revision in edition.yaml");

    /// <summary>A bag that hides what it holds.</summary>
    public static DiagnosticCode NewestUnreadable { get; } = new(
        "OZD8012", Severity.Error, "The newest bag of an edition lacks its record or its tag manifest, so that no newer one can refer to it",
        "Verify the archive and bring the bag back from a copy");

    /// <summary>A bag that cannot be written.</summary>
    public static DiagnosticCode NotArchived { get; } = new(
        "OZD8013", Severity.Error, "A bag cannot be written",
        "Make room on the disk or give yourself the right to write there, or choose another folder with -o");

    /// <summary>A name that other programs stumble over.</summary>
    public static DiagnosticCode NameNotPortable { get; } = new(
        "OZD8014", Severity.Warning, "The name of a file has a percent sign, a line break or a blank at its end, which programs of others do not read in manifests as BagIt wants it",
        "Rename the file, so that anybody can verify the bag");

    /// <summary>A revision that only the archive knows.</summary>
    public static DiagnosticCode RevisionNotStated { get; } = new(
        "OZD8015", Severity.Warning, "An edition is archived as a revision that it does not state, so its PDF and EPUB in the bag bear a number that published ones do not",
        "Before you publish a correction, state revised and revision in edition.yaml");

    /// <summary>Nothing to verify.</summary>
    public static DiagnosticCode NoBags { get; } = new(
        "OZD8020", Severity.Error, "There is no bag to verify",
        "Name a bag, or a folder of bags");

    /// <summary>A broken declaration.</summary>
    public static DiagnosticCode BadDeclaration { get; } = new(
        "OZD8021", Severity.Error, "The file bagit.txt, which declares the bag, is missing or not as BagIt wants it",
        "Bring it back from a copy, or write its two lines anew");

    /// <summary>A version from the future.</summary>
    public static DiagnosticCode UnknownVersion { get; } = new(
        "OZD8022", Severity.Warning, "The bag follows a version of BagIt that this program does not know; it is checked by the rules of 1.0",
        "Verify it with a newer program");

    /// <summary>Text that cannot be read.</summary>
    public static DiagnosticCode UnknownEncoding { get; } = new(
        "OZD8023", Severity.Error, "The text of the bag's own files is in an encoding that is unknown, or does not follow the one that is declared",
        "Correct Tag-File-Character-Encoding in bagit.txt, or bring the file back from a copy");

    /// <summary>No manifest.</summary>
    public static DiagnosticCode NoManifest { get; } = new(
        "OZD8024", Severity.Error, "The bag has no manifest whose digests can be checked",
        "Bring the manifest back from a copy");

    /// <summary>A kind of digest that is unknown.</summary>
    public static DiagnosticCode UnknownAlgorithm { get; } = new(
        "OZD8025", Severity.Warning, "A manifest has digests of a kind that cannot be reckoned here; its names are checked, its digests are not",
        "Verify it with a program that knows the algorithm");

    /// <summary>A line out of form.</summary>
    public static DiagnosticCode BadLine { get; } = new(
        "OZD8026", Severity.Error, "A line of one of the bag's own files has not the form that BagIt wants",
        "Bring the file back from a copy");

    /// <summary>A path that leads out.</summary>
    public static DiagnosticCode PathOutside { get; } = new(
        "OZD8027", Severity.Error, "A manifest or fetch.txt names a path that leads out of the bag, or a payload file outside of data/",
        "Do not trust the bag; ask whoever made it");

    /// <summary>A file with two digests.</summary>
    public static DiagnosticCode ListedWithOther { get; } = new(
        "OZD8028", Severity.Error, "A manifest lists a file twice, with different digests",
        "Find out which one is right, and remove the other line");

    /// <summary>Something said twice.</summary>
    public static DiagnosticCode ListedTwice { get; } = new(
        "OZD8029", Severity.Warning, "A manifest or bag-info.txt says the same twice",
        "Remove one of the lines");

    /// <summary>A file that has gone.</summary>
    public static DiagnosticCode FileMissing { get; } = new(
        "OZD8030", Severity.Error, "A file that a manifest lists, or the record or the tag manifest of one of this program's own bags, is not in the bag",
        "Bring the file back from a copy");

    /// <summary>A file nobody knows.</summary>
    public static DiagnosticCode FileNotListed { get; } = new(
        "OZD8031", Severity.Error, "A file in data/, or a manifest, is not listed by a manifest that has to list it",
        "Remove the file, or find out why nobody listed it");

    /// <summary>A changed file.</summary>
    public static DiagnosticCode DigestDiffers { get; } = new(
        "OZD8032", Severity.Error, "A file has not the digest that a manifest states: it was changed or damaged",
        "Bring the file back from a copy");

    /// <summary>A file to be fetched.</summary>
    public static DiagnosticCode NotFetched { get; } = new(
        "OZD8033", Severity.Error, "A file is still to be fetched from the address in fetch.txt, so the bag is incomplete",
        "Fetch the file and put it in its place");

    /// <summary>A link that leads astray.</summary>
    public static DiagnosticCode LinkInBag { get; } = new(
        "OZD8034", Severity.Error, "A symbolic link of the bag leads out of it, to nothing, or to a folder",
        "Put the file itself in its place");

    /// <summary>A payload of another size.</summary>
    public static DiagnosticCode OxumDiffers { get; } = new(
        "OZD8035", Severity.Error, "The payload has not the size or the number of files that Payload-Oxum states",
        "Look for files that have gone or been added");

    /// <summary>Names that are one on some disks.</summary>
    public static DiagnosticCode TwinNames { get; } = new(
        "OZD8036", Severity.Warning, "Names of two files differ only in capitals or in how their accents are coded; on some disks they are one",
        "Rename one of them when you make the bag anew");

    /// <summary>A form that is tolerated.</summary>
    public static DiagnosticCode LooseForm { get; } = new(
        "OZD8037", Severity.Note, "A file of the bag is written in a way that the standard does not allow, but whose meaning is clear",
        "Nothing; a bag made anew would be better");

    /// <summary>A file that cannot be read.</summary>
    public static DiagnosticCode FileUnreadable { get; } = new(
        "OZD8038", Severity.Error, "A file of the bag cannot be read",
        "Check that you may read it and that the disk is sound");

    /// <summary>No payload.</summary>
    public static DiagnosticCode NoPayload { get; } = new(
        "OZD8039", Severity.Error, "The bag has no folder data",
        "Bring the folder back from a copy");

    /// <summary>A record that cannot be read.</summary>
    public static DiagnosticCode RecordBroken { get; } = new(
        "OZD8040", Severity.Error, "The record edition.json of a bag cannot be read, or is not the one that was written into it",
        "Bring it back from a copy");

    /// <summary>A record that is not true.</summary>
    public static DiagnosticCode RecordDiffers { get; } = new(
        "OZD8041", Severity.Error, "A file is not what the record edition.json of its bag says, or the record does not speak of it",
        "Bring the bag back from a copy");

    /// <summary>A broken chain of revisions.</summary>
    public static DiagnosticCode ChainBroken { get; } = new(
        "OZD8042", Severity.Error, "The older revision that a bag replaces is not the one that stands beside it",
        "Bring the older bag back from a copy; neither may ever be changed");

    /// <summary>A chain that ends.</summary>
    public static DiagnosticCode ChainEnds { get; } = new(
        "OZD8043", Severity.Warning, "The older revision that a bag replaces is not beside it, so the chain cannot be checked",
        "Verify both in one folder, or bring the older bag back from a copy");

    /// <summary>A bag that cannot be rebuilt.</summary>
    public static DiagnosticCode CannotRebuild { get; } = new(
        "OZD8044", Severity.Warning, "A bag cannot be rebuilt: it is not one of this program's, fonts of its layouts are not at hand, or the machine has no room to set it in",
        "Put the fonts it names into layouts/fonts of the working folder, or let TMPDIR name a folder with room");

    /// <summary>A rebuilt file that differs.</summary>
    public static DiagnosticCode RebuiltDiffers { get; } = new(
        "OZD8045", Severity.Error, "An edition that was set anew from its bag, or what the bag says of it, has other bytes than the file in the bag",
        "Find out whether the sources, the file or the program was changed");

    /// <summary>Sources that cannot be set.</summary>
    public static DiagnosticCode NotRebuilt { get; } = new(
        "OZD8046", Severity.Error, "The sources in a bag cannot be set any more",
        "Take the version of the program that made the bag");

    /// <summary>A renamed bag.</summary>
    public static DiagnosticCode FolderRenamed { get; } = new(
        "OZD8047", Severity.Warning, "A bag's folder has another name than the one it was archived under",
        "Give it back its name, by which other bags refer to it");

    /// <summary>A payload file that stands twice in one manifest.</summary>
    public static DiagnosticCode ListedAgain { get; } = new(
        "OZD8050", Severity.Error, "A manifest of the payload lists a file twice, which BagIt wants exactly once since 1.0",
        "Remove one of the lines, and make the tag manifest anew");

    /// <summary>A pipe or the like.</summary>
    public static DiagnosticCode NotAFile { get; } = new(
        "OZD8051", Severity.Error, "Something in the bag is no file with bytes of its own, but a pipe, a socket or a device",
        "Put the file itself in its place");

    /// <summary>All of them, in order.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        NotAnEpub, SameIdentifier, NoEditions, AloneNoEdition, RevisionTaken, NewestUnreadable, NotArchived, NameNotPortable, RevisionNotStated,
        NoBags, BadDeclaration, UnknownVersion, UnknownEncoding, NoManifest, UnknownAlgorithm, BadLine,
        PathOutside, ListedWithOther, ListedTwice, FileMissing, FileNotListed, DigestDiffers, NotFetched,
        LinkInBag, OxumDiffers, TwinNames, LooseForm, FileUnreadable, NoPayload, RecordBroken,
        RecordDiffers, ChainBroken, ChainEnds, CannotRebuild, RebuiltDiffers, NotRebuilt, FolderRenamed,
        ListedAgain, NotAFile,
    ];
}
