using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using CsCheck;
using OzdPrint.Content;
using OzdPrint.Judges;

namespace OzdPrint.Archive.Tests;

/// <summary>Bags of editions, packed.</summary>
public sealed class PackBagTests : IDisposable
{
    private readonly string _archive = Path.Combine(Directory.CreateTempSubdirectory("ozdprint-archive-").FullName, "archiv");

    private static SourceFile Source(string path, string text) => new(path, text, Encoding.UTF8.GetBytes(text));

    private static ArchivedEdition Edition(int revision = 1, string words = "Guten Tag", string picture = "bild.jpg") => new()
    {
        Edition = new Edition
        {
            Publication = new Publication { Publisher = "Das Haus, dessen Name so lang ist, dass er nicht auf eine Zeile der Angaben zum Paket passt" },
            Date = new DateOnly(2026, 1, 8),
            Number = 8,
            Revision = revision,
            Source = Source("2026-01-08/edition.yaml", "date: 2026-01-08"),
            Departments = [new Department("Politik", [new Article { Slug = "eins", Source = Source("2026-01-08/eins.yaml", words), Title = "Eins \"und\" zwei", Language = "de" }])],
        },
        Revision = revision,
        Newest = revision - 1,
        Stem = "ozd-2026-01-08",
        Place = "2026-01-08/edition.yaml",
        Sources =
        [
            new EditionFile($"2026-01-08/{picture}", new byte[] { 1, 2 }, 0, IsPicture: true),
            new EditionFile("2026-01-08/edition.yaml", Encoding.UTF8.GetBytes("date: 2026-01-08"), null, IsPicture: false),
            new EditionFile("2026-01-08/eins.yaml", Encoding.UTF8.GetBytes(words), 0, IsPicture: false),
        ],
        Layouts = [new LayoutInUse("daily", "daily.yaml", new byte[] { 3 }), new LayoutInUse("daily", "hidden-1/daily.yaml", new byte[] { 4 })],
        Options = ["daily"],
        Fonts = [new FontInUse("Antiqua-400", "Antiqua", "Version 1.2", new string('a', 128), IsShipped: false)],
        OwnFonts = [new OwnFont("Antiqua-400", new string('a', 128), HidesShipped: false)],
        LacksSigns = false,
        Files =
        [
            new FinishedFile("ozd-2026-01-08.pdf", "application/pdf", "daily", 3, [new PageRange("1", "2")], target => target.Write(Encoding.UTF8.GetBytes("%PDF " + words))),
            new FinishedFile("ozd-2026-01-08.epub", "application/epub+zip", null, null, [], target => target.Write("PK"u8)),
        ],
        Tool = "OzdPrint 9.9.9",
        ToolIdentity = "0123456789abcdef",
        BaggingDate = new DateOnly(2026, 1, 8),
    };

    private string PathOf(string place) => Path.Combine(_archive, place);

    private int Newest() => Revisions.Newest(_archive).GetValueOrDefault("ozd-2026-01-08");

    private VerifiedBag Verify(string bag) => VerifyBag.Run(new BagToVerify(PathOf(bag), bag));

