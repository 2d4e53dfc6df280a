namespace OzdPrint.Epub;

/// <summary>Packs a publication into its container (EPUB 3.3, chapter 4: Open Container Format).</summary>
internal static class OcfContainer
{
    private const string MediaType = "application/epub+zip";

    // Everything but the container's own files stands in this folder.
    private const string Folder = "EPUB/";

    public static byte[] Pack(EpubPackage package)
    {
        var zip = new ZipFile();

        // EPUB 3.3, 4.2: the first entry, stored, without a line end.
        zip.Add("mimetype", System.Text.Encoding.ASCII.GetBytes(MediaType), compress: false);
        zip.Add("META-INF/container.xml", ContainerXml(), compress: true);
        zip.Add(Folder + PackageDocument.Path, PackageDocument.Write(package), compress: true);
        foreach (var resource in package.Resources)
        {
            zip.Add(Folder + resource.Path, resource.Bytes, compress: !resource.IsPicture);
        }

        return zip.Finish();
    }

    private static byte[] ContainerXml()
    {
        var markup = new MarkupWriter();
        using (markup.Block("container", ("version", "1.0"), ("xmlns", "urn:oasis:names:tc:opendocument:xmlns:container")))
        using (markup.Block("rootfiles"))
        {
            markup.Empty(
                "rootfile", ("full-path", Folder + PackageDocument.Path), ("media-type", "application/oebps-package+xml"));
        }

        return markup.ToBytes();
    }
}
