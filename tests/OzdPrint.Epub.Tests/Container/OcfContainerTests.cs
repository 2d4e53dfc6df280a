using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using OzdPrint.Judges;

namespace OzdPrint.Epub.Tests;

public sealed class OcfContainerTests
{
    private static readonly byte[] Bytes = EpubWriter.Write(Editions.Full, Editions.PrintedOptions);

    [Fact]
    public void The_media_type_stands_at_the_place_where_file_detectors_look() =>
        Assert.Equal("mimetypeapplication/epub+zip", Encoding.ASCII.GetString(Bytes, 30, 28));

    [Fact]
    public void The_same_edition_gives_the_same_bytes() =>
        Assert.Equal(Bytes, EpubWriter.Write(Editions.Full, Editions.PrintedOptions));

    [Fact]
    public void Nothing_in_the_file_tells_when_it_was_built()
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes));
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void The_manifest_names_every_file_and_no_other()
    {
        var epub = new OpenedEpub(Bytes);
        var listed = epub.Package.Descendants(OpenedEpub.Opf + "item").Select(item => "EPUB/" + (string?)item.Attribute("href"));
        Assert.Equal(
            epub.Names.Except(["mimetype", "META-INF/container.xml", "EPUB/package.opf"]).Order(StringComparer.Ordinal),
            listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Pictures_go_in_as_they_are() =>
        Assert.Equal(
            Editions.Full.Articles.First().Image!.Bytes.ToArray(), new OpenedEpub(Bytes).Bytes("EPUB/pictures/gesetz.png"));

    [Fact]
    public void Every_check_sum_is_that_of_the_contents()
    {
        using var zip = new ZipArchive(new MemoryStream(Bytes));
        Assert.All(zip.Entries, entry =>
        {
            using var contents = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(contents);
            Assert.Equal(Crc32.HashToUInt32(contents.ToArray()), entry.Crc32);
        });
    }
}
