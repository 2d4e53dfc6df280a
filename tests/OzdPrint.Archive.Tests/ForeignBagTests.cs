using System.Text;
using CsCheck;
using OzdPrint.Content;
using OzdPrint.Judges;

namespace OzdPrint.Archive.Tests;

/// <summary>Bags as other people's programs write them.</summary>
public sealed class ForeignBagTests
{
    private const string LooseForm = "OZD8037";

    private static string[] Loose => [ArchiveCodes.LooseForm.Code];

    [Theory]
    [InlineData("md5")]
    [InlineData("sha1")]
    [InlineData("sha256")]
    [InlineData("sha384")]
    [InlineData("sha512")]
    public void Digests_of_every_usual_kind_are_checked(string algorithm)
    {
        using var bag = new Bag();
        bag.Seal(algorithm);
        Assert.Empty(bag.Remarks);
        Assert.True(Bagit.HasAllDigests(bag.Folder));
        bag.Write("data/a.txt", "EINS\n");
        Assert.Equal([ArchiveCodes.DigestDiffers.Code], bag.Errors);
    }

    [Fact]
    public void A_hyphen_is_no_part_of_an_algorithms_name()
    {
        Assert.SkipUnless(System.Security.Cryptography.SHA3_256.IsSupported, "this machine knows no SHA-3");
        using var bag = new Bag();
        bag.Seal("sha3-256");
        Assert.Empty(bag.Remarks);
    }

