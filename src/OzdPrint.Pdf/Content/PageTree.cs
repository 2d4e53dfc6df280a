using OzdPrint.Layout;

namespace OzdPrint.Pdf;

/// <summary>
/// Writes the page objects and the tree over them (ISO 32000-1, 7.7.3): one level of nodes under the root, so that a
/// viewer finds a page in a long document without reading all of them.
/// </summary>
internal sealed class PageTree
{
    private const int PagesPerNode = 64;

    private readonly PdfFile _file;
    private readonly IReadOnlyList<Ref> _pages;
    private readonly Ref _root;
    private readonly Ref[] _nodes;

    /// <summary>Draws the numbers of the tree's nodes.</summary>
    /// <param name="file">The file.</param>
    /// <param name="pages">The pages' numbers.</param>
    public PageTree(PdfFile file, IReadOnlyList<Ref> pages)
    {
        _file = file;
        _pages = pages;
        _root = file.Allocate();
        _nodes = new Ref[(pages.Count + PagesPerNode - 1) / PagesPerNode];
        for (var i = 0; i < _nodes.Length; i++)
        {
            _nodes[i] = _nodes.Length == 1 ? _root : file.Allocate();
        }
    }

    /// <summary>Writes a page object.</summary>
    /// <param name="index">The page's index, which is also its key in the parent tree.</param>
    /// <param name="page">The page.</param>
    /// <param name="content">What was painted on it.</param>
    /// <param name="stream">The number of its content stream.</param>
    /// <param name="annotations">The numbers of its annotations.</param>
    public void WritePage(int index, Page page, PageContent content, Ref stream, IReadOnlyList<Ref> annotations)
    {
        using var dictionary = _file.Dictionary(_pages[index]);
        dictionary.Name("Type"u8, "Page"u8);
        dictionary.Reference("Parent"u8, _nodes[index / PagesPerNode]);
        dictionary.Rectangle("MediaBox"u8, new Box(0, 0, page.Width, page.Height));
        if (page.Trim is { } trim)
        {
            // What is left after trimming, and how far beyond it is printed (14.11.2).
            var box = Box.OnPage(page.Height, trim.Left, trim.Top, trim.Width, trim.Height);
            dictionary.Rectangle(
                "BleedBox"u8, new Box(box.Left - trim.Bleed, box.Bottom - trim.Bleed, box.Right + trim.Bleed, box.Top + trim.Bleed));
            dictionary.Rectangle("TrimBox"u8, box);
        }

        WriteResources(dictionary, content);
        dictionary.Reference("Contents"u8, stream);
        dictionary.Integer("StructParents"u8, index);

        // Annotations are walked in the order of the structure (ISO 14289-1, 7.18.3).
        dictionary.Name("Tabs"u8, "S"u8);
        if (annotations.Count > 0)
        {
            using var array = dictionary.Array("Annots"u8);
            foreach (var annotation in annotations)
            {
                array.Reference(annotation);
            }
        }
    }

    /// <summary>Writes the nodes.</summary>
    /// <returns>The number of the root.</returns>
    public Ref WriteNodes()
    {
        for (var i = 0; i < _nodes.Length; i++)
        {
            using var node = _file.Dictionary(_nodes[i]);
            node.Name("Type"u8, "Pages"u8);
            if (_nodes[i] != _root)
            {
                node.Reference("Parent"u8, _root);
            }

            var start = i * PagesPerNode;
            var end = Math.Min(start + PagesPerNode, _pages.Count);
            node.Integer("Count"u8, end - start);
            using var kids = node.Array("Kids"u8);
            for (var page = start; page < end; page++)
            {
                kids.Reference(_pages[page]);
            }
        }

        if (_nodes.Length > 1)
        {
            using var root = _file.Dictionary(_root);
            root.Name("Type"u8, "Pages"u8);
            root.Integer("Count"u8, _pages.Count);
            using var kids = root.Array("Kids"u8);
            foreach (var node in _nodes)
            {
                kids.Reference(node);
            }
        }

        return _root;
    }

    private static void WriteResources(DictionaryWriter page, PageContent content)
    {
        using var resources = page.Dictionary("Resources"u8);
        if (content.Fonts.Count > 0)
        {
            using var fonts = resources.Dictionary("Font"u8);
            foreach (var font in content.Fonts)
            {
                fonts.Reference(font.Name, font.Self);
            }
        }

        if (content.Pictures.Count > 0)
        {
            using var pictures = resources.Dictionary("XObject"u8);
            foreach (var picture in content.Pictures)
            {
                pictures.Reference(picture.Name, picture.Self);
            }
        }
    }
}
