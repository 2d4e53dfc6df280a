using System.Collections.Immutable;
using OzdPrint.Content;
using OzdPrint.Layout;
using OzdPrint.Typesetting;

namespace OzdPrint.Pdf.Tests;

/// <summary>Puts a small printed document together.</summary>
internal sealed class DocumentBuilder
{
    private readonly List<Element> _elements = [];
    private readonly List<PageBuilder> _pages = [];

    public DocumentBuilder() => Root = Add(StructureType.Document, null);

    public Element Root { get; }

    public DocumentInfo Info { get; set; } = new("Probe", "OZD", "de", new DateOnly(2026, 1, 8));

    public ImmutableArray<OutlineEntry> Outline { get; set; } = [];

    public ImmutableArray<NamedPlace> Places { get; set; } = [];

    public Element Add(StructureType type) => Add(type, Root);

    public Element Add(StructureType type, Element? parent)
    {
        var element = new Element(_elements.Count, type);
        _elements.Add(element);
        parent?.Children.Add(element);
        return element;
    }

    public PageBuilder AddPage(string? label = null, double width = 300, double height = 200)
    {
        var page = new PageBuilder(label ?? $"{_pages.Count + 1}", width, height);
        _pages.Add(page);
        return page;
    }

    public IReadOnlyList<PageBuilder> Pages => _pages;

    public PrintedDocument Build() => new()
    {
        Info = Info,
        Pages = [.. _pages.Select(page => page.Build())],
        Structure = Root.Build(),
        Outline = Outline,
        Places = Places,
        PageStarts = [],
    };

    public byte[] Print() => PrintWith();

    public byte[] PrintWith(params Attachment[] attachments) => PdfPress.Print(Build(), new PdfSettings { Producer = "OzdPrint", Attachments = [.. attachments] });

    /// <summary>Prints the document, reads it back and holds it against every rule.</summary>
    public PdfReader Read()
    {
        var reader = new PdfReader(Print());
        Assert.Empty(Checker.FaultsOf(reader));
        return reader;
    }
}

internal sealed class Element(int id, StructureType type)
{
    public int Id { get; } = id;

    public StructureType Type { get; } = type;

    public List<Element> Children { get; } = [];

    public string? Language { get; set; }

    public string? Alt { get; set; }

    public string? Title { get; set; }

    public ListNumbering Numbering { get; set; }

    public StructureElement Build() => new()
    {
        Id = Id,
        Type = Type,
        Children = [.. Children.Select(child => child.Build())],
        Language = Language,
        Alt = Alt,
        Title = Title,
        Numbering = Numbering,
    };
}

internal sealed class PageBuilder(string label, double width, double height)
{
    private readonly List<Mark> _marks = [];
    private readonly List<LinkArea> _links = [];

    public PageBuilder Text(
        Element? element, double x, double y, string text, double size = 10, FontInstance? font = null, Colour colour = default) =>
        Mark(new TextMark(x, y, Compositor.Set(text, size, font), colour), element);

    public PageBuilder Run(Element? element, double x, double y, GlyphRun run) =>
        Mark(new TextMark(x, y, run, Colour.Black), element);

    public PageBuilder Artifact(ArtifactKind kind, Mark mark)
    {
        _marks.Add(mark with { Artifact = kind });
        return this;
    }

    public PageBuilder Mark(Mark mark, Element? element = null)
    {
        _marks.Add(mark with { Element = element?.Id });
        return this;
    }

    public PageBuilder Link(Element element, double x, double y, double w, double h, LinkTarget target, string description)
    {
        _links.Add(new LinkArea(x, y, w, h, target, element.Id, description));
        return this;
    }

    public Page Build() => new(width, height, label, [.. _marks], [.. _links]);
}
