using OzdPrint.Layout;

namespace OzdPrint.Pdf;

/// <summary>The steps from a document to its file.</summary>
internal sealed class PressRun
{
    /// <summary>
    /// How many pages and pictures may wait to be packed and written, so that a long document does not fill the memory:
    /// some for each processor, and a number that no document notices.
    /// </summary>
    public const int MostInWork = 64;

    private readonly PrintedDocument _document;
    private readonly PdfSettings _settings;
    private readonly PdfFile _file;
    private readonly FontUses _fonts;
    private readonly PictureUses _pictures;
    private readonly StructureNodes _structure;
    private readonly Destination _destination;
    private readonly Ref _catalog;
    private readonly Ref[] _pages;
    private readonly PageTree _pageTree;

    /// <summary>
    /// What is being packed beside the painting, in the order of its numbers: each waits for one and writes it.
    /// </summary>
    private readonly Queue<Action> _inWork = [];

    /// <summary>The element of each link, in the order of the links' keys.</summary>
    private readonly List<long> _linkElements = [];

    public PressRun(PrintedDocument document, PdfSettings settings, PdfFile file)
    {
        _document = document;
        _settings = settings;
        _file = file;
        _catalog = _file.Allocate();
        _pages = new Ref[document.Pages.Length];
        for (var i = 0; i < _pages.Length; i++)
        {
            _pages[i] = _file.Allocate();
        }

        _pageTree = new PageTree(_file, _pages);
        _fonts = new FontUses(_file);
        _pictures = new PictureUses(_file, document.Pages);
        _structure = new StructureNodes(document.Structure);
        _destination = new Destination(document, _pages);
    }

    /// <summary>How many pages are painted so far.</summary>
    public int PagesPainted { get; private set; }

    /// <summary>Writes the file.</summary>
    public void Write()
    {
        var sequences = WritePages();
        FontObjects.Write(_file, _fonts);

        var tree = new StructureTree(_file, _structure, _pages);
        tree.Allocate();
        var treeRoot = _file.Allocate();
        tree.Write(treeRoot, sequences, _linkElements);

        Ref? outline = _document.Outline.IsEmpty ? null : new Outline(_file, _destination).Write(_document.Outline);
        var labels = _file.Allocate();
        PageLabels.Write(_file, labels, _document.Pages);

        var attached = _settings.Attachments.IsEmpty ? default : new EmbeddedFiles(_file).Write(_settings.Attachments);
        Ref? places = _document.Places.IsEmpty ? null : NamedPlaces.Write(_file, _destination, _document.Places);
        var (info, xmp) = (_file.Allocate(), _file.Allocate());
        var metadata = new Metadata(_document.Info, _settings.Producer);
        metadata.WriteInfo(_file, info);
        metadata.WriteXmp(_file, xmp);

        var profile = _file.Allocate();
        OutputIntent.WriteProfile(_file, profile);

        WriteCatalog(treeRoot, outline, labels, places, attached, xmp, profile);
        _file.Finish(_catalog, info);
    }

    /// <summary>
    /// Paints the pages one after the other, for codes of glyphs are given out in order; while the next is painted,
    /// the finished ones and their pictures are packed beside it and written in order.
    /// </summary>
    private MarkedSequence[][] WritePages()
    {
        var pictures = 0;
        var sequences = new MarkedSequence[_pages.Length][];
        foreach (var link in _document.Pages.SelectMany(page => page.Links))
        {
            _structure[link.Element].CarriesLinks = true;
        }

        for (var i = 0; i < _pages.Length; i++)
        {
            var page = _document.Pages[i];
            var content = PageContent.Paint(page, _structure, _fonts, _pictures);
            PagesPainted++;
            sequences[i] = [.. content.Sequences];
            for (var mcid = 0; mcid < sequences[i].Length; mcid++)
            {
                var (element, readingPage, ink) = sequences[i][mcid];
                _structure[element].Content.Add(new PrintedContent(readingPage, i, mcid, ink));
            }

            var annotations = WriteLinks(page, i);
            for (; pictures < _pictures.InOrder.Count; pictures++)
            {
                var use = _pictures.InOrder[pictures];
                Pack(() => ImageForm.Of(use), form => form.Write(_file, use.Self));
            }

            var (self, stream) = (_file.Allocate(), content.Stream);
            Pack(() => Compress.Flate(stream.Written), packed => _file.FlateStream(self, packed).Dispose());
            _pageTree.WritePage(i, page, content, self, annotations);
        }

        WriteInWork(0);
        return sequences;
    }

