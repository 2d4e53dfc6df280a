using CsCheck;

namespace OzdPrint.Archive.Tests;

public sealed class BagPathTests
{
    [Fact]
    public void Only_line_ends_and_percent_signs_are_encoded()
    {
        Assert.Equal("data/50%25 %250A%0D%0Aü\\", BagPath.Encode("data/50% %0A\r\nü\\"));
        Assert.Equal("a\n\r%b%2", BagPath.Decode("a%0a%0D%25b%2"));
        Assert.Equal("a\n%25", BagPath.Decode("a%0A%25", percentToo: false));
        Assert.Equal("%41", BagPath.Decode("%41"));
    }

    [Fact]
    public void What_is_encoded_is_decoded_again() =>
        Gen.String[Gen.Char["%025aAdD\r\n/ ü"], 0, 30].Sample(path => Assert.Equal(path, BagPath.Decode(BagPath.Encode(path))));

    [Theory]
    [InlineData("data/Küste 1*.png", true)]
    [InlineData("data/50%.png", false)]
    [InlineData("data/a\nb", false)]
    [InlineData("data/a ", false)]
    public void Names_that_other_programs_stumble_over_are_known(string path, bool isPortable) => Assert.Equal(isPortable, BagPath.IsPortable(path));

    [Theory]
    [InlineData("data/a", true)]
    [InlineData("data/..a/b..", true)]
    [InlineData("a:b/c", false)]
    [InlineData("..", false)]
    [InlineData("data/../x", false)]
    [InlineData("data\\..\\x", false)]
    [InlineData("/data", false)]
    [InlineData("\\\\host\\share", false)]
    [InlineData("~root", false)]
    [InlineData("C:x", false)]
    [InlineData("", false)]
    public void Paths_that_lead_out_are_known(string path, bool isInside) => Assert.Equal(isInside, BagPath.IsInside(path));

    [Fact]
    public void Long_values_are_folded_and_read_back() => Gen.String[Gen.Char["ab cdü:"], 0, 300].Sample(value =>
    {
        var text = FoldTags.Run([("Erstes", value), ("Zweites", "x")]);
        var lines = text.TrimEnd('\n').Split('\n');
        Assert.All(lines, line => Assert.True(line.Length <= 79 || !line.Trim().Contains(' ', StringComparison.Ordinal) || line.StartsWith("Erstes: ", StringComparison.Ordinal), line));
        var defects = new Defects("bag");
        var tags = ReadTags.Run(lines, "bag-info.txt", defects);
        var words = string.Join(' ', value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(words.Length == 0 ? ["x"] : [words, "x"], tags.Select(tag => tag.Value));
        Assert.False(defects.HasErrors);
    });
}
