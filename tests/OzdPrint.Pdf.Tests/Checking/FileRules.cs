using System.Text;

namespace OzdPrint.Pdf.Tests;

/// <summary>Rules for the file as a whole and for its objects (ISO 19005-3, 6.1).</summary>
internal static class FileRules
{
    /// <summary>Limits of ISO 19005-3, 6.1.13.</summary>
    private const int LongestString = 32_767;

    private const int LongestName = 127;

    private const int DeepestState = 28;

    private const int MostObjects = 8_388_607;

    private const double SmallestPage = 3;

    private const double LargestPage = 14_400;

    private static readonly string[] _filters = ["ASCIIHexDecode", "ASCII85Decode", "FlateDecode", "RunLengthDecode", "CCITTFaxDecode", "JBIG2Decode", "DCTDecode", "JPXDecode"];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("header", Header),
        new("cross-references", CrossReferences),
        new("file-identifier", file => If(file.File.Trailer["ID"] is not PdfArray { Count: 2 } id || id.Any(half => half is not PdfString { Bytes.Length: > 0 }), "there is none")),
        new("no-encryption", file => If(file.File.Trailer["Encrypt"] is not null || file.Catalog["Perms"] is not null, "the file is locked or restricted")),
        new("references", References),
        new("stream-filters", StreamFilters),
        new("streams-are-inside", file => file.Streams.Where(stream => stream.Dictionary["F"] is not null || stream.Dictionary["FFilter"] is not null || stream.Dictionary["FDecodeParms"] is not null)
            .Select(stream => $"{stream.Dictionary}")),
        new("string-lengths", file => file.Values.OfType<PdfString>().Where(text => text.Bytes.Length > LongestString).Select(text => $"a string of {text.Bytes.Length} bytes")),
        new("name-lengths", file => file.Values.OfType<PdfName>().Where(name => name.Value.Length > LongestName).Select(name => name.Value)),
        new("names-are-utf-8", NamesAreUtf8),
        new("number-sizes", file => file.Values.OfType<double>().Where(number => Math.Abs(number) > int.MaxValue).Select(number => $"{number}")),
        new("object-count", file => If(file.File.Trailer["Size"] is not double size || size > MostObjects + 1, "too many objects")),
        new("page-sizes", PageSizes),
        new("graphics-state-depth", file => file.Pages.Where(page => page.Walk.Depth > DeepestState).Select(page => $"page {page.Index} is {page.Walk.Depth} deep")),
        new("known-operators", file => file.Pages.SelectMany(page => page.Walk.UnknownOperators.Select(one => $"page {page.Index}: {one}"))),
        new("no-optional-content", file => If(file.Catalog["OCProperties"] is not null, "parts may be switched off")),
        new("no-alternate-presentations", file => If(
            file.File.Resolve(file.Catalog["Names"]) is PdfDictionary names && names["AlternatePresentations"] is not null || file.Pages.Any(page => page.Dictionary["PresSteps"] is not null),
            "there is one")),
        new("no-requirements", file => If(file.Catalog["Requirements"] is not null, "a reader is asked for more than the standard")),
    ];

    public static IEnumerable<string> If(bool broken, string fault) => broken ? [fault] : [];

    private static IEnumerable<string> Header(Inspection file)
    {
        var bytes = file.File.Bytes;
        var line = Encoding.Latin1.GetString(bytes, 0, Math.Min(16, bytes.Length));
        return If(
            !line.StartsWith("%PDF-1.", StringComparison.Ordinal) || line[7] is < '0' or > '7' || line[8] != '\n' || line[9] != '%' || line[10..14].Any(sign => sign < 128),
            "the first two lines are not those of a PDF");
    }

    private static IEnumerable<string> CrossReferences(Inspection file)
    {
        // Nothing but a line's end may follow the last marker.
        var tail = Encoding.Latin1.GetString(file.File.Bytes)[^7..].TrimEnd('\r', '\n');
        if (!tail.EndsWith("%%EOF", StringComparison.Ordinal))
        {
            yield return "the file does not end at its end";
        }

        string? wrong = null;
        try
        {
            _ = new PdfReader(file.File.Bytes);
        }
        catch (Exception exception)
        {
            wrong = exception.Message;
        }

        if (wrong is not null)
        {
            yield return $"an offset does not lead to its object: {wrong}";
        }
    }

    /// <summary>Every reference leads to an object, and every object is reached.</summary>
    private static IEnumerable<string> References(Inspection file)
    {
        var reached = new HashSet<int>();
        var waiting = new Stack<object?>([file.File.Trailer]);
        while (waiting.TryPop(out var value))
        {
            switch (value)
            {
                case PdfReference reference when reached.Add(reference.Number):
                    if (!file.File.Objects.TryGetValue(reference.Number, out var found))
                    {
                        yield return $"{reference} leads nowhere";
                    }

                    waiting.Push(found);
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

        foreach (var number in file.File.Objects.Keys.Where(number => !reached.Contains(number)))
        {
            yield return $"object {number} is never used";
        }
    }

    private static IEnumerable<string> StreamFilters(Inspection file) =>
        from stream in file.Streams
        let filter = file.File.Resolve(stream.Dictionary["Filter"])
        from name in filter as PdfArray ?? (filter is null ? [] : [filter])
        where name is not PdfName { Value: var value } || !_filters.Contains(value)
        select $"{name}";

    private static IEnumerable<string> NamesAreUtf8(Inspection file)
    {
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        foreach (var name in file.Values.OfType<PdfName>().Where(name => name.Value.Any(sign => sign > 126)))
        {
            var isWrong = false;
            try
            {
                strict.GetString(Encoding.Latin1.GetBytes(name.Value));
            }
            catch (DecoderFallbackException)
            {
                isWrong = true;
            }

            if (isWrong)
            {
                yield return name.Value;
            }
        }
    }

    private static IEnumerable<string> PageSizes(Inspection file) =>
        from page in file.Pages
        from name in (string[])["MediaBox", "CropBox", "TrimBox", "BleedBox", "ArtBox"]
        let box = file.File.Resolve(page.Dictionary[name]) as PdfArray
        where name == "MediaBox" || box is not null
        let sides = box is { Count: 4 } ? new[] { (double)box[2]! - (double)box[0]!, (double)box[3]! - (double)box[1]! } : [0]
        where sides.Any(side => side is < SmallestPage or > LargestPage)
        select $"page {page.Index}: {name}";
}
