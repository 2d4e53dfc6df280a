namespace OzdPrint.Archive.Tests;

/// <summary>Folders in which bags are looked for.</summary>
public sealed class LocateBagsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ozdprint-folders-").FullName;

    private void Declare(string bag)
    {
        Directory.CreateDirectory(Path.Combine(_folder, bag));
        File.WriteAllText(Path.Combine(_folder, bag, "bagit.txt"), "");
    }

    [Fact]
    public void Bags_lie_three_folders_down_at_the_most()
    {
        Declare("archiv/2026/01/b");
        Declare("archiv/a");
        var (bags, diagnostics) = LocateBags.From(["archiv"], _folder);
        Assert.Equal(["archiv/2026/01/b", "archiv/a"], bags.Select(bag => bag.Shown));
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void Where_bags_may_lie_deeper_it_is_told_how_deep_they_are_looked_for()
    {
        Declare("archiv/a/b/c/d");
        var (bags, diagnostics) = LocateBags.From(["archiv"], _folder);
        Assert.Empty(bags);
        var only = Assert.Single(diagnostics);
        Assert.Equal((ArchiveCodes.NoBags.Code, "archiv"), (only.Code, only.File));
        Assert.Equal("this folder is no bag, and 3 folders down there is none; those farther down are not looked into", only.Message);
        Assert.Equal("name the folder that the bags lie in", only.Hint);

        // Beside bags that are found, the one folder is named.
        Declare("archiv/bag");
        only = Assert.Single(LocateBags.From(["archiv"], _folder).Diagnostics);
        Assert.Equal("archiv/a", only.File);
        Assert.StartsWith("this folder is no bag, and 2 folders down there is none", only.Message);
    }

    [Fact]
    public void A_folder_without_bags_that_was_looked_through_is_said_to_hold_none()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "archiv/a/b/c"));
        var only = Assert.Single(LocateBags.From(["archiv"], _folder).Diagnostics);
        Assert.Equal("this folder is no bag and holds none", only.Message);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
