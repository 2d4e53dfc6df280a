using System.Text.RegularExpressions;

namespace OzdPrint.Pdf.Tests;

/// <summary>Rules for the structure tree (ISO 19005-3, 6.7; ISO 14289-1, 7.1 to 7.9; ISO 32000-1, 14.7 and 14.8).</summary>
internal static partial class StructureRules
{
    private static readonly HashSet<string> _inline =
    [
        .. "Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Formula Form".Split(' '),
    ];

    private static readonly HashSet<string> _standard =
    [
        .. _inline,
        .. "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private H H1 H2 H3 H4 H5 H6 P L LI Lbl LBody Table TR TH TD THead TBody TFoot Figure".Split(' '),
    ];

    /// <summary>What holds text and therefore no blocks.</summary>
    private static readonly HashSet<string> _texts = ["P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "Span", "Quote", "Reference", "Link", "Lbl"];

    private static readonly string[] _numberings = ["None", "Disc", "Circle", "Square", "Decimal", "UpperRoman", "LowerRoman", "UpperAlpha", "LowerAlpha"];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("marked", file => FileRules.If(
            file.File.Resolve(file.Catalog["MarkInfo"]) is not PdfDictionary mark || mark["Marked"] is not true || mark["Suspects"] is true || mark["UserProperties"] is true, "the file is not said to be tagged")),
        new("structure-tree", file => FileRules.If(file.StructureRoot.Name("Type") != "StructTreeRoot" || file.Elements is not [{ Standard: "Document" }, ..] || file.Elements.Count(one => one.Parent is null) != 1,
            "it does not begin with one Document")),
        new("parents-of-elements", file => file.Elements.Where(one => !one.ParentReference.Equals(one.Dictionary["P"])).Select(one => $"{one} does not know its parent")),
        new("role-map", RoleMap),
        new("no-empty-elements", file => file.Elements.Where(one => one.Parent is not null && file.Kids(one.Dictionary).Count == 0).Select(one => $"{one}")),
        new("elements-or-content", file => file.Elements.Where(one => one.Children.Count > 0
            && file.Kids(one.Dictionary).Any(kid => kid is double || (kid is PdfDictionary entry && entry["MCID"] is not null))).Select(one => $"{one} holds both")),
        new("headings-without-gaps", Headings),
        new("lists", Lists),
        new("list-numbering", file => file.Elements.Where(one => one.Standard == "L" && !IsNumbered(file, one)).Select(one => $"{one}")),
        new("contents-lists", file => file.Elements.Where(one =>
                (one.Standard == "TOCI" && one.Parent?.Standard != "TOC")
                || (one.Standard == "TOC" && one.Children.Any(kid => kid.Standard is not ("TOC" or "TOCI" or "Caption")))
                || (one.Standard == "TOCI" && one.Children.Any(kid => kid.Standard is not ("Lbl" or "Reference" or "NonStruct" or "P" or "TOC"))))
            .Select(one => $"{one}")),
        new("texts-hold-no-blocks", file => file.Elements.Where(one => _texts.Contains(one.Standard) && one.Children.Any(kid => !_inline.Contains(kid.Standard))).Select(one => $"{one}")),
        new("no-tables", file => file.Elements.Where(one => one.Standard is "Table" or "TR" or "TH" or "TD").Select(one => $"{one}: headers are not checked")),
        new("figures-have-alternates", file => file.Elements.Where(one => one.Standard is "Figure" or "Formula" && string.IsNullOrWhiteSpace(one.Dictionary.Text("Alt"))).Select(one => $"{one}")),
        new("figures-have-boxes", file => file.Elements.Where(one => one.Standard == "Figure" && !HasBox(file, one)).Select(one => $"{one}")),
        new("notes-have-identifiers", Notes),
        new("document-language", file => FileRules.If(!IsTag(file.Catalog.Text("Lang")), "there is none")),
        new("languages", file => file.Dictionaries.Concat(file.Pages.SelectMany(page => page.Walk.Spans)).Where(one => one["Lang"] is not null && !IsTag(one.Text("Lang"))).Select(one => $"{one.Text("Lang")}")),
        new("no-private-words", file => file.Elements.SelectMany(one => new[] { "Alt", "ActualText", "E", "T" }
            .Where(key => one.Dictionary.Text(key) is { } text && text.EnumerateRunes().Any(rune => FontRules.IsPrivate(rune.Value))).Select(key => $"{one}: {key}"))),
    ];

    private static bool IsTag(string? text) => text is not null && LanguageTag().IsMatch(text);

