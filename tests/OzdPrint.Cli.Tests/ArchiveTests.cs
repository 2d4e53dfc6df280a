using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using OzdPrint.Archive;
using OzdPrint.Content;
using OzdPrint.Judges;
using OzdPrint.Layout;
using OzdPrint.Pdf;
using OzdPrint.Typesetting;
using OzdPrint.Typesetting.Tests.Fonts;

namespace OzdPrint.Cli.Tests;

/// <summary>Editions that go into the archive, are verified there and set anew from it.</summary>
public sealed class ArchiveTests
{
    private const string Bag = "archive/ozd-2026-01-08";
    private const string Article = "content/2026-01-08/gezeiten.yaml";

    private static ImmutableSortedDictionary<string, string> Digests(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .ToImmutableSortedDictionary(path => Path.GetRelativePath(folder, path), path => Digest.Of(File.ReadAllBytes(path)), StringComparer.Ordinal);

    private static string[] Bags(Workshop shop) => [.. Directory.GetFileSystemEntries(shop.PathOf("archive")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>Writes the manifests of a bag anew, as somebody would who hides a change.</summary>
    internal static void Seal(Workshop shop, string bag)
    {
        var folder = shop.PathOf(bag);
        var places = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(place => !place.Contains("manifest-", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        shop.Write($"{bag}/manifest-sha512.txt", Lines(places.Where(place => place.StartsWith("data/", StringComparison.Ordinal))));
        shop.Write($"{bag}/tagmanifest-sha512.txt", Lines(places.Where(place => !place.StartsWith("data/", StringComparison.Ordinal)).Append("manifest-sha512.txt")));

        string Lines(IEnumerable<string> files) => string.Concat(files.Select(place => $"{Digest.Of(File.ReadAllBytes(Path.Combine(folder, place)))}  {place}\n"));
    }

    /// <summary>Changes a file of a bag, its record and its manifests, so that nothing but a rebuild can tell.</summary>
    internal static void Forge(Workshop shop, string bag, string place, Func<byte[], byte[]> change)
    {
        var old = File.ReadAllBytes(shop.PathOf($"{bag}/{place}"));
        var changed = change(old);
        Assert.Equal(old.Length, changed.Length);
        shop.Write($"{bag}/{place}", changed);
        var record = File.ReadAllText(shop.PathOf($"{bag}/edition.json"));
        shop.Write($"{bag}/edition.json", record.Replace(Digest.Of(old), Digest.Of(changed), StringComparison.Ordinal));
        Seal(shop, bag);
    }

    internal static byte[] Replace(byte[] bytes, string what, string by)
    {
        var text = Encoding.Latin1.GetString(bytes);
        Assert.Contains(what, text);
        return Encoding.Latin1.GetBytes(text.Replace(what, by, StringComparison.Ordinal));
    }

    [Fact]
    public void An_edition_is_archived_with_all_it_was_made_from_and_rebuilt_from_that()
    {
        using var shop = new Workshop();
        shop.Write("content/2026-01-08/bild.png", Workshop.Picture);
        shop.Write(Article, Workshop.Article + "image: { file: bild.png, alt: Ein Bild }\n");
        var (exit, output, errors) = shop.Run("archive");
        Assert.Equal((0, ""), (exit, errors));
        Assert.StartsWith("archive/ozd-2026-01-08  7 files, ", output);
        Assert.Equal(
            [
                "bag-info.txt", "bagit.txt", "data/content/2026-01-08/bild.png", "data/content/2026-01-08/edition.yaml", "data/content/2026-01-08/gezeiten.yaml",
                "data/content/publication.yaml", "data/layouts/daily.yaml", "data/ozd-2026-01-08.epub", "data/ozd-2026-01-08.pdf", "edition.json",
                "manifest-sha512.txt", "tagmanifest-sha512.txt",
            ],
            Digests(shop.PathOf(Bag)).Keys);
        Assert.True(Bagit.HasAllDigests(shop.PathOf(Bag)));

        // What "build" gives is what stands in the archive; and the bag's content builds by itself.
        Assert.Equal(0, shop.Run("build").Exit);
        Assert.Equal(0, shop.Run("build", $"{Bag}/data/content", "-o", "again").Exit);
        foreach (var name in new[] { "ozd-2026-01-08.pdf", "ozd-2026-01-08.epub" })
        {
            var archived = File.ReadAllBytes(shop.PathOf($"{Bag}/data/{name}"));
            Assert.Equal(archived, File.ReadAllBytes(shop.PathOf($"out/{name}")));
            Assert.Equal(archived, File.ReadAllBytes(shop.PathOf($"again/{name}")));
        }

        // Neither content nor layouts of the working folder have a part in the rebuilding.
        Directory.Delete(shop.PathOf("content"), recursive: true);
        shop.Write("layouts/daily.yaml", "extends: heft\n");
        (exit, output, errors) = shop.Run("verify", "archive", "--rebuild");
        Assert.Equal((0, ""), (exit, errors));
        Assert.Equal(["archive/ozd-2026-01-08  sound, rebuilt to the same bytes", "1 bag, 1 sound, 0 damaged; 1 rebuilt to the same bytes"], output.TrimEnd().Split(Environment.NewLine));
    }

    [Fact]
    public void A_name_that_other_programs_stumble_over_is_warned_of_and_archived_all_the_same()
    {
        using var shop = new Workshop();
        shop.Write("content/2026-01-08/50%.png", Workshop.Picture);
        shop.Write(Article, Workshop.Article + "image: { file: 50%.png, alt: Ein Bild }\n");
        var (exit, _, errors) = shop.Run("archive");
        Assert.Equal(0, exit);
        Assert.Contains("warning OZD8014 content/2026-01-08: the name of 50%.png", errors);
        Assert.Equal(0, shop.Run("verify", "archive", "--rebuild").Exit);
    }

    [Fact]
    public void What_has_not_changed_is_left_alone_and_what_has_becomes_a_revision()
    {
        using var shop = new Workshop();
        shop.Run("archive");
        var first = Digests(shop.PathOf(Bag));
        Assert.Equal((0, "content/2026-01-08 is unchanged since it was archived", ""), Trimmed(shop.Run("archive")));

        // A newer program alone makes no revision.
        shop.Write($"{Bag}/edition.json", File.ReadAllText(shop.PathOf($"{Bag}/edition.json")).Replace("OzdPrint 0.", "OzdPrint 999.", StringComparison.Ordinal));
        Assert.Contains("unchanged", shop.Run("archive").Output);
        shop.Write($"{Bag}/edition.json", File.ReadAllText(shop.PathOf($"{Bag}/edition.json")).Replace("OzdPrint 999.", "OzdPrint 0.", StringComparison.Ordinal));

        Action[] changes =
        [
            () => shop.Write(Article, Workshop.Article + "kicker: Meer\n"),
            () => shop.Write("content/publication.yaml", "name: OZD\npublisher: Ein Haus\n"),
            () => shop.Write("layouts/daily.yaml", "extends: daily\nstyles: { text: { size: 11pt } }\n"),
            () => shop.Write("layouts/daily.yaml", "extends: daily\nstyles: { text: { size: 10.5pt } }\n"),
        ];
        for (var revision = 2; revision < 2 + changes.Length; revision++)
        {
            changes[revision - 2]();
            var (exit, output, errors) = shop.Run("archive");
            Assert.Equal(0, exit);
            Assert.StartsWith("warning OZD8015 content/2026-01-08/edition.yaml: ", errors);
            Assert.StartsWith($"archive/ozd-2026-01-08-r{revision}  ", output);
            Assert.Contains("unchanged", shop.Run("archive").Output);
        }

        // Another way of asking is another edition.
        Assert.StartsWith("archive/ozd-2026-01-08-r6  ", shop.Run("archive", "-l", "daily,tabloid").Output);
        Assert.True(File.Exists(shop.PathOf("archive/ozd-2026-01-08-r6/data/ozd-2026-01-08.tabloid.pdf")));
        Assert.Equal(first, Digests(shop.PathOf(Bag)));
        Assert.Equal((0, ""), (shop.Run("verify").Exit, shop.Run("verify").Errors));
        Assert.EndsWith("6 bags, 6 sound, 0 damaged; 6 rebuilt to the same bytes", shop.Run("verify", "--rebuild").Output.TrimEnd());
        using var json = JsonDocument.Parse(File.ReadAllBytes(shop.PathOf("archive/ozd-2026-01-08-r2/edition.json")));
        Assert.Equal("ozd-2026-01-08", json.RootElement.GetProperty("dcterms:replaces").GetProperty("ozd:bag").GetString());
    }

    private static (int, string, string) Trimmed((int Exit, string Output, string Errors) result) => (result.Exit, result.Output.Trim(), result.Errors.Trim());

    [Fact]
    public void A_stated_revision_wins_and_one_that_stands_already_is_to_be_raised()
    {
        using var shop = new Workshop();
        shop.Write("content/2026-01-08/edition.yaml", "date: 2026-01-08\nrevised: 2026-01-09\nrevision: 3\narticles: [gezeiten]\n");
        Assert.StartsWith("archive/ozd-2026-01-08-r3  ", shop.Run("archive").Output);
        Assert.Contains("Bagging-Date: 2026-01-09\n", File.ReadAllText(shop.PathOf("archive/ozd-2026-01-08-r3/bag-info.txt")));
        shop.Write(Article, Workshop.Article + "kicker: Meer\n");
        var (exit, _, errors) = shop.Run("archive");
        Assert.Equal(1, exit);
        Assert.Contains("error OZD8011 content/2026-01-08/edition.yaml:3:1: it states revision 3, and archive/ozd-2026-01-08-r3 stands already with other content", errors);
        Assert.Contains("raise the revision in edition.yaml to 4", errors);

        // Without a stated one the next number is given, and PDF and EPUB bear it.
        shop.Write("content/2026-01-08/edition.yaml", "date: 2026-01-08\narticles: [gezeiten]\n");
        Assert.StartsWith("archive/ozd-2026-01-08-r4  ", shop.Run("archive").Output);
        Assert.Contains("urn:ozd:2026-01-08.4", new OpenedEpub(File.ReadAllBytes(shop.PathOf("archive/ozd-2026-01-08-r4/data/ozd-2026-01-08.epub"))).Text("EPUB/package.opf"));
        Assert.EndsWith("2 bags, 2 sound, 0 damaged; 2 rebuilt to the same bytes", shop.Run("verify", "--rebuild").Output.TrimEnd());
    }

    [Fact]
    public void A_change_that_states_no_revision_is_archived_with_a_warning_that_published_files_do_not_bear_it()
    {
        using var shop = new Workshop();
        Assert.Equal((0, ""), (shop.Run("archive").Exit, shop.Run("archive").Errors));
        shop.Write(Article, Workshop.Article + "kicker: Meer\n");
        var (exit, output, errors) = shop.Run("archive");
        Assert.Equal(0, exit);
        Assert.StartsWith("archive/ozd-2026-01-08-r2  ", output);
        Assert.StartsWith("warning OZD8015 content/2026-01-08/edition.yaml: it is archived as revision 2 and does not say so", errors);
        Assert.Contains("revised: YYYY-MM-DD and revision: 3", errors);

        // What the hint says makes bag and published files one, and nothing is left to warn of.
        shop.Write("content/2026-01-08/edition.yaml", "date: 2026-01-08\nnumber: 8\nrevised: 2026-01-09\nrevision: 3\narticles: [gezeiten]\n");
        (exit, output, errors) = shop.Run("archive");
        Assert.Equal((0, ""), (exit, errors));
        Assert.StartsWith("archive/ozd-2026-01-08-r3  ", output);
        Assert.Equal(0, shop.Run("build").Exit);
        Assert.All(["ozd-2026-01-08.pdf", "ozd-2026-01-08.epub"], name => Assert.Equal(
            File.ReadAllBytes(shop.PathOf($"archive/ozd-2026-01-08-r3/data/{name}")), File.ReadAllBytes(shop.PathOf($"out/{name}"))));
    }

    [Fact]
    public void A_file_that_stands_where_a_bag_should_is_to_be_moved_away()
    {
        using var shop = new Workshop();
        shop.Write(Bag, "liesmich");
        var (exit, _, errors) = shop.Run("archive");
        Assert.Equal(1, exit);
        Assert.StartsWith("error OZD8013 archive/ozd-2026-01-08: this is a file, and stands where the bag of content/2026-01-08 should", errors);
        Assert.Contains("move it out of the archive", errors);
        Assert.Equal("liesmich", File.ReadAllText(shop.PathOf(Bag)));
    }

    [Fact]
    public void A_booklet_has_as_many_pages_as_a_reader_turns_and_says_how_many_sides_they_stand_on()
    {
        using var shop = new Workshop();
        shop.Write(Article, Workshop.Article + string.Concat(Enumerable.Repeat("\n  Das Wasser steigt und fällt zweimal am Tag, und die Schwerkraft des Mondes ist der Grund.\n", 60)));
        Assert.Equal(0, shop.Run("archive", "-l", "heft").Exit);
        using var json = JsonDocument.Parse(File.ReadAllBytes(shop.PathOf($"{Bag}/edition.json")));
        var (pdf, article) = (json.RootElement.GetProperty("encoding")[0], json.RootElement.GetProperty("hasPart")[0]);
        var (pages, sides) = (pdf.GetProperty("numberOfPages").GetInt32(), pdf.GetProperty("ozd:sides").GetInt32());
        Assert.InRange(int.Parse(article.GetProperty("pageEnd").GetString()!, System.Globalization.CultureInfo.InvariantCulture), sides + 1, pages);
        Assert.Equal((pages + 3) / 4 * 2, sides);
        Assert.False(json.RootElement.GetProperty("encoding")[1].TryGetProperty("ozd:sides", out _));
    }

    [Fact]
    public void A_correction_without_a_number_that_stands_already_is_to_be_given_one()
    {
        using var shop = new Workshop();
        shop.Write("content/2026-01-08/edition.yaml", "date: 2026-01-08\nrevised: 2026-01-09\narticles: [gezeiten]\n");
        Assert.StartsWith("archive/ozd-2026-01-08-r2  ", shop.Run("archive").Output);
        shop.Write(Article, Workshop.Article + "kicker: Meer\n");
        var errors = shop.Run("archive").Errors;
        Assert.Contains("error OZD8011 content/2026-01-08/edition.yaml:2:1: corrected and without a number, it is revision 2, and archive/ozd-2026-01-08-r2 stands already", errors);
        Assert.Contains("add to edition.yaml the line revision: 3", errors);
    }

    [Fact]
    public void A_folder_that_other_programs_stumble_over_is_warned_of_once()
    {
        using var shop = new Workshop();
        shop.Write("content/Größe 100%/edition.yaml", "date: 2026-01-09\narticles: [a]\n");
        shop.Write("content/Größe 100%/a.yaml", Workshop.Article);
        Assert.Equal(
            ["warning OZD8014 content/Größe 100%: the name of the folder Größe 100% is not read by every program that verifies bags"],
            shop.Run("archive").Errors.Split(Environment.NewLine).Where(line => line.StartsWith("warning", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_left_of_a_bag_in_an_archive_is_not_passed_over()
    {
        using var shop = new Workshop();
        shop.Run("archive");
        shop.Write(Article, Workshop.Article + "kicker: Meer\n");
        shop.Run("archive");
        File.Delete(shop.PathOf($"{Bag}/bagit.txt"));
        File.Delete(shop.PathOf($"{Bag}/manifest-sha512.txt"));
        Directory.CreateDirectory(shop.PathOf("archive/ozd-2026-01-08-r3"));
        shop.Write("archive/2025/12/ozd-2025-12-01/data/x.txt", "eins");
        Bagit.MakeByHand(shop.PathOf("archive/2025/12/ozd-2025-12-01"), "sha256");
        shop.Write("archive/2025/liesmich/a.txt", "eins");
        var (exit, output, errors) = shop.Run("verify");
        Assert.Equal(1, exit);
        Assert.Equal(
            [
                "archive/2025/12/ozd-2025-12-01  sound", "archive/ozd-2026-01-08  damaged", "archive/ozd-2026-01-08-r2  sound",
                "3 bags, 2 sound, 1 damaged",
            ],
            output.TrimEnd().Split(Environment.NewLine));
        Assert.Contains("error OZD8024 archive/ozd-2026-01-08", errors);
        Assert.Contains("error OZD8020 archive/ozd-2026-01-08-r3: this folder is no bag and holds none", errors);
        Assert.Contains("error OZD8020 archive/2025/liesmich: this folder is no bag", errors);
    }

    [Fact]
    public void A_folder_that_may_not_be_read_is_named()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("takes rights away as Unix does");
            return;
        }

        using var shop = new Workshop();
        shop.Run("archive");
        Directory.CreateDirectory(shop.PathOf("archive/ozd-2026-01-09"));
        File.SetUnixFileMode(shop.PathOf("archive/ozd-2026-01-09"), UnixFileMode.None);
        Assert.SkipWhen(CanRead(shop.PathOf("archive/ozd-2026-01-09")), "the administrator may read everything");
        var (exit, _, errors) = shop.Run("verify");
        Assert.Equal(1, exit);
        Assert.Contains("error OZD8038 archive/ozd-2026-01-09: this folder cannot be read", errors);
        Assert.Contains("error OZD8038 archive/ozd-2026-01-09: this folder cannot be read", shop.Run("verify", "archive/ozd-2026-01-09").Errors);
    }

    private static bool CanRead(string folder)
    {
        try
        {
            return Directory.GetFileSystemEntries(folder).Length == 0;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    [Fact]
    public void A_sound_bag_is_not_called_damaged_where_no_folder_can_be_had_to_rebuild_it_in()
    {
        using var shop = new Workshop();
        shop.Run("archive");
        var settings = new Dictionary<string, string> { ["TMPDIR"] = shop.PathOf("nirgends"), ["TMP"] = shop.PathOf("nirgends"), ["TEMP"] = shop.PathOf("nirgends") };
        var (exit, output, errors) = Command.Run(shop.Folder, settings, "verify", "--rebuild");
        Assert.Equal(0, exit);
        Assert.StartsWith("archive/ozd-2026-01-08  sound, cannot be rebuilt", output);
        Assert.StartsWith("warning OZD8044 archive/ozd-2026-01-08: this bag cannot be rebuilt, for there is no folder", errors);
    }

    [Fact]
    public void A_broken_edition_and_a_lone_article_do_not_stop_the_others()
    {
        using var shop = new Workshop();
        shop.Write("content/2026-01-07/edition.yaml", "date: 2026-01-07\narticles: [a]\n");
        shop.Write("content/2026-01-07/a.yaml", "tilte: A\n");
        var (exit, output, errors) = shop.Run("archive", "content", Article);
        Assert.Equal(1, exit);
        Assert.StartsWith("archive/ozd-2026-01-08  ", output);
        Assert.Contains("2026-01-07/a.yaml", errors);
        Assert.Contains("error OZD8010 content/2026-01-08/gezeiten.yaml", errors);
        Assert.Equal(["ozd-2026-01-08"], Bags(shop));
    }

    [Theory]
    [InlineData("edition.json")]
    [InlineData("tagmanifest-sha512.txt")]
    public void An_edition_whose_newest_bag_is_damaged_is_not_archived(string file)
    {
        using var shop = new Workshop();
        shop.Run("archive");
        File.Delete(shop.PathOf($"{Bag}/{file}"));
        shop.Write(Article, Workshop.Article + "kicker: Meer\n");
        var (exit, _, errors) = shop.Run("archive");
        Assert.Equal(1, exit);
        Assert.StartsWith("error OZD8012 archive/ozd-2026-01-08: no newer bag of the edition can refer to this one: it has no " + file, errors);
        Assert.Equal(["ozd-2026-01-08"], Bags(shop));
        Assert.Contains($"error OZD8030 archive/ozd-2026-01-08/{file}", shop.Run("verify").Errors);
    }

    [Fact]
    public void A_bag_of_ours_without_its_record_is_damaged_and_no_foreign_one()
    {
        using var shop = new Workshop();
        shop.Run("archive");
        File.Delete(shop.PathOf($"{Bag}/edition.json"));
        File.Delete(shop.PathOf($"{Bag}/tagmanifest-sha512.txt"));
        var (exit, output, errors) = shop.Run("verify", "--rebuild");
        Assert.Equal(1, exit);
        Assert.Equal(["archive/ozd-2026-01-08  damaged", "1 bag, 0 sound, 1 damaged; 0 rebuilt to the same bytes, 1 not tried"], output.TrimEnd().Split(Environment.NewLine));
        Assert.Contains($"error OZD8030 {Bag}/edition.json: OzdPrint made this bag, and the record that it wrote is not in the bag", errors);
        Assert.Contains($"error OZD8030 {Bag}/tagmanifest-sha512.txt", errors);
        Assert.DoesNotContain("OZD8044", errors);
    }

    [Fact]
    public void A_bag_that_another_run_has_finished_meanwhile_is_looked_at_again()
    {
        using var shop = new Workshop();
        Assert.Equal(0, shop.Run("archive").Exit);
        var embedded = EmbeddedFonts.Load();
        var library = new FontLibrary(embedded);
        var order = new BuildOrder([], "archive", [], new Formats(Pdf: true, Epub: true), 1);
        var layouts = ImmutableSortedDictionary<string, PageLayout>.Empty.Add("daily", new LayoutShelf([], library).Read("daily").Value! with { AnswerKey = null });
        using var cores = new Cores(1);
        var source = LocateContent.From(["content"], shop.Folder).Sources.Single();
        var before = Digests(shop.PathOf("archive"));

        // What another run made of the same is what this one would have made; what it made of something else stands in the way.
        Assert.Equal((Fate.Unchanged, 0), Archived("daily.yaml") is var same ? (same.Fate, same.Diagnostics.Length) : default);
        var other = Archived("other.yaml");
        var failure = Assert.Single(other.Diagnostics);
        Assert.Equal((Fate.Broken, "OZD8013"), (other.Fate, failure.Code));
        Assert.Equal("its bag cannot be written: another run has packed other content of it meanwhile", failure.Message);
        Assert.StartsWith("run the same command again", failure.Hint);
        Assert.Equal(before, Digests(shop.PathOf("archive")));

        // As of a run that began before there was a bag.
        ArchivingResult Archived(string place) => new ArchiveEdition(
            new BuildEdition(new SetEdition(library, new HyphenationPatterns()), BuildEditions.CoverFonts(embedded), layouts, order, shop.PathOf("archive"), null),
            [new LayoutInUse("daily", place, File.ReadAllBytes(shop.PathOf($"{Bag}/data/layouts/daily.yaml")))], ["daily"],
            new FontsInUse(library, embedded), new Dictionary<string, int>(), shop.PathOf("archive"), "archive", cores).Run(source, "ozd-2026-01-08");
    }

    [Fact]
    public void A_font_that_breaks_in_the_press_is_no_fault_of_the_program()
    {
        var library = new FontLibrary(EmbeddedFonts.Load());
        var broken = new BrokenFontException(library.Instance(library.Families[0], 400, italic: false, 10));
        Assert.Equal("OZD4021", DescribeFault.Of(new EditionSource("/a/edition.yaml", IsEdition: true, "a", "/"), broken).Code);
    }

    [Fact]
    public void An_edition_without_a_publication_and_in_layouts_with_a_key_is_rebuilt()
    {
        using var shop = new Workshop();
        File.Delete(shop.PathOf("content/publication.yaml"));
        shop.Write(Article, Workshop.Article + "tasks:\n  - task: Erkläre die Flut.\n    answer: Der Mond.\n");
        Assert.Equal(0, shop.Run("archive", "-l", "handout").Exit);
        Assert.True(File.Exists(shop.PathOf($"{Bag}/data/layouts/loesungen.yaml")));
        Assert.Equal(3, Directory.GetFiles(shop.PathOf($"{Bag}/data")).Length);
        Assert.Contains("rebuilt to the same bytes", shop.Run("verify", Bag, "--rebuild").Output);
    }

    [Fact]
    public void Same_bytes_wherever_and_whenever()
    {
        using var here = new Workshop();
        using var there = new Workshop();
        Assert.Equal(0, here.Run("archive").Exit);
        Directory.CreateDirectory(there.PathOf("anderswo"));
        var settings = new Dictionary<string, string> { ["TZ"] = "Pacific/Kiritimati", ["LC_ALL"] = "tr_TR.UTF-8", ["SOURCE_DATE_EPOCH"] = "" };
        var (exit, _, errors) = Command.Run(there.PathOf("anderswo"), settings, "archive", there.PathOf("content"), "-o", "tief/unten", "--jobs", "7");
        Assert.Equal((0, ""), (exit, errors));
        Assert.Equal(Digests(here.PathOf(Bag)), Digests(there.PathOf("anderswo/tief/unten/ozd-2026-01-08")));

        settings["SOURCE_DATE_EPOCH"] = "1800000000";
        Assert.Equal(0, Command.Run(there.Folder, settings, "archive").Exit);
        Assert.Contains("Bagging-Date: 2027-01-15\n", File.ReadAllText(there.PathOf($"{Bag}/bag-info.txt")));
        Assert.Contains("Bagging-Date: 2026-01-08\n", File.ReadAllText(here.PathOf($"{Bag}/bag-info.txt")));
    }

    [Theory]
    [InlineData("data/layouts/daily.yaml")]
    [InlineData("data/content/2026-01-08/gezeiten.yaml")]
    [InlineData("data/ozd-2026-01-08.epub")]
    public void A_change_that_every_manifest_hides_is_found_by_rebuilding(string place)
    {
        using var shop = new Workshop();
        shop.Run("archive");
        Forge(shop, Bag, place, bytes => place.EndsWith(".epub", StringComparison.Ordinal) ? [.. bytes[..^1], (byte)(bytes[^1] ^ 1)]
            : place.Contains("layouts", StringComparison.Ordinal) ? Replace(bytes, "size: A4", "size: A5") : Replace(bytes, "Mond", "Wind"));
        Assert.Equal((0, ""), (shop.Run("verify").Exit, shop.Run("verify").Errors));
        Assert.True(Bagit.HasAllDigests(shop.PathOf(Bag)));

        var (exit, output, errors) = shop.Run("verify", "--rebuild");
        Assert.Equal(1, exit);
        Assert.Contains("archive/ozd-2026-01-08  sound, not rebuilt to the same bytes", output);
        Assert.Contains(
            place.EndsWith(".epub", StringComparison.Ordinal)
                ? $"error OZD8045 {Bag}/{place}: set anew from the bag, this file has other bytes from offset {new FileInfo(shop.PathOf($"{Bag}/{place}")).Length - 1:N0} on"
                : $"error OZD8045 {Bag}/data/ozd-2026-01-08.pdf",
            errors);
        Assert.Contains("this very version", errors);
    }

    [Fact]
    public void Sources_that_cannot_be_read_any_more_are_named()
    {
        using var shop = new Workshop();
        shop.Run("archive");
        Forge(shop, Bag, "data/content/2026-01-08/gezeiten.yaml", bytes => Replace(bytes, "title", "tilte"));
        var (exit, _, errors) = shop.Run("verify", "--rebuild");
        Assert.Equal(1, exit);
        Assert.Contains("error OZD8046 archive/ozd-2026-01-08: the sources in this bag cannot be set: error OZD", errors);
    }

    [Fact]
    public void Fonts_of_a_layout_are_not_in_the_bag_and_wanted_for_rebuilding()
    {
        using var shop = new Workshop();
        shop.Write("layouts/mine.yaml", "extends: daily\nfonts: { text: Meerschrift }\n");
        shop.Write("layouts/fonts/a.ttf", new AlteredFont("Meerschrift").Static(400).Bytes());
        Assert.Equal((0, ""), (shop.Run("archive", "-l", "mine").Exit, shop.Run("archive", "-l", "mine").Errors));
        Assert.DoesNotContain(Digests(shop.PathOf(Bag)).Keys, place => place.EndsWith(".ttf", StringComparison.Ordinal));
        Assert.Contains("unchanged", shop.Run("archive", "-l", "mine").Output);
        Assert.Contains("rebuilt to the same bytes", shop.Run("verify", "--rebuild").Output);

        // Another font of the same name is another edition, and none to rebuild this one with.
        shop.Write("layouts/fonts/a.ttf", new AlteredFont("Meerschrift").Static(500).Bytes());
        Assert.DoesNotContain("unchanged", shop.Run("archive", "-l", "mine").Output);
        Directory.Delete(shop.PathOf("layouts"), recursive: true);
        var (exit, output, errors) = shop.Run("verify", Bag, "--rebuild");
        Assert.Equal(0, exit);
        Assert.Contains("warning OZD8044 archive/ozd-2026-01-08: this bag cannot be rebuilt, for fonts are not at hand: Meerschrift-400", errors);
        Assert.Contains("1 bag, 1 sound, 0 damaged; 0 rebuilt to the same bytes, 1 not tried", output);
    }

    /// <summary>A font with a map of its own: one character, which is drawn as some letter.</summary>
    private static byte[] FontWith(string family, int character)
    {
        var map = new byte[40];
        int[] numbers = [0, 1, 3, 10, 0, 12, 12, 0, 0, 28, 0, 0, 0, 1, character >> 16, character & 0xFFFF, character >> 16, character & 0xFFFF, 0, 40];
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(map.AsSpan(2 * i), (ushort)numbers[i]);
        }

        return new AlteredFont(family).Static(400).With("cmap", map).Bytes();
    }

    [Fact]
    public void A_sign_that_no_font_had_makes_a_revision_when_a_font_brings_it()
    {
        using var shop = new Workshop();
        shop.Write("content/2026-01-09/edition.yaml", "date: 2026-01-09\narticles: [gezeiten]\n");
        shop.Write("content/2026-01-09/gezeiten.yaml", Workshop.Article);
        shop.Write(Article, Workshop.Article + "kicker: Meer \u2699\n");
        Assert.Equal("2 editions archived", LastLine(shop.Run("archive").Output));
        Assert.Equal("2 editions unchanged", LastLine(shop.Run("archive").Output));

        shop.Write("layouts/fonts/zahnrad.ttf", FontWith("Zahnrad", 0x2699));
        var (exit, output, _) = shop.Run("archive");
        Assert.Equal((0, "1 edition unchanged, 1 archived"), (exit, LastLine(output)));
        Assert.StartsWith("archive/ozd-2026-01-08-r2  ", output);
        Assert.Equal("2 editions unchanged", LastLine(shop.Run("archive").Output));

        // Each is set anew with the fonts of its day.
        (exit, output, var errors) = shop.Run("verify", "--rebuild");
        Assert.Equal((0, ""), (exit, errors));
        Assert.EndsWith("3 bags, 3 sound, 0 damaged; 3 rebuilt to the same bytes", output.TrimEnd());
    }

    [Fact]
    public void A_font_that_hides_a_shipped_one_makes_a_revision()
    {
        using var shop = new Workshop();
        shop.Run("archive");
        shop.Write("layouts/fonts/a.ttf", new AlteredFont("source serif 4").Static(400).Bytes());
        Assert.StartsWith("archive/ozd-2026-01-08-r2  ", shop.Run("archive").Output);
        Assert.Contains("unchanged", shop.Run("archive").Output);
        Assert.EndsWith("2 bags, 2 sound, 0 damaged; 2 rebuilt to the same bytes", shop.Run("verify", "--rebuild").Output.TrimEnd());
    }

    private static string LastLine(string output) => output.TrimEnd().Split(Environment.NewLine)[^1];

    [Fact]
    public void Damaged_and_foreign_bags_are_told_apart_in_order()
    {
        using var shop = new Workshop();
        shop.Run("archive");
        shop.Write("archive/a-foreign/data/x.txt", "eins");
        Bagit.MakeByHand(shop.PathOf("archive/a-foreign"), "sha256");
        shop.Write("archive/b-broken/data/x.txt", "eins");
        Bagit.MakeByHand(shop.PathOf("archive/b-broken"), "md5");
        shop.Write("archive/b-broken/data/x.txt", "zwei");
        shop.Write("archive/no-bag/x.txt", "eins");
        var (exit, output, errors) = shop.Run("verify", "--rebuild", "--jobs", "3");
        Assert.Equal(1, exit);
        Assert.Equal(
            [
                "archive/a-foreign  sound, cannot be rebuilt", "archive/b-broken  damaged", "archive/ozd-2026-01-08  sound, rebuilt to the same bytes",
                "3 bags, 2 sound, 1 damaged; 1 rebuilt to the same bytes, 2 not tried",
            ],
            output.TrimEnd().Split(Environment.NewLine));
        Assert.Contains("error OZD8032 archive/b-broken/data/x.txt", errors);
        Assert.Contains("warning OZD8044 archive/a-foreign", errors);
        Assert.Contains("error OZD8020 archive/no-bag: this folder is no bag", errors);

        Assert.Equal(0, shop.Run("verify", "archive/a-foreign").Exit);
        Assert.Contains("error OZD8020 nirgends", shop.Run("verify", "nirgends").Errors);
        Assert.Contains("error OZD8020 content", shop.Run("verify", "content").Errors);
        Assert.Contains("unpack it first", shop.Run("verify", Article).Errors);
    }
}
