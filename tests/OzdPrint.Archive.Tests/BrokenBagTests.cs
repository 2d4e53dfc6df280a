using OzdPrint.Content;
using OzdPrint.Judges;

namespace OzdPrint.Archive.Tests;

/// <summary>Bags broken on purpose, one for each rule of RFC 8493.</summary>
public sealed class BrokenBagTests
{
    private static readonly Dictionary<string, (Action<Bag> Break, DiagnosticCode Code, bool IsSeenByDigests)> Table = new()
    {
        ["no declaration"] = (bag => { bag.Delete("bagit.txt"); bag.SealTags(); }, ArchiveCodes.BadDeclaration, false),
        ["declaration without version"] = (bag => Declare(bag, "Tag-File-Character-Encoding: UTF-8\n"), ArchiveCodes.BadDeclaration, false),
        ["declaration with a strange version"] = (bag => Declare(bag, "BagIt-Version: neueste\nTag-File-Character-Encoding: UTF-8\n"), ArchiveCodes.BadDeclaration, false),
        ["declaration without encoding"] = (bag => Declare(bag, "BagIt-Version: 1.0\n"), ArchiveCodes.BadDeclaration, false),
        ["declaration with a byte order mark"] = (bag => Declare(bag, "\uFEFFBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"), ArchiveCodes.BadDeclaration, false),
        ["declaration with a line of its own"] = (bag => Declare(bag, "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nirgendwas\n"), ArchiveCodes.BadLine, false),
        ["declaration in the other order"] = (bag => Declare(bag, "Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n"), ArchiveCodes.BadDeclaration, false),
        ["declaration with a third label"] = (bag => Declare(bag, "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nFarbe: blau\n"), ArchiveCodes.BadDeclaration, false),
        ["declaration with two versions"] = (bag => Declare(bag, "BagIt-Version: 1.0\nBagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n"), ArchiveCodes.BadDeclaration, false),
        ["declaration in small letters"] = (bag => Declare(bag, "bagit-version: 1.0\ntag-file-character-encoding: UTF-8\n"), ArchiveCodes.BadDeclaration, false),
        ["declaration without spaces"] = (bag => Declare(bag, "BagIt-Version:1.0\nTag-File-Character-Encoding:UTF-8\n"), ArchiveCodes.BadDeclaration, false),
        ["declaration with spaces of its own"] = (bag => Declare(bag, "BagIt-Version: 1.0\nTag-File-Character-Encoding :  UTF-8\n"), ArchiveCodes.BadDeclaration, false),
        ["declaration with an empty line"] = (bag => Declare(bag, "BagIt-Version: 1.0\n\nTag-File-Character-Encoding: UTF-8\n"), ArchiveCodes.BadDeclaration, false),
        ["declaration with an empty line at its end"] = (bag => Declare(bag, "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n\n"), ArchiveCodes.BadDeclaration, false),
        ["folded declaration"] = (bag => Declare(bag, "BagIt-Version:\n  1.0\nTag-File-Character-Encoding: UTF-8\n"), ArchiveCodes.BadDeclaration, false),
        ["unknown encoding"] = (bag => Declare(bag, "BagIt-Version: 1.0\nTag-File-Character-Encoding: KLINGON-8\n"), ArchiveCodes.UnknownEncoding, false),
        ["manifest in another encoding"] = (bag => { bag.Write("manifest-sha512.txt", System.Text.Encoding.Latin1.GetBytes(bag.Text("manifest-sha512.txt"))); bag.SealTags(); }, ArchiveCodes.UnknownEncoding, true),
        ["no payload manifest"] = (bag => { bag.Delete("manifest-sha512.txt"); bag.SealTags(); }, ArchiveCodes.NoManifest, false),
        ["only digests nobody knows"] = (bag => bag.Seal("crc9"), ArchiveCodes.NoManifest, false),
        ["no payload"] = (bag => { Directory.Delete(bag.PathOf("data"), true); bag.Write("manifest-sha512.txt", ""); bag.Write("bag-info.txt", "Payload-Oxum: 0.0\n"); bag.SealTags(); }, ArchiveCodes.NoPayload, true),
        ["payload file gone"] = (bag => { bag.Delete("data/a.txt"); Oxum(bag, "5.1"); }, ArchiveCodes.FileMissing, true),
        ["payload file added"] = (bag => { bag.Write("data/neu.txt", ""); Oxum(bag, "10.3"); }, ArchiveCodes.FileNotListed, false),
        ["hidden payload file added"] = (bag => { bag.Write("data/.DS_Store", ""); Oxum(bag, "10.3"); }, ArchiveCodes.FileNotListed, false),
        ["payload changed"] = (bag => bag.Change("data/a.txt", text => text.Replace('s', 't')), ArchiveCodes.DigestDiffers, true),
        ["payload changed in one of two manifests"] = (bag => { bag.Seal("md5", "sha512"); Swap(bag, "manifest-md5.txt"); bag.SealTags("md5", "sha512"); }, ArchiveCodes.DigestDiffers, true),
        ["one of two manifests lists less"] = (bag => { bag.Seal("md5", "sha512"); bag.Write("manifest-md5.txt", bag.Text("manifest-md5.txt").Split('\n')[0] + "\n"); bag.SealTags("md5", "sha512"); }, ArchiveCodes.FileNotListed, false),
        ["tag file changed"] = (bag => bag.Change("bag-info.txt", text => text.Replace("Haus", "Hals", StringComparison.Ordinal)), ArchiveCodes.DigestDiffers, true),
        ["tag file gone"] = (bag => bag.Delete("bag-info.txt"), ArchiveCodes.FileMissing, true),
        ["manifest changed"] = (bag => bag.Change("manifest-sha512.txt", text => text + "\n"), ArchiveCodes.DigestDiffers, true),
        ["tag manifest that passes over the payload manifest"] = (bag => Tags(bag, lines => lines.Where(line => !line.Contains("manifest-", StringComparison.Ordinal))), ArchiveCodes.FileNotListed, false),
        ["empty tag manifest"] = (bag => Tags(bag, _ => []), ArchiveCodes.FileNotListed, false),
        ["tag manifest that lists another"] = (bag => { bag.Seal("md5", "sha512"); Tags(bag, lines => lines.Append($"{Digest.Of(bag.Text("tagmanifest-md5.txt"))}  tagmanifest-md5.txt")); }, ArchiveCodes.BadLine, false),
        ["wrong size"] = (bag => Oxum(bag, "11.2"), ArchiveCodes.OxumDiffers, false),
        ["wrong count"] = (bag => Oxum(bag, "10.3"), ArchiveCodes.OxumDiffers, false),
        ["wrong size in the information of old bags"] = (bag => { bag.Write("package-info.txt", "Payload-Oxum: 11.2\n"); Declare(bag, "BagIt-Version: 0.95\nTag-File-Character-Encoding: UTF-8\n"); }, ArchiveCodes.OxumDiffers, false),
        ["no oxum"] = (bag => Oxum(bag, "zehn"), ArchiveCodes.BadLine, false),
        ["line without label"] = (bag => { bag.Change("bag-info.txt", text => text + "ohne Doppelpunkt\n"); bag.SealTags(); }, ArchiveCodes.BadLine, false),
        ["manifest line without path"] = (bag => Manifest(bag, text => text + "abcd\n"), ArchiveCodes.BadLine, true),
        ["manifest line without digest"] = (bag => Manifest(bag, text => text + "kein  data/a.txt\n"), ArchiveCodes.BadLine, true),
        ["digest of another kind"] = (bag => Manifest(bag, text => text[64..]), ArchiveCodes.BadLine, true),
        ["path out of the bag"] = (bag => Manifest(bag, text => text + text.Split(' ')[0] + "  data/../../../etc/passwd\n"), ArchiveCodes.PathOutside, true),
        ["absolute path"] = (bag => Manifest(bag, text => text + text.Split(' ')[0] + "  /etc/passwd\n"), ArchiveCodes.PathOutside, true),
        ["path at home"] = (bag => Manifest(bag, text => text + text.Split(' ')[0] + "  ~/geheim\n"), ArchiveCodes.PathOutside, true),
        ["path on a drive"] = (bag => Manifest(bag, text => text + text.Split(' ')[0] + "  C:\\geheim\n"), ArchiveCodes.PathOutside, true),
        ["tag file in the payload manifest"] = (bag => Manifest(bag, text => text + text.Split(' ')[0] + "  bag-info.txt\n"), ArchiveCodes.PathOutside, true),
        ["two digests for a file"] = (bag => Manifest(bag, text => text + new string('0', 128) + "  data/a.txt\n"), ArchiveCodes.ListedWithOther, true),
        ["file listed twice"] = (bag => Manifest(bag, text => text + text.Split('\n')[0] + "\n"), ArchiveCodes.ListedAgain, false),
        ["file to fetch"] = (bag => { bag.Delete("data/a.txt"); Oxum(bag, "5.1"); bag.Write("fetch.txt", "https://ozd.example/a.txt 5 data/a.txt\n"); }, ArchiveCodes.NotFetched, true),
        ["file to fetch that no manifest lists"] = (bag => bag.Write("fetch.txt", "https://ozd.example/b.txt - data/b.txt\n"), ArchiveCodes.FileNotListed, false),
        ["fetch line without length"] = (bag => bag.Write("fetch.txt", "https://ozd.example/a.txt data/a.txt\n"), ArchiveCodes.BadLine, false),
        ["fetch line that leads out"] = (bag => bag.Write("fetch.txt", "https://ozd.example/a.txt 5 ../a.txt\n"), ArchiveCodes.PathOutside, false),
        ["fetch line with an address that begins nowhere"] = (bag => bag.Write("fetch.txt", "/a.txt 5 data/a.txt\n"), ArchiveCodes.BadLine, false),
        ["fetch line with an address of this machine"] = (bag => bag.Write("fetch.txt", "C:/a.txt 5 data/a.txt\n"), ArchiveCodes.BadLine, false),
        ["bag of ours without its record"] = (bag => Ours(bag), ArchiveCodes.FileMissing, false),
        ["bag of ours with another record"] = (bag => { bag.Write("edition.json", "{}"); Ours(bag); }, ArchiveCodes.RecordBroken, false),
        ["bag of ours without its tag manifest"] = (bag => { Ours(bag); bag.Delete("tagmanifest-sha512.txt"); }, ArchiveCodes.FileMissing, false),
        ["pipe"] = (bag => { Pipe(bag, "data/rohr"); Manifest(bag, text => $"{text}{Digest.Of("")}  data/rohr\n"); Oxum(bag, "10.3"); }, ArchiveCodes.NotAFile, false),
        ["link out of the bag"] = (bag => Link(bag, "data/a.txt", "/etc/hostname"), ArchiveCodes.LinkInBag, true),
        ["link to nothing"] = (bag => Link(bag, "data/a.txt", "weg.txt"), ArchiveCodes.LinkInBag, true),
        ["link to a folder"] = (bag => Directory.CreateSymbolicLink(bag.PathOf("data/kreis"), ".."), ArchiveCodes.LinkInBag, false),
    };

