using OzdPrint.Layout;

namespace OzdPrint.Pdf;

/// <summary>An element of the structure with what was printed of it.</summary>
/// <param name="Element">The element.</param>
/// <param name="Parent">The node it stands under; null for the root.</param>
internal sealed record StructureNode(StructureElement Element, StructureNode? Parent)
{
    /// <summary>Its marked-content sequences in the order of pages.</summary>
    public List<(int Page, int Mcid, Box? Ink)> Content { get; } = [];

    /// <summary>Its link annotations in the order of pages.</summary>
    public List<(int Page, Ref Annotation)> Links { get; } = [];

    /// <summary>Whether anything of it or of its descendants was printed.</summary>
    public bool IsPrinted { get; private set; }

    /// <summary>The number of its object; meaningless if nothing was printed.</summary>
    public Ref Self { get; set; }

    /// <summary>
    /// The number of the object that holds its content: its own, or that of a Link put under an element of another
    /// type that carries links, for only a Link may (ISO 14289-1, 7.18.5).
    /// </summary>
    public Ref Holder { get; set; }

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
    private readonly Dictionary<int, StructureNode> _byId = [];
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
            var node = new StructureNode(next.Element, next.Parent);
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
    public StructureNode this[int id] => _byId.TryGetValue(id, out var node)
        ? node
        : throw new ArgumentException($"A mark belongs to the element {id}, which the structure does not contain.");
}