    /// <summary>Has something packed beside the painting, to be written behind all that is in work already.</summary>
    private void Pack<T>(Func<T> pack, Action<T> write)
    {
        var packed = Task.Run(pack);
        _inWork.Enqueue(() => write(packed.GetAwaiter().GetResult()));
        WriteInWork(MostInWork);
    }

    /// <summary>Writes what has waited longest, until no more is in work than may be.</summary>
    private void WriteInWork(int most)
    {
        while (_inWork.Count > most)
        {
            _inWork.Dequeue()();
        }
    }

    private Ref[] WriteLinks(Page page, int index)
    {
        var links = new LinkAnnotations(_file, _destination);
        var refs = new Ref[page.Links.Length];
        for (var i = 0; i < refs.Length; i++)
        {
            var link = page.Links[i];
            refs[i] = _file.Allocate();
            _structure[link.Element].Links.Add(new PrintedLink(link.ReadingPage, index, refs[i]));

            // Keys of the parent tree: the pages come first.
            links.Write(refs[i], link, page, _pages.Length + _linkElements.Count);
            _linkElements.Add(link.Element);
        }

        return refs;
    }

    /// <summary>What is found by name, and which attached files concern the document as a whole (ISO 19005-3, annex E).</summary>
    private static void WriteNames(DictionaryWriter catalog, Ref? places, (Ref Names, Ref[]? Specifications) attached)
    {
        if (places is null && attached.Specifications is null)
        {
            return;
        }

        using (var names = catalog.Dictionary("Names"u8))
        {
            if (places is { } dests)
            {
                names.Reference("Dests"u8, dests);
            }

            if (attached.Specifications is not null)
            {
                names.Reference("EmbeddedFiles"u8, attached.Names);
            }
        }

        if (attached.Specifications is { } specifications)
        {
            using var associated = catalog.Array("AF"u8);
            foreach (var specification in specifications)
            {
                associated.Reference(specification);
            }
        }
    }

    /// <summary>The root of all objects (ISO 32000-1, 7.7.2).</summary>
    private void WriteCatalog(Ref treeRoot, Ref? outline, Ref labels, Ref? places, (Ref Names, Ref[]? Specifications) attached, Ref xmp, Ref profile)
    {
        var pageTree = _pageTree.WriteNodes();
        using var catalog = _file.Dictionary(_catalog);
        catalog.Name("Type"u8, "Catalog"u8);
        catalog.Reference("Pages"u8, pageTree);
        catalog.Reference("PageLabels"u8, labels);
        if (outline is { } entries)
        {
            catalog.Reference("Outlines"u8, entries);
            catalog.Name("PageMode"u8, "UseOutlines"u8);
        }

        WriteNames(catalog, places, attached);

        catalog.Text("Lang"u8, _document.Info.Language);
        catalog.Reference("Metadata"u8, xmp);
        OutputIntent.Write(catalog, profile);
        catalog.Reference("StructTreeRoot"u8, treeRoot);
        using (var mark = catalog.Dictionary("MarkInfo"u8))
        {
            // Suspects is absent, which says false (table 321) and so is allowed (ISO 14289-1, 7.1); some readers take
            // a false one that is written out for an error.
            mark.Boolean("Marked"u8, true);
        }

        using var viewer = catalog.Dictionary("ViewerPreferences"u8);
        viewer.Boolean("DisplayDocTitle"u8, true);
        if (_document.Duplex == Duplex.FlipShortEdge)
        {
            viewer.Name("Duplex"u8, "DuplexFlipShortEdge"u8);
        }
    }
}