    [Fact]
    public void Digests_nobody_knows_do_no_harm_beside_others()
    {
        using var bag = new Bag();
        bag.Seal("sha512", "crc9");
        Assert.Empty(bag.Errors);
        Assert.Equal([ArchiveCodes.UnknownAlgorithm.Code], bag.Remarks);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_end_in_any_way(string end)
    {
        using var bag = new Bag();
        foreach (var place in new[] { "bagit.txt", "bag-info.txt", "manifest-sha512.txt" })
        {
            bag.Change(place, text => text.Replace("\n", end, StringComparison.Ordinal));
        }

        bag.SealTags();
        bag.Change("tagmanifest-sha512.txt", text => text.Replace("\n", end, StringComparison.Ordinal).TrimEnd());
        Assert.Empty(bag.Remarks);
    }

    [Fact]
    public void Text_may_be_in_another_encoding_that_is_declared()
    {
        using var bag = new Bag();
        bag.Write("bagit.txt", "BagIt-Version: 0.97\nTag-File-Character-Encoding: ISO-8859-1\n");
        bag.Write("manifest-sha512.txt", Encoding.Latin1.GetBytes(bag.Text("manifest-sha512.txt")));
        bag.SealTags();
        Assert.Empty(bag.Remarks);
    }

    [Fact]
    public void Other_ways_to_write_a_manifest_are_noted_and_no_error()
    {
        using var bag = new Bag();
        bag.Write("data/50% mehr.txt", "drei\n");
        bag.Write("bag-info.txt", "payload-oxum: 15.3\n");
        bag.Seal("sha512");
        string[] lines = bag.Text("manifest-sha512.txt").TrimEnd().Split('\n');
        Assert.EndsWith("data/50%25 mehr.txt", lines[0]);
        lines[0] = lines[0].Replace("%25", "%", StringComparison.Ordinal).ToUpperInvariant()[..128] + " *data/50% mehr.txt";
        lines[1] = lines[1].Replace("  ", "\t./", StringComparison.Ordinal);
        lines[2] = lines[2].Replace("ü", "u\u0308", StringComparison.Ordinal).Replace("ä", "a\u0308", StringComparison.Ordinal);
        bag.Write("manifest-sha512.txt", "\uFEFF" + string.Join('\n', lines) + "\n\n");
        bag.SealTags();
        Assert.Empty(bag.Errors);
        Assert.Equal(Loose, bag.Remarks);
        Assert.Equal(4, bag.Verify().Diagnostics.Length);
    }

    [Fact]
    public void Names_of_a_Mac_come_back_apart_and_are_found()
    {
        using var bag = new Bag();
        File.Move(bag.PathOf("data/tief unten/übermäßig.txt"), bag.PathOf("data/tief unten/u\u0308berma\u0308ßig.txt"));
        Assert.Equal(Loose, bag.Remarks);
        bag.Write("data/tief unten/u\u0308berma\u0308ßig.txt", "ZWEI\n");
        Assert.Equal([ArchiveCodes.DigestDiffers.Code], bag.Errors);
    }

    [Fact]
    public void Names_that_are_one_on_some_disks_are_warned_of()
    {
        using var bag = new Bag();
        bag.Write("data/A.txt", "");
        bag.Write("bag-info.txt", "Source-Organization: Ein Haus\n");
        bag.Seal("sha512");
        Assert.SkipUnless(bag.Text("data/a.txt").Length > 0, "this disk takes the two names for one");
        Assert.Equal([ArchiveCodes.TwinNames.Code], bag.Remarks);
    }

    [Fact]
    public void Before_version_1_manifests_may_share_the_payload_out()
    {
        using var bag = new Bag();
        bag.Seal("md5", "sha512");
        bag.Write("manifest-md5.txt", bag.Text("manifest-md5.txt").Split('\n')[0] + "\n");
        bag.Write("manifest-sha512.txt", bag.Text("manifest-sha512.txt").Split('\n')[1] + "\n");
        bag.Write("bagit.txt", "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n");
        bag.SealTags("md5", "sha512");
        Assert.Empty(bag.Remarks);
        bag.Write("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        bag.SealTags("md5", "sha512");
        Assert.Equal([ArchiveCodes.FileNotListed.Code], bag.Errors);
    }

    [Theory]
    [InlineData("BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8")]
    [InlineData("Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 0.97\n", LooseForm)]
    [InlineData("BagIt-Version: 0.96\n\nTag-File-Character-Encoding:utf-8\n", LooseForm)]
    [InlineData("bagit-version: 0.93\nTag-File-Character-Encoding: UTF-8\nx: y\n", LooseForm)]
    public void Before_version_1_a_declaration_in_another_form_is_noted_and_no_error(string text, params string[] remarks)
    {
        using var bag = new Bag();
        bag.Write("bagit.txt", text);
        bag.SealTags();
        Assert.Equal(remarks, bag.Remarks);
    }

    [Fact]
    public void Before_version_1_the_same_line_twice_is_warned_of_and_no_error()
    {
        using var bag = new Bag();
        bag.Write("bagit.txt", "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n");
        bag.Change("manifest-sha512.txt", text => text + text.Split('\n')[0] + "\n");
        bag.SealTags();
        Assert.Equal([ArchiveCodes.ListedTwice.Code], bag.Remarks);
    }

    [Fact]
    public void The_information_of_old_bags_is_read_under_the_name_it_had()
    {
        using var bag = new Bag();
        bag.Delete("bag-info.txt");
        bag.Write("package-info.txt", "Payload-Oxum: 10.2\n");
        bag.Write("bagit.txt", "BagIt-Version: 0.94\nTag-File-Character-Encoding: UTF-8\n");
        bag.SealTags();
        Assert.Empty(bag.Remarks);

        // Since 0.96 it is any other file.
        bag.Write("package-info.txt", "Payload-Oxum: 99.9\n");
        bag.Write("bagit.txt", "BagIt-Version: 0.96\nTag-File-Character-Encoding: UTF-8\n");
        bag.SealTags();
        Assert.Empty(bag.Remarks);
    }

    [Fact]
    public void A_name_in_an_old_coding_is_told_of_with_what_to_do()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "writes names as Unix does");
        using var bag = new Bag();
        Assert.SkipUnless(InShell("printf x > \"$(printf \"$0/\\334bung.txt\")\""), "this disk takes names in UTF-8 only");
        Assert.True(InShell("mkdir \"$(printf \"$0/\\334ber\")\""));
        try
        {
            var found = bag.Verify().Diagnostics.Where(one => one.Code == ArchiveCodes.FileUnreadable.Code).ToList();
            Assert.All(found, one => Assert.StartsWith("bag/data/", one.File));
            Assert.All(found, one => Assert.StartsWith("rename it", one.Hint));
            Assert.Equal(
                ["the name of this file is not coded in UTF-8, so it cannot be opened", "the name of this folder is not coded in UTF-8, so it cannot be opened"],
                found.Select(one => one.Message).Order(StringComparer.Ordinal));
        }
        finally
        {
            // What is named so can be removed by such means alone.
            InShell("rm -r \"$0\"");
        }

        bool InShell(string command)
        {
            using var shell = System.Diagnostics.Process.Start("sh", ["-c", command, bag.PathOf("data")]);
            shell.WaitForExit();
            return shell.ExitCode == 0;
        }
    }

