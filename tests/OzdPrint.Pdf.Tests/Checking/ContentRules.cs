namespace OzdPrint.Pdf.Tests;

/// <summary>Rules for what stands on the pages: tagged or an artifact (ISO 14289-1, 7.1; ISO 19005-3, 6.7.2.2).</summary>
internal static class ContentRules
{
    private static readonly string[] _artifacts = ["Pagination", "Layout", "Page", "Background"];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("content-is-tagged-or-artifact", file => file.Pages.SelectMany(page => page.Walk.Unmarked.Select(one => $"page {page.Index}: {one}"))),
        new("marked-content-nesting", file => file.Pages.SelectMany(page => page.Walk.BadNesting.Select(one => $"page {page.Index}: {one}"))),
        new("content-is-closed", file => file.Pages.SelectMany(page => page.Walk.OpenEnds.Select(one => $"page {page.Index}: {one}"))),
        new("artifact-types", file => file.Pages.SelectMany(page => page.Walk.Artifacts.Where(one => !_artifacts.Contains(one.Name("Type"))
                || (one.Name("Type") == "Background" && one["BBox"] is not PdfArray { Count: 4 }))
            .Select(one => $"page {page.Index}: {one}"))),
        new("content-tags", file => file.Pages.SelectMany(page => page.Walk.Mcids.Zip(page.Walk.Tags)
            .Where(one => OwnerOf(file, page, one.First) is not { } owner || owner.Name("S") != one.Second)
            .Select(one => $"page {page.Index}: content {one.First} is tagged {one.Second}"))),
        new("content-numbers", file => file.Pages.Where(page => !page.Walk.Mcids.SequenceEqual(Enumerable.Range(0, page.Walk.Mcids.Count)))
            .Select(page => $"page {page.Index}")),
        new("content-has-parents", Parents),
        new("elements-have-content", Content),
        new("actual-text", file => file.Pages.SelectMany(page => page.Walk.Spans.Where(span => span["ActualText"] is PdfString text
                && (text.Text.Length == 0 || text.Text.EnumerateRunes().Any(rune => FontRules.IsPrivate(rune.Value))))
            .Select(span => $"page {page.Index}: {span}"))),
    ];

    private static PdfDictionary? OwnerOf(Inspection file, InspectedPage page, int mcid) =>
        file.Parents.GetValueOrDefault(page.Dictionary["StructParents"] is double key ? (int)key : -1) is PdfArray owners && mcid < owners.Count
            ? file.File.Resolve(owners[mcid]) as PdfDictionary
            : null;

    /// <summary>The parent tree has an element for each piece of content, and that element knows it.</summary>
    private static IEnumerable<string> Parents(Inspection file)
    {
        foreach (var page in file.Pages)
        {
            var owners = file.Parents.GetValueOrDefault(page.Dictionary["StructParents"] is double key ? (int)key : -1) as PdfArray ?? [];
            if (owners.Count != page.Walk.Mcids.Count)
            {
                yield return $"page {page.Index} has {page.Walk.Mcids.Count} pieces of content and {owners.Count} parents";
            }

            for (var mcid = 0; mcid < owners.Count; mcid++)
            {
                if (file.File.Resolve(owners[mcid]) is not PdfDictionary owner || !ContentOf(file, owner).Contains((page.Dictionary, mcid)))
                {
                    yield return $"page {page.Index}: the parent of {mcid} does not know it";
                }
            }
        }

        foreach (var fault in file.ParentFaults)
        {
            yield return fault;
        }
    }

    /// <summary>Whatever an element holds is on the page that it names, and is its own.</summary>
    private static IEnumerable<string> Content(Inspection file)
    {
        var pages = file.Pages.ToDictionary(page => page.Dictionary);
        return from element in file.Elements
               from content in ContentOf(file, element.Dictionary)
               where content.Page is null || !pages.TryGetValue(content.Page, out var page) || !page.Walk.Mcids.Contains(content.Mcid) || OwnerOf(file, page, content.Mcid) != element.Dictionary
               select $"{element} holds {content.Mcid}, which is not there or not its own";
    }

    private static IEnumerable<(PdfDictionary? Page, int Mcid)> ContentOf(Inspection file, PdfDictionary element)
    {
        var own = file.File.Resolve(element["Pg"]) as PdfDictionary;
        return file.Kids(element).SelectMany(kid => kid switch
        {
            double mcid => [(own, (int)mcid)],
            PdfDictionary entry when entry["MCID"] is double mcid => [(file.File.Resolve(entry["Pg"]) as PdfDictionary ?? own, (int)mcid)],
            _ => Enumerable.Empty<(PdfDictionary?, int)>(),
        });
    }
}
