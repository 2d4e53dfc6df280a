using System.Xml.Linq;

namespace OzdPrint.Judges;

/// <summary>A link of an EPUB.</summary>
/// <param name="From">The file it stands in, from the root of the container.</param>
/// <param name="Element">The element it is.</param>
/// <param name="Address">Its address as it is written.</param>
internal sealed record EpubLink(string From, XElement Element, string Address)
{
    /// <summary>Whether it leaves the book.</summary>
    public bool IsExternal => Uri.TryCreate(Address, UriKind.Absolute, out var uri) && !uri.IsFile;

    /// <summary>The file it leads to, from the root of the container; only for links within the book.</summary>
    public string File => Address.Split('#')[0] is { Length: > 0 } path
        ? Uri.UnescapeDataString(new Uri(new Uri("file:///" + From), path).AbsolutePath[1..])
        : From;

    /// <summary>The id it leads to; null for a whole file.</summary>
    public string? Id => Address.Contains('#', StringComparison.Ordinal) ? Address.Split('#')[1] : null;
}

/// <summary>The links of an EPUB: of its texts, of its navigation, of its NCX and of its package.</summary>
internal static class EpubLinks
{
    private static readonly string[] Kinds = [".xhtml", ".ncx", ".opf"];

    /// <summary>Every link and every use of a file, in the order of the files and in each from top to bottom.</summary>
    public static IEnumerable<EpubLink> Of(OpenedEpub epub) => epub.Names
        .Where(name => Kinds.Contains(Path.GetExtension(name)))
        .SelectMany(name => epub.Xml(name).Descendants().SelectMany(element => element.Attributes()
            .Where(attribute => attribute.Name.LocalName is "href" or "src")
            .Select(attribute => new EpubLink(name, element, attribute.Value))));

    /// <summary>Fails unless every link within the book leads to a file, and to one element if it names one. Returns how many there are.</summary>
    public static int AssertLeadSomewhere(OpenedEpub epub)
    {
        var count = 0;
        foreach (var link in Of(epub).Where(link => !link.IsExternal))
        {
            Assert.True(epub.Has(link.File), $"{link.From} leads to {link.Address}, which is missing.");
            if (link.Id is { } id)
            {
                var found = epub.Xml(link.File).Descendants().Count(element => (string?)element.Attribute("id") == id);
                Assert.True(found == 1, $"{link.From} leads to {link.Address}, which is there {found} times.");
            }

            count++;
        }

        return count;
    }
}