    [Fact]
    public void Empty_files_are_no_pipes()
    {
        using var bag = new Bag();
        bag.Write("data/leer.txt", "");
        bag.Write("data/b.txt", "");
        File.CreateSymbolicLink(bag.PathOf("data/link.txt"), "b.txt");
        bag.Write("bag-info.txt", "Payload-Oxum: 10.5\n");
        bag.Seal("sha512");
        Assert.Empty(bag.Remarks);
    }

    [Fact]
    public void Fetched_files_bags_of_the_future_and_files_of_strangers_are_sound()
    {
        using var bag = new Bag();
        bag.Write("fetch.txt", "https://ozd.example/a.txt 5 data/a.txt\nhttps://ozd.example/b.txt - data/tief unten/übermäßig.txt\n");
        bag.Write("metadata/mods.xml", "<mods/>");
        bag.Write("edition.json", "{\"name\": \"not ours\"}");
        Assert.Empty(bag.Remarks);
        bag.Write("bagit.txt", "BagIt-Version: 2.7\nTag-File-Character-Encoding: UTF-8\n");
        bag.SealTags();
        Assert.Equal([ArchiveCodes.UnknownVersion.Code], bag.Remarks);
    }

    [Fact]
    public void A_link_inside_the_bag_is_as_good_as_the_file()
    {
        using var bag = new Bag();
        bag.Delete("data/a.txt");
        bag.Write("data/b.txt", "eins\n");
        File.CreateSymbolicLink(bag.PathOf("data/a.txt"), "b.txt");
        bag.Write("bag-info.txt", "Payload-Oxum: 15.3\n");
        bag.Seal("sha512");
        Assert.Empty(bag.Remarks);
    }

    /// <summary>Folders and files as people name them.</summary>
    private static readonly Gen<string> Name = Gen.OneOf(
        Gen.OneOf("a", "Seite 1", "50%", "100%25", "%0A", "übermäßig", "Straße & Co", "weiß#1", "ß(2)", "—", "日本", "e\u0301", "x'y", "\"z\"", "~", "$HOME"),
        Gen.String[Gen.Char["abz %äé~+,"], 1, 8].Where(name => name.Trim().Length > 0 && !name.StartsWith(' ')));

    private static readonly Gen<(string[] Path, byte[] Bytes)[]> Tree = Gen.Select(Name.Array[1, 3], Gen.Byte.Array[0, 40], (path, bytes) => (path, bytes)).Array[1, 6];

    /// <summary>Writes the files that can be: a name may be a folder already.</summary>
    private static int Plant(string folder, (string[] Path, byte[] Bytes)[] tree)
    {
        foreach (var (path, bytes) in tree)
        {
            var file = Path.Combine([folder, "data", .. path]);
            if (Enumerable.Range(1, path.Length - 1).Any(length => File.Exists(Path.Combine([folder, "data", .. path[..length]]))) || Directory.Exists(file))
            {
                continue;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }

        return Directory.GetFiles(Path.Combine(folder, "data"), "*", SearchOption.AllDirectories).Length;
    }

    [Fact]
    public void Bags_made_by_hand_are_sound_until_a_byte_changes() => Gen.Select(Tree, Gen.OneOf("md5", "sha1", "sha256", "sha512"), Gen.Int[0, 99]).Sample(
        (tree, algorithm, which) =>
        {
            var around = Directory.CreateTempSubdirectory("ozdprint-hand-").FullName;
            try
            {
                Directory.CreateDirectory(Path.Combine(around, "data"));
                var count = Plant(around, tree);
                Bagit.MakeByHand(around, algorithm);
                var verified = VerifyBag.Run(new BagToVerify(around, "bag"));
                Assert.True(verified.IsFixed, string.Join('\n', verified.Diagnostics.Select(DiagnosticText.Format)));
                Assert.True(Bagit.HasAllDigests(around));

                var files = Directory.GetFiles(Path.Combine(around, "data"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
                File.AppendAllText(files[which % count], "!");
                var changed = VerifyBag.Run(new BagToVerify(around, "bag"));
                Assert.Equal(
                    Path.GetRelativePath(around, files[which % count]),
                    Assert.Single(changed.Diagnostics, one => one.Code == ArchiveCodes.DigestDiffers.Code).File!["bag/".Length..]);
                Assert.False(Bagit.HasAllDigests(around));
            }
            finally
            {
                Directory.Delete(around, recursive: true);
            }
        },
        iter: 40, threads: 1, seed: "0000KOeoEpN3");
}
