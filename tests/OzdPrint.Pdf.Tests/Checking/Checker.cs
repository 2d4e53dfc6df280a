using System.Globalization;
using System.Text;

namespace OzdPrint.Pdf.Tests;

/// <summary>
/// Walks every object of a file and names what breaks the rules of PDF/UA-1 and PDF/A-3a that the press keeps already.
/// </summary>
internal sealed class Checker
{
    private readonly PdfReader _file;
    private readonly List<string> _faults = [];

    private Checker(PdfReader file) => _file = file;

    public static IReadOnlyList<string> FaultsOf(PdfReader file)
    {
        var checker = new Checker(file);
        checker.Catalog();
        checker.Pages();
        checker.Structure();
        checker.References();
        return checker._faults;
    }

    /// <summary>The text of a code by the ToUnicode map of a font.</summary>
    public static Dictionary<int, string> TextOf(PdfReader file, PdfDictionary font)
    {
        var result = new Dictionary<int, string>();
        foreach (var line in Encoding.ASCII.GetString(file.Stream(font["ToUnicode"]).Decoded).Split('\n'))
        {
            if (line.StartsWith('<') && line.Split("> <") is [var code, var text] && line != "<0000> <FFFF>")
            {
                var units = Convert.FromHexString(text.TrimEnd('>'));
                result.Add(int.Parse(code[1..], NumberStyles.HexNumber, CultureInfo.InvariantCulture), Encoding.BigEndianUnicode.GetString(units));
            }
        }

        return result;
    }

    private void Fault(bool broken, string fault)
    {
        if (broken)
        {
            _faults.Add(fault);
        }
    }

    private void Catalog()
    {
        var catalog = _file.Catalog;
        Fault(catalog["MarkInfo"] is not PdfDictionary mark || mark["Marked"] is not true, "document is not marked");
        Fault(catalog["ViewerPreferences"] is not PdfDictionary viewer || viewer["DisplayDocTitle"] is not true, "title is not displayed");
        Fault(string.IsNullOrEmpty(catalog.Text("Lang")), "document has no language");
        Fault(string.IsNullOrEmpty(_file.Dictionary(_file.Trailer["Info"]).Text("Title")), "document has no title");
        Fault(_file.Stream(catalog["Metadata"]).Dictionary["Filter"] is not null, "XMP is packed");
        Fault(_file.Trailer["ID"] is not PdfArray { Count: 2 }, "file has no identifier");
    }

    private void Pages()
    {
        var parents = ParentTree();
        foreach (var (page, index) in _file.Pages.Select((page, index) => (page, index)))
        {
            var where = $"page {index}: ";
            Fault(page.Name("Tabs") != "S", where + "tab order is not that of the structure");
            var walk = ContentWalk.Over(_file.Stream(page["Contents"]).Decoded);
            _faults.AddRange(walk.Faults.Select(fault => where + fault));
            Fault(!walk.Mcids.SequenceEqual(Enumerable.Range(0, walk.Mcids.Count)), where + "MCIDs do not count upwards");

            var owners = parents.GetValueOrDefault(page.Int("StructParents")) as PdfArray ?? [];
            Fault(owners.Count != walk.Mcids.Count, where + "parent tree and MCIDs differ");
            for (var mcid = 0; mcid < owners.Count; mcid++)
            {
                var kids = _file.Resolve(_file.Dictionary(owners[mcid])["K"]) as PdfArray ?? [];
                var pageRef = _file.Dictionary(owners[mcid])["Pg"];
                Fault(
                    !kids.Any(kid => kid is double number
                        ? number == mcid && _file.Resolve(pageRef) == page
                        : kid is PdfDictionary { } entry && entry["MCID"] is double other && other == mcid && _file.Resolve(entry["Pg"]) == page),
                    where + $"the element of MCID {mcid} does not know it");
            }

            Fonts(page, walk, where);
            foreach (var annotation in page["Annots"] as PdfArray ?? [])
            {
                Annotation((PdfReference)annotation!, parents, where);
            }
        }
    }

    private void Fonts(PdfDictionary page, ContentWalk walk, string where)
    {
        var resources = _file.Dictionary(page["Resources"]);
        foreach (var uses in walk.Shown.GroupBy(shown => shown.Font))
        {
            var font = _file.Dictionary(_file.Dictionary(resources["Font"])[uses.Key]);
            var name = where + font.Name("BaseFont") + ": ";
            var descendant = _file.Dictionary(_file.Array(font["DescendantFonts"])[0]);
            var descriptor = _file.Dictionary(descendant["FontDescriptor"]);
            Fault(descriptor["FontFile2"] is null, name + "not embedded");
            Fault(font["ToUnicode"] is null, name + "no ToUnicode");
            if (descriptor["FontFile2"] is null || font["ToUnicode"] is null)
            {
                continue;
            }

            Fault(font.Name("BaseFont") is not [_, _, _, _, _, _, '+', ..], name + "no subset prefix");
            Fault(font.Name("BaseFont") != descendant.Name("BaseFont") || font.Name("BaseFont") != descriptor.Name("FontName"), name + "names differ");
            var texts = TextOf(_file, font);
            var glyphs = _file.Stream(descendant["CIDToGIDMap"]).Decoded;
            var widths = (PdfArray)((PdfArray)descendant["W"]!)[1]!;
            var program = SfntTables.Widths(_file.Stream(descriptor["FontFile2"]).Decoded);
            foreach (var (_, code) in uses)
            {
                var glyph = (glyphs[2 * code] << 8) | glyphs[(2 * code) + 1];
                Fault(glyph == 0, name + $"code {code} is the missing glyph");
                Fault(
                    !texts.TryGetValue(code, out var text) || text.Length == 0 || text.Any(unit => unit is '\0' or '\uFEFF' or '\uFFFE'),
                    name + $"code {code} has no text");

                // All test faces have 1000 units to the em.
                Fault(Math.Abs((double)widths[code - 1]! - program[glyph]) > 1, name + $"width of code {code} differs from the program's");
            }
        }

        foreach (var picture in walk.Pictures)
        {
            var image = _file.Stream(_file.Dictionary(resources["XObject"])[picture]).Dictionary;
            Fault(image["SMask"] is not null, where + "picture with transparency");
        }
    }

