using System.Globalization;
using OzdPrint.Layout;

namespace OzdPrint.Pdf;

/// <summary>
/// Writes the structure tree (ISO 32000-1, 14.7 and 14.8): elements in reading order, each with its marked content,
/// children and links; and the parent tree, by which a reader finds the element from the content. Elements of which
/// nothing was printed are left out.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="nodes">The elements with what was printed of them.</param>
/// <param name="pages">The pages' numbers.</param>
internal sealed class StructureTree(PdfFile file, StructureNodes nodes, IReadOnlyList<Ref> pages)
{
    /// <summary>Draws the numbers of the elements' objects. To be called when all content is known.</summary>
    public void Allocate()
    {
        foreach (var node in nodes.InOrder)
        {
            node.PutInReadingOrder();
            if (node.Content.Count > 0 || node.Links.Count > 0 || node.Parent is null)
            {
                node.MarkPrinted();
            }
        }

        foreach (var node in nodes.InOrder)
        {
            if (node.IsPrinted)
            {
                node.Self = file.Allocate();
                node.Holder = node.NeedsLink ? file.Allocate() : node.Self;
            }
        }
    }

    /// <summary>Writes the tree.</summary>
    /// <param name="root">The number of its root.</param>
    /// <param name="sequences">The marked-content sequences of each page.</param>
    /// <param name="links">The elements of the link annotations, in the order of their keys.</param>
    public void Write(Ref root, IReadOnlyList<IReadOnlyList<MarkedSequence>> sequences, IReadOnlyList<long> links)
    {
        var (parents, notes) = (file.Allocate(), nodes.InOrder.Where(HasId).ToArray());
        Ref? identifiers = notes.Length > 0 ? file.Allocate() : null;
        using (var tree = file.Dictionary(root))
        {
            tree.Name("Type"u8, "StructTreeRoot"u8);
            tree.Reference("K"u8, nodes.InOrder[0].Self);
            tree.Reference("ParentTree"u8, parents);
            tree.Integer("ParentTreeNextKey"u8, pages.Count + links.Count);
            if (identifiers is { } identifierTree)
            {
                tree.Reference("IDTree"u8, identifierTree);
            }

            // Aside is a type of PDF 2.0; readers of 1.7 are told the nearest of theirs.
            using var roles = tree.Dictionary("RoleMap"u8);
            roles.Name("Aside"u8, "Sect"u8);
        }

        foreach (var node in nodes.InOrder)
        {
            if (node.IsPrinted)
            {
                WriteElement(node, root);
            }
        }

        // Keys are the pages in order, then the links in order (14.7.4.4).
        var keys = Enumerable.Range(0, pages.Count + links.Count).ToArray();
        NumberTree.Write(file, parents, keys, (array, key) =>
        {
            if (key >= pages.Count)
            {
                array.Reference(nodes[links[key - pages.Count]].Holder);
                return;
            }

            using var owners = array.Array();
            foreach (var sequence in sequences[key])
            {
                owners.Reference(nodes[sequence.Element].Holder);
            }
        });

        if (identifiers is { } names)
        {
            Array.Sort(notes, (one, other) => string.CompareOrdinal(IdOf(one), IdOf(other)));
            NumberTree.Write(file, names, [.. notes.Select(IdOf)], (array, i) => array.Reference(notes[i].Self));
        }
    }

    /// <summary>Every Note needs an identifier of its own (ISO 14289-1, 7.9).</summary>
    private static bool HasId(StructureNode node) => node is { IsPrinted: true, Element.Type: StructureType.Note };

    private static string IdOf(StructureNode node) => string.Create(CultureInfo.InvariantCulture, $"note-{node.Number:D6}");

    private void WriteElement(StructureNode node, Ref root)
    {
        var element = node.Element;
        using (var dictionary = file.Dictionary(node.Self))
        {
            dictionary.Name("Type"u8, "StructElem"u8);
            dictionary.Name("S"u8, StructureTypes.NameOf(element.Type));
            dictionary.Reference("P"u8, node.Parent?.Self ?? root);
            if (HasId(node))
            {
                dictionary.Ascii("ID"u8, IdOf(node));
            }

            dictionary.Text("T"u8, element.Title);
            dictionary.Text("Lang"u8, element.Language);
            dictionary.Text("Alt"u8, element.Alt);
            WriteAttributes(dictionary, node);
            if (node.NeedsLink)
            {
                dictionary.Reference("K"u8, node.Holder);
            }
            else
            {
                WriteKids(dictionary, node);
            }
        }

        if (node.NeedsLink)
        {
            using var link = file.Dictionary(node.Holder);
            link.Name("Type"u8, "StructElem"u8);
            link.Name("S"u8, "Link"u8);
            link.Reference("P"u8, node.Self);
            WriteKids(link, node);
        }
    }

    private static void WriteAttributes(DictionaryWriter dictionary, StructureNode node)
    {
        if (node.Element.Type == StructureType.L)
        {
            using var list = dictionary.Dictionary("A"u8);
            list.Name("O"u8, "List"u8);
            list.Name("ListNumbering"u8, StructureTypes.NameOf(node.Element.Numbering));
        }
        else if (node.Element.Type == StructureType.Figure)
        {
            // The box is for readers that show the picture alone; one that runs over pages has none.
            Box? box = null;
            foreach (var content in node.Content)
            {
                box = content.Page == node.Content[0].Page ? Box.Around(box, content.Ink) : null;
            }

            if (box is { } place)
            {
                using var layout = dictionary.Dictionary("A"u8);
                layout.Name("O"u8, "Layout"u8);
                layout.Name("Placement"u8, "Block"u8);
                layout.Rectangle("BBox"u8, place);
            }
        }
    }

    private void WriteKids(DictionaryWriter dictionary, StructureNode node)
    {
        var home = node.Content.Count > 0 ? node.Content[0].Page : -1;
        if (home >= 0)
        {
            dictionary.Reference("Pg"u8, pages[home]);
        }

        using var kids = dictionary.Array("K"u8);
        foreach (var (_, page, mcid, _) in node.Content)
        {
            if (page == home)
            {
                kids.Integer(mcid);
                continue;
            }

            using var reference = kids.Dictionary();
            reference.Name("Type"u8, "MCR"u8);
            reference.Reference("Pg"u8, pages[page]);
            reference.Integer("MCID"u8, mcid);
        }

        foreach (var child in node.Element.Children)
        {
            if (nodes[child.Id] is { IsPrinted: true } printed)
            {
                kids.Reference(printed.Self);
            }
        }

        foreach (var (_, page, annotation) in node.Links)
        {
            using var reference = kids.Dictionary();
            reference.Name("Type"u8, "OBJR"u8);
            reference.Reference("Pg"u8, pages[page]);
            reference.Reference("Obj"u8, annotation);
        }
    }
}
