using System.Reflection;
using System.Text;
using OzdPrint.Typesetting.Tests.Fonts;

namespace OzdPrint.Cli.Tests;

/// <summary>What is unchanged is not built again, and whatever is changed is.</summary>
public sealed class UnchangedTests
{
    private const string Pdf = "out/ozd-2026-01-08.pdf";
    private const string Epub = "out/ozd-2026-01-08.epub";
    private const string Said = "content/2026-01-08 is unchanged since it was built (--force does it again)\n";

    private static Workshop Illustrated()
    {
        var shop = new Workshop();
        shop.Write("content/2026-01-08/bild.png", Workshop.Picture);
        shop.Write(
            "content/2026-01-08/gezeiten.yaml",
            Workshop.Article + "image: { file: bild.png, alt: Ein Bild. }\ntasks:\n  - task: Nenne den Grund.\n    answer: Der Mond.\n");
        shop.Write("layouts/basis.yaml", "extends: handout\n");
        shop.Write("layouts/key.yaml", "extends: loesungen\n");
        shop.Write("layouts/mine.yaml", "extends: basis\nanswer-key: key\n");
        return shop;
    }

    private static string[] Words(Workshop shop) => File.Exists(shop.PathOf("layouts/mine.yaml")) ? ["build", "-l", "mine"] : ["build"];

    private static void IsUnchanged(Workshop shop, params string[] options)
    {
        var (exit, output, errors) = shop.Run([.. Words(shop), .. options]);
        Assert.Equal((0, Said, ""), (exit, output, errors));
    }

    private static void IsBuilt(Workshop shop, params string[] options)
    {
        var (exit, output, _) = shop.Run([.. Words(shop), .. options]);
        Assert.Equal(0, exit);
        Assert.Contains(" bytes", output);
        Assert.DoesNotContain("unchanged", output);
    }

    [Fact]
    public void A_second_run_has_nothing_to_do_and_says_so()
    {
        using var shop = Illustrated();
        IsBuilt(shop);
        IsUnchanged(shop);
        IsUnchanged(shop, "--jobs", "1");
        IsBuilt(shop, "--force");
        IsUnchanged(shop);
    }

    [Fact]
    public void Records_know_no_place_and_are_the_same_for_the_same()
    {
        using var here = Illustrated();
        using var there = Illustrated();
        IsBuilt(here);
        IsBuilt(there);
        var records = Directory.GetFiles(here.PathOf("out/.ozdprint"));
        var record = Assert.Single(records);
        Assert.DoesNotContain(here.Folder, File.ReadAllText(record));
        Assert.Equal(File.ReadAllBytes(record), File.ReadAllBytes(there.PathOf("out/.ozdprint/" + Path.GetFileName(record))));
    }

    // Every kind of thing that an edition depends on, changed so that the result need not even differ.
    [Theory]
    [InlineData("content/2026-01-08/gezeiten.yaml")]
    [InlineData("content/2026-01-08/edition.yaml")]
    [InlineData("content/publication.yaml")]
    [InlineData("layouts/mine.yaml")]
    [InlineData("layouts/basis.yaml")]
    [InlineData("layouts/key.yaml")]
    public void A_change_in_a_file_leads_to_a_new_build(string file)
    {
        using var shop = Illustrated();
        IsBuilt(shop);
        File.AppendAllText(shop.PathOf(file), "# so\n");
        IsBuilt(shop);
        IsUnchanged(shop);
        // As long as it was, and changed all the same.
        File.WriteAllText(shop.PathOf(file), File.ReadAllText(shop.PathOf(file)).Replace("# so", "# as", StringComparison.Ordinal));
        IsBuilt(shop);
    }

    [Fact]
    public void A_change_in_a_picture_leads_to_a_new_build()
    {
        using var shop = Illustrated();
        IsBuilt(shop);
        shop.Write("content/2026-01-08/bild.png", [.. Workshop.Picture, 0]);
        IsBuilt(shop);
        IsUnchanged(shop);
    }

    [Fact]
    public void A_layout_that_hides_a_shipped_one_leads_to_a_new_build_and_one_that_is_not_used_does_not()
    {
        using var shop = Illustrated();
        IsBuilt(shop);
        shop.Write("layouts/another.yaml", "extends: daily\n");
        IsUnchanged(shop);
        shop.Write("layouts/loesungen.yaml", "extends: loesungen\n");
        IsBuilt(shop);
    }

