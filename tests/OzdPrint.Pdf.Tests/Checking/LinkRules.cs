namespace OzdPrint.Pdf.Tests;

/// <summary>Rules for annotations, actions and navigation (ISO 19005-3, 6.3 to 6.5; ISO 14289-1, 7.17 and 7.18).</summary>
internal static class LinkRules
{
    private const int Invisible = 1;

    private const int Hidden = 2;

    private const int Print = 4;

    private const int NoView = 32;

    private const int ToggleNoView = 256;

    private static readonly string[] _annotations =
    [
        "Text", "Link", "FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight", "Underline", "Squiggly", "StrikeOut", "Stamp", "Caret", "Ink",
        "Popup", "FileAttachment", "Widget", "PrinterMark", "Watermark",
    ];

    private static readonly string[] _actions = ["GoTo", "GoToR", "GoToE", "Thread", "URI", "Named", "SubmitForm"];

    private static readonly string[] _named = ["NextPage", "PrevPage", "FirstPage", "LastPage"];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("annotation-types", file => file.Annotations.Where(one => !_annotations.Contains(one.Dictionary.Name("Subtype"))).Select(one => $"{one.Dictionary.Name("Subtype")}")),
        new("annotations-are-printed", file => file.Annotations.Where(one => one.Dictionary["F"] is not double flags || ((int)flags & (Invisible | Hidden | Print | NoView | ToggleNoView)) != Print)
            .Select(Where)),
        new("annotations-are-described", file => file.Annotations.Where(one => string.IsNullOrWhiteSpace(one.Dictionary.Text("Contents"))).Select(Where)),
        new("annotations-are-tagged", Tagged),
        new("tab-order", file => file.Pages.Where(page => page.Dictionary.Name("Tabs") != "S").Select(page => $"page {page.Index}")),
        new("actions", Actions),
        new("no-scripts", file => FileRules.If(
            file.Dictionaries.Any(one => one["JS"] is not null) || (file.File.Resolve(file.Catalog["Names"]) as PdfDictionary)?["JavaScript"] is not null, "there is one")),
        new("no-triggers", file => file.Dictionaries.Where(one => one["AA"] is not null).Select(one => $"{one}")),
        new("no-forms", file => FileRules.If(file.Catalog["AcroForm"] is not null || file.Catalog["NeedsRendering"] is not null, "there is one")),
        new("destinations", Destinations),
        new("outline", Outline),
    ];

    private static string Where((InspectedPage Page, PdfReference Self, PdfDictionary Dictionary) one) => $"{one.Self} on page {one.Page.Index}";

    private static IEnumerable<string> Tagged(Inspection file)
    {
        foreach (var one in file.Annotations)
        {
            var key = one.Dictionary["StructParent"] is double number ? (int)number : -1;
            var owner = file.File.Resolve(file.Parents.GetValueOrDefault(key)) as PdfDictionary;
            if (owner is null || (one.Dictionary.Name("Subtype") == "Link" && file.StandardOf(owner.Name("S") ?? "") != "Link"))
            {
                yield return $"{Where(one)} is not in a Link";
            }
            else if (!file.Kids(owner).OfType<PdfDictionary>().Any(kid => kid.Name("Type") == "OBJR" && one.Self.Equals(kid["Obj"])))
            {
                yield return $"{Where(one)} is unknown to its Link";
            }
        }

        foreach (var element in file.Elements)
        {
            foreach (var kid in file.Kids(element.Dictionary).OfType<PdfDictionary>().Where(kid => kid.Name("Type") == "OBJR"))
            {
                if (!file.Annotations.Any(one => one.Self.Equals(kid["Obj"]) && file.File.Resolve(kid["Pg"]) == one.Page.Dictionary))
                {
                    yield return $"{element} names an annotation that is not on that page";
                }
            }
        }
    }

    private static IEnumerable<string> Actions(Inspection file)
    {
        var actions = file.Dictionaries.SelectMany(one => new[] { one["A"], one["OpenAction"] }).Select(file.File.Resolve).OfType<PdfDictionary>()
            .SelectMany(action => (file.File.Resolve(action["Next"]) as PdfArray ?? [action["Next"]]).Select(file.File.Resolve).OfType<PdfDictionary>().Prepend(action))
            .Where(action => action["O"] is null);
        foreach (var action in actions)
        {
            var type = action.Name("S");
            if (!_actions.Contains(type) || (type == "Named" && !_named.Contains(action.Name("N"))))
            {
                yield return $"{type}";
            }
            else if (type == "URI" && (action.Text("URI") is not { Length: > 0 } address || address.Any(sign => sign is <= ' ' or > '~')))
            {
                yield return "an address that is none in plain ASCII";
            }
        }
    }

    private static IEnumerable<string> Destinations(Inspection file)
    {
        var pages = file.Pages.Select(page => page.Dictionary).ToHashSet();
        foreach (var array in file.Values.OfType<PdfArray>().Where(array => array is [_, PdfName { Value: "XYZ" or "Fit" or "FitH" or "FitV" or "FitR" or "FitB" }, ..]))
        {
            if (file.File.Resolve(array[0]) is not PdfDictionary page || !pages.Contains(page))
            {
                yield return $"{array} is no place on a page";
            }
        }
    }

    /// <summary>Entries know each other, and each leads somewhere.</summary>
    private static List<string> Outline(Inspection file)
    {
        if (file.Catalog["Outlines"] is not PdfReference root)
        {
            return [];
        }

        var faults = new List<string>();
        Level(root);
        return faults;

        void Level(PdfReference parent)
        {
            PdfReference? before = null;
            var above = file.File.Dictionary(parent);
            for (var self = above["First"] as PdfReference; self is not null; self = file.File.Dictionary(self)["Next"] as PdfReference)
            {
                var entry = file.File.Dictionary(self);
                if (!parent.Equals(entry["Parent"]) || !Equals(before, entry["Prev"]) || string.IsNullOrWhiteSpace(entry.Text("Title")) || (entry["Dest"] ?? entry["A"]) is null)
                {
                    faults.Add($"{self} is not linked in");
                    return;
                }

                Level(self);
                before = self;
            }

            if (!Equals(before, above["Last"]))
            {
                faults.Add($"{parent} does not know its last entry");
            }
        }
    }
}
