namespace OzdPrint.Typesetting.Tests;

public sealed class EmbeddedBytesTests
{
    private static Stream Font => typeof(EmbeddedFonts).Assembly.GetManifestResourceStream("fonts/SourceSerif4-Roman.ttf")!;

    [Fact]
    public void Of_a_mapped_assembly_are_its_own()
    {
        using var resource = Font;
        Assert.IsType<UnmanagedMemoryStream>(resource, exactMatch: false);
        Assert.Equal(Copied(), EmbeddedBytes.Of(resource).ToArray());
    }

    [Fact]
    public void Of_any_other_stream_are_a_copy() => Assert.Equal(Copied(), EmbeddedBytes.Of(new MemoryStream(Copied())).ToArray());

    [Fact]
    public void Are_not_copied() => Assert.True(EmbeddedBytes.Of(Font).Span.Overlaps(EmbeddedBytes.Of(Font).Span));

    private static byte[] Copied()
    {
        using var resource = Font;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