    [Fact]
    public void A_font_leads_to_a_new_build()
    {
        using var shop = Illustrated();
        IsBuilt(shop);
        shop.Write("layouts/fonts/Fremd.ttf", new AlteredFont("Fremd").Static(400).Bytes());
        IsBuilt(shop);
        IsUnchanged(shop);
        shop.Write("layouts/fonts/Fremd.ttf", new AlteredFont("Fremd").Static(500).Bytes());
        IsBuilt(shop);
    }

    [Fact]
    public void A_publication_that_is_nearer_leads_to_a_new_build()
    {
        using var shop = Illustrated();
        IsBuilt(shop);
        shop.Write("content/2026-01-08/publication.yaml", "name: OZD\n");
        IsBuilt(shop);
        File.Delete(shop.PathOf("content/2026-01-08/publication.yaml"));
        IsBuilt(shop);
        File.Delete(shop.PathOf("content/publication.yaml"));
        IsBuilt(shop);
        IsUnchanged(shop);
    }

    [Fact]
    public void The_edition_beside_an_article_that_is_set_alone_counts()
    {
        using var shop = new Workshop();
        string[] words = ["build", "content/2026-01-08/gezeiten.yaml"];
        Assert.Contains("gezeiten.pdf", shop.Run(words).Output);
        Assert.Contains("is unchanged", shop.Run(words).Output);
        shop.Write("content/2026-01-08/edition.yaml", "date: 2026-01-09\n");
        Assert.Contains("gezeiten.pdf", shop.Run(words).Output);
        shop.Write("content/2026-01-08/mond.yaml", "title: Mond\n");
        Assert.Contains("is unchanged", shop.Run(words).Output);
        File.Delete(shop.PathOf("content/2026-01-08/edition.yaml"));
        Assert.Contains("gezeiten.pdf", shop.Run(words).Output);
    }

    [Theory]
    [InlineData("--without", "tasks")]
    [InlineData("--duplex")]
    [InlineData("--booklet")]
    [InlineData("--grey")]
    [InlineData("--bleed", "3mm")]
    [InlineData("--marks")]
    [InlineData("--attach-epub")]
    [InlineData("-f", "epub")]
    [InlineData("-l", "daily")]
    public void Another_order_leads_to_a_build_of_its_own(params string[] options)
    {
        using var shop = Illustrated();
        IsBuilt(shop);
        IsBuilt(shop, options);
        IsUnchanged(shop, options);
    }

    [Fact]
    public void Results_that_another_order_has_written_over_are_built_again()
    {
        using var shop = Illustrated();
        IsBuilt(shop);
        IsBuilt(shop, "--without", "lead");
        var other = File.ReadAllBytes(shop.PathOf("out/ozd-2026-01-08.mine.pdf"));
        IsBuilt(shop);
        Assert.NotEqual(other, File.ReadAllBytes(shop.PathOf("out/ozd-2026-01-08.mine.pdf")));
    }

    [Fact]
    public void Another_moment_for_what_has_no_date_leads_to_a_new_build()
    {
        using var shop = new Workshop();
        string Built(string epoch) => Command.Run(shop.Folder, new Dictionary<string, string> { ["SOURCE_DATE_EPOCH"] = epoch }, "build").Output;
        Assert.Contains(" bytes", Built("1000000000"));
        Assert.Contains("unchanged", Built("1000000000"));
        Assert.Contains(" bytes", Built("1000000001"));
    }

    [Fact]
    public void Another_program_leads_to_a_new_build()
    {
        using var shop = Illustrated();
        IsBuilt(shop);
        var file = Assert.Single(Directory.GetFiles(shop.PathOf("out/.ozdprint")));
        var record = EditionRecord.From(File.ReadAllBytes(file))!;
        File.WriteAllBytes(file, (record with { MadeWith = new string('0', 64) }).ToBytes());
        IsBuilt(shop);
    }