    private static IEnumerable<string> RoleMap(Inspection file)
    {
        foreach (var type in (file.File.Resolve(file.StructureRoot["RoleMap"]) as PdfDictionary)?.Keys ?? [])
        {
            if (_standard.Contains(type))
            {
                yield return $"the standard type {type} is mapped";
            }

            if (file.StandardOf(type) is not { } standard || !_standard.Contains(standard))
            {
                yield return $"{type} leads to no standard type";
            }
        }

        foreach (var element in file.Elements.Where(one => !_standard.Contains(one.Standard)))
        {
            yield return $"{element} is of no standard type";
        }
    }

    private static IEnumerable<string> Headings(Inspection file)
    {
        var last = 0;
        foreach (var element in file.Elements)
        {
            if (element.Standard == "H")
            {
                yield return $"{element} has no level";
            }
            else if (element.Standard is ['H', >= '1' and <= '6'])
            {
                var level = element.Standard[1] - '0';
                if (level > last + 1)
                {
                    yield return $"{element} follows a heading of level {last}";
                }

                last = level;
            }
        }
    }

    private static IEnumerable<string> Lists(Inspection file)
    {
        foreach (var element in file.Elements)
        {
            var kids = element.Children.Select(kid => kid.Standard).ToList();
            var isWrong = element.Standard switch
            {
                "L" => !kids.Contains("LI") || kids.Any(kid => kid is not ("L" or "LI" or "Caption")),
                "LI" => element.Parent?.Standard != "L" || kids is not (["LBody"] or ["Lbl", "LBody"]),
                "LBody" => element.Parent?.Standard != "LI",
                "Lbl" => element.Parent?.Standard is not ("LI" or "Note" or "TOCI" or "BibEntry"),
                _ => false,
            };
            if (isWrong)
            {
                yield return $"{element} in {element.Parent} has {string.Join(", ", kids)}";
            }
        }
    }

    /// <summary>A list whose items have labels says how they are counted (ISO 14289-1, 7.6).</summary>
    private static bool IsNumbered(Inspection file, InspectedElement list)
    {
        var numbering = Attribute(file, list, "List", "ListNumbering") is PdfName { Value: var name } ? name : null;
        var hasLabels = list.Children.Any(item => item.Children.Any(kid => kid.Standard == "Lbl"));
        return numbering is null ? !hasLabels : _numberings.Contains(numbering) && !(hasLabels && numbering == "None");
    }

    private static bool HasBox(Inspection file, InspectedElement figure) =>
        Attribute(file, figure, "Layout", "BBox") is PdfArray { Count: 4 } box && box.All(side => side is double)
        && (double)box[0]! < (double)box[2]! && (double)box[1]! < (double)box[3]!;

    private static object? Attribute(Inspection file, InspectedElement element, string owner, string key) =>
        (file.File.Resolve(element.Dictionary["A"]) is PdfArray several ? several : [element.Dictionary["A"]])
            .Select(file.File.Resolve).OfType<PdfDictionary>().Where(attributes => attributes.Name("O") == owner)
            .Select(attributes => file.File.Resolve(attributes[key])).FirstOrDefault(value => value is not null);

    private static IEnumerable<string> Notes(Inspection file)
    {
        var seen = new HashSet<string>();
        var listed = new Dictionary<string, PdfReference>();
        if (file.File.Resolve(file.StructureRoot["IDTree"]) is PdfDictionary tree)
        {
            Collect(tree);
        }

        foreach (var element in file.Elements)
        {
            var id = element.Dictionary.Text("ID");
            if (element.Standard == "Note" && string.IsNullOrEmpty(id))
            {
                yield return $"{element} has none";
            }
            else if (id is not null && (!seen.Add(id) || !element.Self.Equals(listed.GetValueOrDefault(id))))
            {
                yield return $"{id} is not that of {element} alone, or cannot be looked up";
            }
        }

        void Collect(PdfDictionary node)
        {
            var names = file.File.Resolve(node["Names"]) as PdfArray ?? [];
            for (var i = 0; i + 1 < names.Count; i += 2)
            {
                listed[((PdfString)names[i]!).Text] = (PdfReference)names[i + 1]!;
            }

            foreach (var kid in file.File.Resolve(node["Kids"]) as PdfArray ?? [])
            {
                Collect(file.File.Dictionary(kid));
            }
        }
    }

    /// <summary>The shape of a language tag (BCP 47).</summary>
    [GeneratedRegex("^([A-Za-z]{2,8}|[xX])(-[A-Za-z0-9]{1,8})*$")]
    private static partial Regex LanguageTag();
}