    public static TheoryData<string> Names => [.. Table.Keys];

    private static void Declare(Bag bag, string text)
    {
        bag.Write("bagit.txt", text);
        bag.SealTags();
    }

    private static void Oxum(Bag bag, string value)
    {
        bag.Write("bag-info.txt", $"Payload-Oxum: {value}\n");
        bag.SealTags();
    }

    private static void Manifest(Bag bag, Func<string, string> change)
    {
        bag.Change("manifest-sha512.txt", change);
        bag.SealTags();
    }

    private static void Tags(Bag bag, Func<IEnumerable<string>, IEnumerable<string>> change) =>
        bag.Change("tagmanifest-sha512.txt", text => string.Concat(change(text.TrimEnd().Split('\n')).Select(line => line + "\n")));

    private static void Ours(Bag bag)
    {
        bag.Change("bag-info.txt", text => text + "Bag-Software-Agent: OzdPrint 9.9.9\n");
        bag.SealTags();
    }

    private static void Pipe(Bag bag, string place)
    {
        using var process = System.Diagnostics.Process.Start("mkfifo", bag.PathOf(place));
        process.WaitForExit();
    }

    private static void Swap(Bag bag, string manifest) => bag.Change(manifest, text => (text[0] == '0' ? '1' : '0') + text[1..]);