    [Fact]
    public void The_program_is_known_by_the_identity_of_every_part_of_it()
    {
        var parts = typeof(BuildEditions).Assembly.GetReferencedAssemblies()
            .Where(name => name.Name!.StartsWith("OzdPrint.", StringComparison.Ordinal) && name.Name != "OzdPrint.Archive")
            .Select(Assembly.Load).Append(typeof(BuildEditions).Assembly).ToList();
        Assert.Equal(6, parts.Count);
        Assert.All(parts, part => Assert.Contains(part.ManifestModule.ModuleVersionId.ToString("N"), Fingerprint.Tool));
    }

    [Theory]
    [InlineData(Pdf)]
    [InlineData(Epub)]
    public void A_result_that_is_missing_cut_off_or_altered_is_built_again(string result)
    {
        using var shop = new Workshop();
        IsBuilt(shop);
        var whole = File.ReadAllBytes(shop.PathOf(result));
        File.Delete(shop.PathOf(result));
        IsBuilt(shop);
        Assert.Equal(whole, File.ReadAllBytes(shop.PathOf(result)));
        shop.Write(result, whole[..^1]);
        IsBuilt(shop);
        Assert.Equal(whole, File.ReadAllBytes(shop.PathOf(result)));
        shop.Write(result, [.. whole[..^1], (byte)(whole[^1] ^ 1)]);
        IsBuilt(shop);
        Assert.Equal(whole, File.ReadAllBytes(shop.PathOf(result)));
        IsUnchanged(shop);
    }

    [Fact]
    public void A_record_that_is_torn_is_none()
    {
        using var shop = new Workshop();
        IsBuilt(shop);
        var file = Assert.Single(Directory.GetFiles(shop.PathOf("out/.ozdprint")));
        var whole = File.ReadAllBytes(file);
        for (var length = 0; length < whole.Length; length += 7)
        {
            Assert.Null(EditionRecord.From(whole.AsSpan(0, length)));
        }

        File.WriteAllBytes(file, whole[..^80]);
        IsBuilt(shop);
        Assert.Equal(whole, File.ReadAllBytes(file));
    }

    [Fact]
    public void A_record_holds_any_name_and_note()
    {
        var record = new EditionRecord
        {
            MadeWith = "a",
            Around = "b",
            Stem = "c",
            Sources = [new RecordedFile("ein \\n Name\nmit Zeile.png", 7, "00")],
            Results = [],
            Notes = ["note OZD1: eins\n  | zwei\\", ""],
        };
        var read = EditionRecord.From(record.ToBytes())!;
        Assert.Equal(record.Sources, read.Sources);
        Assert.Equal(record.Notes, read.Notes);
    }

    [Fact]
    public void A_run_with_nothing_to_do_warns_as_the_first_did()
    {
        using var shop = new Workshop();
        shop.Write("content/2026-01-08/mond.yaml", "title: Mond\n");
        var (exit, _, errors) = shop.Run("build");
        Assert.Contains("warning OZD2014", errors);
        Assert.Equal((exit, Said, errors), shop.Run("build"));
        File.Delete(shop.PathOf("content/2026-01-08/mond.yaml"));
        IsBuilt(shop);
        IsUnchanged(shop);
    }

    [Fact]
    public void An_edition_with_errors_is_read_again_by_every_run()
    {
        using var shop = new Workshop();
        IsBuilt(shop);
        shop.Write("content/2026-01-08/gezeiten.yaml", "titel: falsch\n");
        var first = shop.Run("build");
        Assert.Equal(1, first.Exit);
        Assert.Equal(first, shop.Run("build"));
        shop.Write("content/2026-01-08/gezeiten.yaml", Encoding.UTF8.GetBytes(Workshop.Article));
        IsUnchanged(shop);
    }

    [Fact]
    public void A_file_that_another_run_is_writing_is_left_to_it()
    {
        using var shop = new Workshop();
        Directory.CreateDirectory(shop.PathOf("out/.ozdprint"));
        using (new FileStream(shop.PathOf("out/.ozdprint/ozd-2026-01-08.epub.part"), FileMode.Create, FileAccess.Write, FileShare.None))
        {
            var (exit, _, errors) = shop.Run("build");
            Assert.Equal(1, exit);
            Assert.Contains($"error OZD7001 {Epub}: the file cannot be written: another run is writing it", errors);
            Assert.DoesNotContain(shop.Folder, errors);
        }

        Assert.Empty(shop.Results);
        Assert.Equal(0, shop.Run("build").Exit);
    }
}