    private void Annotation(PdfReference self, Dictionary<int, object?> parents, string where)
    {
        var annotation = _file.Dictionary(self);
        Fault(string.IsNullOrEmpty(annotation.Text("Contents")), where + "link without description");
        Fault(annotation["F"] is not 4.0, where + "link is not printed");
        var owner = _file.Dictionary(parents.GetValueOrDefault(annotation.Int("StructParent")) ?? new PdfDictionary());
        Fault(owner.Name("S") != "Link", where + "annotation is not in a Link");
        Fault(
            owner["K"] is not PdfArray kids || !kids.OfType<PdfDictionary>().Any(kid => kid.Name("Type") == "OBJR" && self.Equals(kid["Obj"])),
            where + "Link does not know its annotation");
    }

    private void Structure()
    {
        var root = _file.Dictionary(_file.Catalog["StructTreeRoot"]);
        var ids = new HashSet<string>();
        Element((PdfReference)root["K"]!, (PdfReference)_file.Catalog["StructTreeRoot"]!);

        void Element(PdfReference self, PdfReference parent)
        {
            var element = _file.Dictionary(self);
            var type = element.Name("S");
            Fault(!parent.Equals(element["P"]), $"{type} does not know its parent");
            Fault(type == "Figure" && string.IsNullOrEmpty(element.Text("Alt")), "Figure without alternate text");
            Fault(type == "Figure" && (element["A"] as PdfDictionary)?["BBox"] is null, "Figure without box");
            Fault(type == "Note" && (element.Text("ID") is not { } id || !ids.Add(id)), "Note without an identifier of its own");
            Fault(type == "L" && (element["A"] as PdfDictionary)?["ListNumbering"] is null, "L without numbering");
            var kids = _file.Resolve(element["K"]) switch { PdfArray array => array, null => [], _ => [element["K"]] };
            Fault(kids.Count == 0 && type != "Document", $"{type} is empty");
            foreach (var kid in kids.OfType<PdfReference>())
            {
                Element(kid, self);
            }
        }
    }

    /// <summary>Every reference leads to an object, and every object is reached.</summary>
    private void References()
    {
        var reached = new HashSet<int>();
        var waiting = new Stack<object?>([_file.Trailer]);
        while (waiting.TryPop(out var value))
        {
            switch (value)
            {
                case PdfReference reference when reached.Add(reference.Number):
                    Fault(!_file.Objects.ContainsKey(reference.Number), $"{reference} leads nowhere");
                    waiting.Push(_file.Objects.GetValueOrDefault(reference.Number));
                    break;
                case PdfArray array:
                    array.ForEach(waiting.Push);
                    break;
                case PdfStream stream:
                    waiting.Push(stream.Dictionary);
                    break;
                case PdfDictionary dictionary:
                    foreach (var key in dictionary.Keys)
                    {
                        waiting.Push(dictionary[key]);
                    }

                    break;
            }
        }

        foreach (var number in _file.Objects.Keys.Where(number => !reached.Contains(number)))
        {
            _faults.Add($"object {number} is never used");
        }
    }

    private Dictionary<int, object?> ParentTree()
    {
        var result = new Dictionary<int, object?>();
        Collect(_file.Dictionary(_file.Dictionary(_file.Catalog["StructTreeRoot"])["ParentTree"]));
        return result;

        void Collect(PdfDictionary node)
        {
            foreach (var kid in node["Kids"] as PdfArray ?? [])
            {
                var leaf = _file.Dictionary(kid);
                Collect(leaf);
                var limits = _file.Array(leaf["Limits"]);
                var numbers = _file.Array(leaf["Nums"]);
                Fault(!Equals(limits[0], numbers[0]) || !Equals(limits[1], numbers[^2]), "limits of a leaf are wrong");
            }

            var entries = node["Nums"] as PdfArray ?? [];
            for (var i = 0; i < entries.Count; i += 2)
            {
                result.Add((int)(double)entries[i]!, _file.Resolve(entries[i + 1]) is PdfArray array ? array : entries[i + 1]);
            }
        }
    }
}