    private static void Link(Bag bag, string place, string target)
    {
        bag.Delete(place);
        File.CreateSymbolicLink(bag.PathOf(place), target);
    }

    [Fact]
    public void A_sound_bag_has_no_remark()
    {
        using var bag = new Bag();
        Assert.Empty(bag.Remarks);
        Assert.True(bag.Verify().IsFixed);
        Assert.True(Bagit.HasAllDigests(bag.Folder));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_rule_that_is_broken_is_named(string name)
    {
        var (breakIt, code, isSeenByDigests) = Table[name];
        using var bag = new Bag();
        breakIt(bag);

        Assert.Contains(code.Code, bag.Errors);
        Assert.False(bag.Verify().IsFixed);
        Assert.All(bag.Verify().Diagnostics, one => Assert.NotNull(one.Hint));
        if (isSeenByDigests && name is not "no payload")
        {
            Assert.False(Bagit.HasAllDigests(bag.Folder));
        }
    }

    [Fact]
    public void A_pipe_in_the_payload_hangs_nobody()
    {
        using var bag = new Bag();
        Pipe(bag, "data/rohr");
        bag.Change("manifest-sha512.txt", text => text + text.Split(' ')[0] + "  data/rohr\n");
        bag.SealTags();
        Assert.Contains(ArchiveCodes.DigestDiffers.Code, bag.Errors);
    }

    [Fact]
    public void A_declaration_that_is_off_is_told_of_once_with_the_line_it_should_have()
    {
        using var bag = new Bag();
        Declare(bag, "BagIt-Version: 1.0\nTag-file-character-encoding: UTF-8\nFarbe: blau\n");
        var only = Assert.Single(bag.Verify().Diagnostics);
        Assert.Equal(("bag/bagit.txt", 2), (only.File, only.Position?.Line));
        Assert.Equal("this line is not \"Tag-File-Character-Encoding: UTF-8\", letter by letter", only.Message);

        Declare(bag, "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nFarbe: blau\n");
        only = Assert.Single(bag.Verify().Diagnostics);
        Assert.Equal((3, "bagit.txt has two lines, and this is one more"), (only.Position?.Line, only.Message));
    }

    [Fact]
    public void What_is_missing_of_a_bag_of_ours_is_told_once_and_nothing_is_rebuilt()
    {
        using var bag = new Bag();
        bag.Write("edition.json", "{\"ozd:form\": 1}");
        Ours(bag);
        bag.Delete("edition.json");
        var only = Assert.Single(bag.Verify().Diagnostics);
        Assert.Equal((ArchiveCodes.FileMissing.Code, "bag/edition.json"), (only.Code, only.File));

        bag.SealTags();
        bag.Delete("tagmanifest-sha512.txt");
        Assert.Equal(["bag/edition.json", "bag/tagmanifest-sha512.txt"], bag.Verify().Diagnostics.Select(one => one.File!).Order(StringComparer.Ordinal));
        Assert.False(bag.Verify().IsFixed);
    }

    [Fact]
    public void Every_defect_is_told_not_only_the_first()
    {
        using var bag = new Bag();
        bag.Write("data/a.txt", "EINS\n");
        bag.Write("data/tief unten/übermäßig.txt", "ZWEI\n");
        bag.Write("data/neu.txt", "");
        var places = bag.Verify().Diagnostics.Select(one => one.File).ToList();
        Assert.Contains("bag/data/a.txt", places);
        Assert.Contains("bag/data/tief unten/übermäßig.txt", places);
        Assert.Contains("bag/data/neu.txt", places);
        Assert.Contains("bag/bag-info.txt", places);
    }
}