    private static ImmutableSortedDictionary<string, byte[]> Bytes(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .ToImmutableSortedDictionary(path => Path.GetRelativePath(folder, path), File.ReadAllBytes, StringComparer.Ordinal);

    private static void AssertSame(ImmutableSortedDictionary<string, byte[]> expected, string folder)
    {
        var now = Bytes(folder);
        Assert.Equal(expected.Keys, now.Keys);
        Assert.All(expected, file => Assert.Equal(file.Value, now[file.Key]));
    }

    [Fact]
    public void A_bag_is_sound_for_us_and_for_others()
    {
        var packed = PackBag.Run(_archive, Edition());
        Assert.Equal(("ozd-2026-01-08", 7), (packed.Name, packed.Files));
        Assert.Empty(Verify(packed.Name).Diagnostics);
        Assert.True(Bagit.HasAllDigests(PathOf(packed.Name)));
        Assert.Equal([packed.Name], Directory.GetFileSystemEntries(_archive).Select(Path.GetFileName));
        Assert.Contains($"Payload-Oxum: {packed.Size}.7\n", File.ReadAllText(PathOf("ozd-2026-01-08/bag-info.txt")));
        Assert.Contains("Source-Organization: Das Haus, dessen Name so lang ist, dass er nicht auf eine\n  Zeile ", File.ReadAllText(PathOf("ozd-2026-01-08/bag-info.txt")));
    }

    [Fact]
    public void Two_runs_do_not_write_into_one_bag()
    {
        Directory.CreateDirectory(PathOf(".ozd-2026-01-08.part"));
        var met = 0;
        PackBag.Run(_archive, Edition() with
        {
            Files =
            [
                new FinishedFile("ozd-2026-01-08.pdf", "application/pdf", "daily", 3, [], target =>
                {
                    target.Write("%PDF"u8);
                    Assert.Throws<EditionLockedException>(() => PackBag.Run(_archive, Edition()));
                    PackBag.ClearLeftovers(_archive, "ozd-2026-01-08");
                    Assert.True(File.Exists(PathOf(".ozd-2026-01-08.part/data/ozd-2026-01-08.pdf")));
                    PackBag.Run(_archive, Edition() with { Stem = "ozd-2026-01-09" });
                    met++;
                }),
            ],
        });
        Assert.Equal(1, met);
        Assert.Empty(Verify("ozd-2026-01-08").Diagnostics);
        Assert.Equal(["ozd-2026-01-08", "ozd-2026-01-09"], Directory.GetFileSystemEntries(_archive).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_lock_of_a_killed_run_holds_nobody_up()
    {
        Directory.CreateDirectory(PathOf(".ozd-2026-01-08.part/data"));
        File.WriteAllText(PathOf(".ozd-2026-01-08.lock"), "");
        PackBag.ClearLeftovers(_archive, "ozd-2026-01-08");
        Assert.Empty(Directory.GetFileSystemEntries(_archive));
    }

    [Fact]
    public void The_same_edition_gives_the_same_bytes_anywhere()
    {
        PackBag.Run(_archive, Edition());
        PackBag.Run(PathOf("../anderswo"), Edition());
        AssertSame(Bytes(PathOf("ozd-2026-01-08")), PathOf("../anderswo/ozd-2026-01-08"));
    }

    [Fact]
    public void The_record_says_what_there_is_and_who_made_it()
    {
        PackBag.Run(_archive, Edition());
        using var json = JsonDocument.Parse(File.ReadAllBytes(PathOf("ozd-2026-01-08/edition.json")));
        var root = json.RootElement;
        Assert.Equal("PublicationIssue", root.GetProperty("@type").GetString());
        Assert.Equal("urn:ozd:2026-01-08", root.GetProperty("@id").GetString());
        Assert.Equal(8, root.GetProperty("issueNumber").GetInt32());
        Assert.Equal("Periodical", root.GetProperty("isPartOf").GetProperty("@type").GetString());
        Assert.Equal("2026-01-08", root.GetProperty("datePublished").GetString());
        var part = root.GetProperty("hasPart").EnumerateArray().Single();
        Assert.Equal(("Eins \"und\" zwei", "Politik", "1", "2"), (
            part.GetProperty("headline").GetString(), part.GetProperty("articleSection").GetString(),
            part.GetProperty("pageStart").GetString(), part.GetProperty("pageEnd").GetString()));
        Assert.Equal(2, part.GetProperty("ozd:sources").GetArrayLength());
        Assert.False(root.TryGetProperty("dcterms:replaces", out _));

        var record = BagRecord.Read(PathOf("ozd-2026-01-08"))!;
        Assert.Equal(Edition().Inputs.Sha512, record.Inputs);
        Assert.Equal(Edition().Fonts, record.Fonts);
        Assert.Equal(["data/ozd-2026-01-08.pdf", "data/ozd-2026-01-08.epub"], record.Files.Select(file => file.Place));
    }

    [Fact]
    public void A_corrected_edition_stands_beside_the_old_which_stays_as_it_is()
    {
        PackBag.Run(_archive, Edition());
        var first = Bytes(PathOf("ozd-2026-01-08"));
        Assert.Equal(1, Newest());
        PackBag.Run(_archive, Edition(2, "Guten Morgen"));
        PackBag.Run(_archive, Edition(3, "Guten Abend"));
        Assert.Equal(3, Newest());
        AssertSame(first, PathOf("ozd-2026-01-08"));
        foreach (var bag in new[] { "ozd-2026-01-08", "ozd-2026-01-08-r2", "ozd-2026-01-08-r3" })
        {
            Assert.Empty(Verify(bag).Diagnostics);
        }

        var record = BagRecord.Read(PathOf("ozd-2026-01-08-r3"))!;
        Assert.Equal(new ReplacedBag("ozd-2026-01-08-r2", "urn:ozd:2026-01-08.2", 2, Digest.OfFile(PathOf("ozd-2026-01-08-r2/tagmanifest-sha512.txt"))!), record.Replaces);
        Assert.Equal("urn:ozd:2026-01-08.3", record.Identifier);
        Assert.Contains("Replaces-Bag: ozd-2026-01-08-r2\n", File.ReadAllText(PathOf("ozd-2026-01-08-r3/bag-info.txt")));
    }

    [Fact]
    public void A_bag_that_stands_is_not_written_over()
    {
        PackBag.Run(_archive, Edition());
        var first = Bytes(PathOf("ozd-2026-01-08"));
        Assert.Throws<BagStandsException>(() => PackBag.Run(_archive, Edition(1, "Anderes")));
        AssertSame(first, PathOf("ozd-2026-01-08"));
        Assert.Equal(["ozd-2026-01-08"], Directory.GetFileSystemEntries(_archive).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("edition.json")]
    [InlineData("tagmanifest-sha512.txt")]
    public void A_bag_that_cannot_be_referred_to_is_named(string file)
    {
        PackBag.Run(_archive, Edition());
        File.Delete(PathOf($"ozd-2026-01-08/{file}"));
        var broken = Assert.Throws<BrokenBagException>(() => PackBag.Run(_archive, Edition(2, "Anderes")));
        Assert.Equal(("ozd-2026-01-08", true), (broken.Name, broken.Why.Contains(file, StringComparison.Ordinal)));
        Assert.Equal(["ozd-2026-01-08"], Directory.GetFileSystemEntries(_archive).Select(Path.GetFileName));
    }

    [Fact]
    public void What_killed_runs_left_is_cleared_and_no_bag()
    {
        Directory.CreateDirectory(PathOf(".ozd-2026-01-08.part/data/content"));
        File.WriteAllText(PathOf(".ozd-2026-01-08.part/bagit.txt"), "BagIt-");
        Directory.CreateDirectory(PathOf(".ozd-2026-01-09.part/data"));
        Assert.Empty(LocateBags.From([_archive], _archive).Bags);
        PackBag.Run(_archive, Edition());
        Assert.Empty(Verify("ozd-2026-01-08").Diagnostics);
        Assert.Equal([".ozd-2026-01-09.part", "ozd-2026-01-08"], Directory.GetFileSystemEntries(_archive).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_that_cannot_be_made_leaves_nothing_behind()
    {
        var edition = Edition();
        var broken = edition with { Files = [.. edition.Files, new FinishedFile("x.pdf", "application/pdf", null, null, [], _ => throw new InvalidOperationException("so"))] };
        Assert.Throws<InvalidOperationException>(() => PackBag.Run(_archive, broken));
        Assert.Empty(Directory.GetFileSystemEntries(_archive));
    }

    [Fact]
    public void Whatever_a_picture_is_called_its_bag_is_sound() => Gen.OneOf(
            Gen.OneOf("50%.jpg", "%0A.jpg", "a\nb.jpg", "a\rb.jpg", "Über uns.jpg", "  x.jpg", "*x.jpg", "x .jpg", "日本.jpg", "\"x\".jpg", "a\\b.jpg"),
            Gen.String[Gen.Char["ab %ü\n\r0AD5*\\~"], 1, 12].Select(name => "x" + name))
        .Sample(
            picture =>
            {
                var archive = Directory.CreateTempSubdirectory("ozdprint-names-").FullName;
                try
                {
                    PackBag.Run(archive, Edition(picture: picture));
                    Assert.Empty(VerifyBag.Run(new BagToVerify(Path.Combine(archive, "ozd-2026-01-08"), "bag")).Diagnostics);
                }
                finally
                {
                    Directory.Delete(archive, recursive: true);
                }
            },
            iter: 60, threads: 1, seed: "0000KOeoEpN3");

    [Theory]
    [InlineData(0, null, 1)]
    [InlineData(0, 3, 3)]
    [InlineData(4, null, 5)]
    [InlineData(4, 7, 7)]
    [InlineData(4, 4, null)]
    [InlineData(4, 2, null)]
    public void A_stated_revision_wins_unless_it_stands_already(int newest, int? stated, int? revision) =>
        Assert.Equal(revision, ChooseRevision.Run(newest, stated));

    [Fact]
    public void Names_of_other_editions_are_no_revisions()
    {
        foreach (var name in new[] { "ozd-2026-01-08-r02", "ozd-2026-01-08-r1", "ozd-2026-01-08-rx", "ozd-2026-01-08x", "ozd-2026-01-08-r9.bak", "ozd-2026-01-08-r-5" })
        {
            Directory.CreateDirectory(PathOf(name));
        }

        Assert.Equal(0, Newest());
        Directory.CreateDirectory(PathOf("ozd-2026-01-08-r12"));
        Assert.Equal(12, Newest());
    }

    [Fact]
    public void The_chain_of_revisions_is_checked()
    {
        PackBag.Run(_archive, Edition());
        PackBag.Run(_archive, Edition(2, "Guten Morgen"));
        var second = PathOf("ozd-2026-01-08-r2");

        // Somebody changes the older bag and makes its manifests fit.
        File.AppendAllText(PathOf("ozd-2026-01-08/tagmanifest-sha512.txt"), "\n");
        Assert.Empty(Verify("ozd-2026-01-08").Diagnostics);
        Assert.Equal([ArchiveCodes.ChainBroken.Code], Verify("ozd-2026-01-08-r2").Diagnostics.Select(one => one.Code));

        Directory.Delete(PathOf("ozd-2026-01-08"), recursive: true);
        Assert.Equal([ArchiveCodes.ChainEnds.Code], Verify("ozd-2026-01-08-r2").Diagnostics.Select(one => one.Code));

        Directory.Move(second, PathOf("umbenannt"));
        Assert.Contains(ArchiveCodes.FolderRenamed.Code, Verify("umbenannt").Diagnostics.Select(one => one.Code));
    }

    [Theory]
    [InlineData("{", "OZD8040")]
    [InlineData("", "OZD8040")]
    [InlineData("{\"ozd:form\": 1}", "OZD8040")]
    [InlineData("{\"ozd:form\": 99}", "OZD8040")]
    [InlineData("{\"ozd:form\": \"x\"}", "OZD8040")]
    [InlineData("[]", "OZD8032")]
    public void A_record_that_cannot_be_read_is_named(string text, string code)
    {
        PackBag.Run(_archive, Edition());
        File.WriteAllText(PathOf("ozd-2026-01-08/edition.json"), text);
        Assert.Contains(code, Verify("ozd-2026-01-08").Diagnostics.Select(one => one.Code));
    }

    [Theory]
    [InlineData("data/content/2026-01-08/edition.yaml", "/etc/passwd")]
    [InlineData("data/content/2026-01-08/edition.yaml", "data/../../x")]
    [InlineData("data/layouts/daily.yaml", "~/daily.yaml")]
    public void A_record_never_leads_out_of_its_bag(string place, string stray)
    {
        PackBag.Run(_archive, Edition());
        var record = PathOf("ozd-2026-01-08/edition.json");
        File.WriteAllText(record, File.ReadAllText(record).Replace($"\"{place}\"", $"\"{stray}\"", StringComparison.Ordinal));
        Assert.Contains(Verify("ozd-2026-01-08").Diagnostics, one => one.Code == ArchiveCodes.RecordBroken.Code && one.Message.Contains("leads out", StringComparison.Ordinal));
    }

    [Fact]
    public void A_record_whose_files_are_others_is_named()
    {
        PackBag.Run(_archive, Edition());
        var record = PathOf("ozd-2026-01-08/edition.json");
        File.WriteAllText(record, File.ReadAllText(record).Replace(Digest.Of("PK"), Digest.Of("KP"), StringComparison.Ordinal));
        Assert.Contains(Verify("ozd-2026-01-08").Diagnostics, one => one.Code == ArchiveCodes.RecordDiffers.Code && one.File == "ozd-2026-01-08/data/ozd-2026-01-08.epub");
    }

    /// <summary>Writes the manifests of a bag anew, as somebody would who hides a change.</summary>
    private void Seal(string bag)
    {
        File.WriteAllText(PathOf($"{bag}/manifest-sha512.txt"), Lines("data", SearchOption.AllDirectories));
        File.Delete(PathOf($"{bag}/tagmanifest-sha512.txt"));
        File.WriteAllText(PathOf($"{bag}/tagmanifest-sha512.txt"), Lines("", SearchOption.TopDirectoryOnly));

        string Lines(string below, SearchOption how) => string.Concat(Directory.GetFiles(Path.Combine(PathOf(bag), below), "*", how)
            .Select(path => $"{Digest.OfFile(path)}  {Path.GetRelativePath(PathOf(bag), path).Replace('\\', '/')}\n"));
    }

    [Fact]
    public void A_payload_file_that_the_record_does_not_speak_of_is_named()
    {
        var packed = PackBag.Run(_archive, Edition());
        File.WriteAllText(PathOf("ozd-2026-01-08/data/mehr.pdf"), "mehr");
        var info = PathOf("ozd-2026-01-08/bag-info.txt");
        File.WriteAllText(info, File.ReadAllText(info).Replace($"{packed.Size}.7", $"{packed.Size + 4}.8", StringComparison.Ordinal));
        var only = Assert.Single(Verify("ozd-2026-01-08").Diagnostics, one => one.File == "ozd-2026-01-08/data/mehr.pdf");
        Assert.Equal(ArchiveCodes.FileNotListed.Code, only.Code);

        Seal("ozd-2026-01-08");
        only = Assert.Single(Verify("ozd-2026-01-08").Diagnostics);
        Assert.Equal((ArchiveCodes.RecordDiffers.Code, "ozd-2026-01-08/data/mehr.pdf"), (only.Code, only.File));
        Assert.Equal("edition.json does not speak of this file", only.Message);
    }

    [Fact]
    public void A_record_finds_its_files_where_a_disk_has_coded_their_accents_anew()
    {
        PackBag.Run(_archive, Edition(picture: "Übermäßig.jpg"));
        File.Move(PathOf("ozd-2026-01-08/data/content/2026-01-08/Übermäßig.jpg"), PathOf("ozd-2026-01-08/data/content/2026-01-08/U\u0308berma\u0308ßig.jpg"));
        Assert.Equal([ArchiveCodes.LooseForm.Code], Verify("ozd-2026-01-08").Diagnostics.Select(one => one.Code));
        File.WriteAllBytes(PathOf("ozd-2026-01-08/data/content/2026-01-08/U\u0308berma\u0308ßig.jpg"), [1, 3]);
        Assert.Contains(ArchiveCodes.RecordDiffers.Code, Verify("ozd-2026-01-08").Diagnostics.Select(one => one.Code));
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_archive)!, recursive: true);
}
