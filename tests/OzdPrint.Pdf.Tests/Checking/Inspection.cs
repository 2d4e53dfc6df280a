namespace OzdPrint.Pdf.Tests;

/// <summary>A page with what its content does.</summary>
/// <param name="Index">Its index, from 0.</param>
/// <param name="Dictionary">The page object.</param>
/// <param name="Walk">Its content.</param>
internal sealed record InspectedPage(int Index, PdfDictionary Dictionary, ContentWalk Walk);

/// <summary>An element of the structure.</summary>
/// <param name="Self">Its reference.</param>
/// <param name="Dictionary">The element.</param>
/// <param name="Parent">The element above it; null for the uppermost.</param>
/// <param name="ParentReference">What it should name as its parent.</param>
internal sealed record InspectedElement(PdfReference Self, PdfDictionary Dictionary, InspectedElement? Parent, PdfReference ParentReference)
{
    /// <summary>Its type as the file calls it.</summary>
    public string Type => Dictionary.Name("S") ?? "";

    /// <summary>Its type in ISO 32000-1, by the role map.</summary>
    public string Standard { get; init; } = "";

    public List<InspectedElement> Children { get; } = [];

    public override string ToString() => $"{Type} {Self.Number}";
}

/// <summary>What rules ask of a file, gathered once.</summary>
internal sealed class Inspection
{
    private readonly Lazy<List<InspectedPage>> _pages;
    private readonly Lazy<Dictionary<int, object?>> _parents;
    private readonly Lazy<List<InspectedElement>> _elements;

    public Inspection(PdfReader file)
    {
        File = file;
        _pages = new(() => [.. file.Pages.Select((page, index) => new InspectedPage(index, page, ContentWalk.Over(file.Stream(page["Contents"]).Decoded)))]);
        _parents = new(ReadParents);
        _elements = new(ReadElements);
    }

    public PdfReader File { get; }

    public PdfDictionary Catalog => File.Catalog;

    public IReadOnlyList<InspectedPage> Pages => _pages.Value;

    /// <summary>The parent tree: by its keys the elements of pages, or the element of an annotation.</summary>
    public IReadOnlyDictionary<int, object?> Parents => _parents.Value;

    /// <summary>The elements depth-first, which is reading order.</summary>
    public IReadOnlyList<InspectedElement> Elements => _elements.Value;

    public PdfDictionary StructureRoot => File.Dictionary(Catalog["StructTreeRoot"]);

    /// <summary>What is wrong with the numbers of the parent tree's leaves.</summary>
    public List<string> ParentFaults { get; } = [];

    /// <summary>Every dictionary of the file, also those inside others and those of streams.</summary>
    public IEnumerable<PdfDictionary> Dictionaries => Values.OfType<PdfDictionary>();

    /// <summary>Every value of the file, also those inside others.</summary>
    public IEnumerable<object?> Values => File.Objects.Values.Append(File.Trailer).SelectMany(Inside);

    public IEnumerable<PdfStream> Streams => File.Objects.Values.OfType<PdfStream>();

    /// <summary>Every annotation with its page.</summary>
    public IEnumerable<(InspectedPage Page, PdfReference Self, PdfDictionary Dictionary)> Annotations =>
        Pages.SelectMany(page => (File.Resolve(page.Dictionary["Annots"]) as PdfArray ?? [])
            .OfType<PdfReference>().Select(self => (page, self, File.Dictionary(self))));

    /// <summary>The fonts that text is shown with, and the codes shown.</summary>
    public IEnumerable<(PdfDictionary Font, HashSet<int> Codes)> Fonts => Pages
        .SelectMany(page => page.Walk.Shown.Select(shown => (Font: Resource(page, "Font", shown.Font), shown.Code)))
        .GroupBy(shown => shown.Font, shown => shown.Code).Select(uses => (uses.Key, uses.ToHashSet()));

    /// <summary>The kids of an element: marked content, references to objects, elements.</summary>
    public PdfArray Kids(PdfDictionary element) => File.Resolve(element["K"]) switch { PdfArray array => array, null => [], _ => [element["K"]] };

    public PdfDictionary Resource(InspectedPage page, string kind, string name) =>
        File.Dictionary(File.Dictionary(File.Dictionary(page.Dictionary["Resources"])[kind])[name]);

    /// <summary>The type that the role map gives to a type, or itself; null where it goes round in circles.</summary>
    public string? StandardOf(string type)
    {
        var roles = File.Resolve(StructureRoot["RoleMap"]) as PdfDictionary;
        for (var steps = 0; steps < 100; steps++)
        {
            if (roles?.Name(type) is not { } next)
            {
                return type;
            }

            type = next;
        }

        return null;
    }

    private static IEnumerable<object?> Inside(object? value) => value switch
    {
        PdfStream stream => Inside(stream.Dictionary).Prepend(stream),
        PdfDictionary dictionary => dictionary.Keys.SelectMany(key => Inside(dictionary[key]).Prepend(new PdfName(key))).Prepend(dictionary),
        PdfArray array => array.SelectMany(Inside).Prepend(array),
        _ => [value],
    };

    private Dictionary<int, object?> ReadParents()
    {
        var result = new Dictionary<int, object?>();
        Collect(File.Dictionary(StructureRoot["ParentTree"]));
        return result;

        void Collect(PdfDictionary node)
        {
            foreach (var kid in node["Kids"] as PdfArray ?? [])
            {
                var leaf = File.Dictionary(kid);
                Collect(leaf);
                var (limits, numbers) = (File.Array(leaf["Limits"]), File.Array(leaf["Nums"]));
                if (!Equals(limits[0], numbers[0]) || !Equals(limits[1], numbers[^2]))
                {
                    ParentFaults.Add("limits of a leaf are wrong");
                }
            }

            var entries = node["Nums"] as PdfArray ?? [];
            for (var i = 0; i < entries.Count; i += 2)
            {
                result[(int)(double)entries[i]!] = File.Resolve(entries[i + 1]) is PdfArray array ? array : entries[i + 1];
            }
        }
    }

    private List<InspectedElement> ReadElements()
    {
        var elements = new List<InspectedElement>();
        var seen = new HashSet<int>();
        var root = (PdfReference)Catalog["StructTreeRoot"]!;
        foreach (var kid in Kids(StructureRoot).OfType<PdfReference>())
        {
            Add(kid, null, root);
        }

        return elements;

        void Add(PdfReference self, InspectedElement? parent, PdfReference above)
        {
            if (!seen.Add(self.Number) || File.Resolve(self) is not PdfDictionary dictionary)
            {
                return;
            }

            var element = new InspectedElement(self, dictionary, parent, above) { Standard = StandardOf(dictionary.Name("S") ?? "") ?? "" };
            parent?.Children.Add(element);
            elements.Add(element);
            foreach (var kid in Kids(dictionary).OfType<PdfReference>())
            {
                Add(kid, element, self);
            }
        }
    }
}
