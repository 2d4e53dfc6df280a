using System.Globalization;
using OzdPrint.Judges;
using OzdPrint.Layout;

namespace OzdPrint.Pdf.Tests;

/// <summary>Links from outside find their place by name.</summary>
public sealed class NamedPlaceTests
{
    [Fact]
    public void A_name_leads_to_its_page_and_height()
    {
        var reader = Samples.Everything().Read();
        var names = reader.Array(reader.Dictionary(reader.Dictionary(reader.Catalog["Names"])["Dests"])["Names"]);
        Assert.Equal(["Mond", "ebbe-und-flut"], names.OfType<PdfString>().Select(name => name.Text));
        var place = (PdfArray)names[3]!;
        Assert.Same(reader.Pages[1], reader.Dictionary(place[0]));
        Assert.Equal("/XYZ 0 175 null", string.Join(' ', place.Skip(1).Select(PdfDictionary.Show)));
    }

    [Fact]
    public void Poppler_finds_the_names()
    {
        var (exitCode, output, errors) = Judge.Run(Samples.Everything().Print(), "poppler-utils", "pdfinfo", "-dests", "{}");
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Matches("""\n *2 \[ XYZ +0 +175 null *\] "ebbe-und-flut"\n""", output);
        Assert.Matches("""\n *3 \[ XYZ +0 +130 null *\] "Mond"\n""", output);
    }

    [Fact]
    public void Many_names_stand_in_order_of_their_bytes()
    {
        var builder = new DocumentBuilder { Places = [.. Enumerable.Range(0, 300).Select(i => new NamedPlace(string.Create(CultureInfo.InvariantCulture, $"{(i % 2 == 0 ? 'a' : 'B')}-{i}"), new PageTarget(0, i % 200)))] };
        builder.AddPage();
        var reader = builder.Read();
        var root = reader.Dictionary(reader.Dictionary(reader.Catalog["Names"])["Dests"]);
        Assert.Null(root["Limits"]);
        var all = new List<string>();
        foreach (var kid in reader.Array(root["Kids"]))
        {
            var leaf = reader.Dictionary(kid);
            var names = reader.Array(leaf["Names"]).OfType<PdfString>().Select(name => name.Text).ToList();
            Assert.Equal([names[0], names[^1]], reader.Array(leaf["Limits"]).Select(limit => ((PdfString)limit!).Text));
            all.AddRange(names);
        }

        Assert.Equal(300, all.Count);
        Assert.Equal(all.Order(StringComparer.Ordinal), all);
    }

    [Fact]
    public void A_document_without_names_has_no_tree()
    {
        var builder = new DocumentBuilder();
        builder.AddPage();
        Assert.Null(builder.Read().Catalog["Names"]);
    }

    [Fact]
    public void Two_places_of_one_name_are_refused()
    {
        var builder = new DocumentBuilder { Places = [new NamedPlace("meer", new PageTarget(0, 0)), new NamedPlace("meer", new PageTarget(0, 9))] };
        builder.AddPage();
        Assert.Contains("meer", Assert.Throws<ArgumentException>(builder.Print).Message, StringComparison.Ordinal);
    }
}
