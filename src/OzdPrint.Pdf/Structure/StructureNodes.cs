using OzdPrint.Layout;

namespace OzdPrint.Pdf;

/// <summary>A marked-content sequence of an element.</summary>
/// <param name="ReadingPage">Where it is read among the others, see <see cref="Mark.ReadingPage"/>.</param>
/// <param name="Page">Index of its page.</param>
/// <param name="Mcid">Its number on the page.</param>
/// <param name="Ink">The place of its pictures and fills; null if it is all text.</param>
internal readonly record struct PrintedContent(int ReadingPage, int Page, int Mcid, Box? Ink);

/// <summary>A link annotation of an element.</summary>
/// <param name="ReadingPage">Where it is read among the others, see <see cref="LinkArea.ReadingPage"/>.</param>
/// <param name="Page">Index of its page.</param>
/// <param name="Annotation">The number of its object.</param>
internal readonly record struct PrintedLink(int ReadingPage, int Page, Ref Annotation);

/// <summary>An element of the structure with what was printed of it.</summary>
/// <param name="Element">The element.</param>
/// <param name="Parent">The node it stands under; null for the root.</param>
/// <param name="Number">Its place in reading order, from 0.</param>
internal sealed record StructureNode(StructureElement Element, StructureNode? Parent, int Number)
{
    /// <summary>Its marked-content sequences: as they are painted, and after <see cref="PutInReadingOrder"/> as they are read.</summary>
    public List<PrintedContent> Content { get; private set; } = [];

    /// <summary>Its link annotations, in the same order.</summary>
    public List<PrintedLink> Links { get; private set; } = [];

    /// <summary>Whether links belong to it, on whatever page.</summary>
    public bool CarriesLinks { get; set; }

    /// <summary>
    /// Whether its content and links are put into a Link under it, for only a Link may hold links (ISO 14289-1, 7.18.5).
    /// </summary>
    public bool NeedsLink => CarriesLinks && Element.Type != StructureType.Link;

    /// <summary>The type of the element that holds its content.</summary>
    public StructureType ContentType => NeedsLink ? StructureType.Link : Element.Type;

    /// <summary>Whether anything of it or of its descendants was printed.</summary>
    public bool IsPrinted { get; private set; }

    /// <summary>The number of its object; meaningless if nothing was printed.</summary>
    public Ref Self { get; set; }

    /// <summary>
    /// The number of the object that holds its content: its own, or that of the Link put under it.
    /// </summary>
    public Ref Holder { get; set; }

    /// <summary>
    /// Sorts what was printed as it is read: on the sides of a booklet's sheets a paragraph may begin on a later side than
    /// it ends.
    /// </summary>
    public void PutInReadingOrder()
    {
        Content = [.. Content.OrderBy(content => content.ReadingPage)];
        Links = [.. Links.OrderBy(link => link.ReadingPage)];
    }

    /// <summary>Notes that something of it was printed.</summary>
    public void MarkPrinted()
    {
        for (var node = this; node is { IsPrinted: false }; node = node.Parent)
        {
            node.IsPrinted = true;
        }
    }
}

/// <summary>The elements of a document's structure by their ids.</summary>
internal sealed class StructureNodes
{
    private readonly Dictionary<long, StructureNode> _byId = [];
    private readonly List<StructureNode> _inOrder = [];

    /// <summary>Collects the elements under a root.</summary>
    /// <exception cref="ArgumentException">Two elements have the same id.</exception>
    public StructureNodes(StructureElement root)
    {
        // A stack of its own, so that no depth of nesting can exhaust the thread's.
        var waiting = new Stack<(StructureElement Element, StructureNode? Parent)>();
        waiting.Push((root, null));
        while (waiting.TryPop(out var next))
        {
            var node = new StructureNode(next.Element, next.Parent, _inOrder.Count);
            if (!_byId.TryAdd(next.Element.Id, node))
            {
                throw new ArgumentException($"Two elements of the structure have the id {next.Element.Id}.", nameof(root));
            }

            _inOrder.Add(node);
            for (var i = next.Element.Children.Length - 1; i >= 0; i--)
            {
                waiting.Push((next.Element.Children[i], node));
            }
        }
    }

    /// <summary>The nodes in depth-first order, which is reading order.</summary>
    public IReadOnlyList<StructureNode> InOrder => _inOrder;

    /// <summary>The node of an element.</summary>
    /// <exception cref="ArgumentException">The structure has no element of that id.</exception>
    public StructureNode this[long id] => _byId.TryGetValue(id, out var node)
        ? node
        : throw new ArgumentException($"A mark belongs to the element {id}, which the structure does not contain.");
}
