using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace OzdPrint.Cli.Tests;

/// <summary>Catalogues of finished editions, as reading apps and browsers meet them.</summary>
public sealed class CatalogTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";

    private const string OpenAccess = "http://opds-spec.org/acquisition/open-access";

    /// <summary>A folder with editions of so many days from 8 January on.</summary>
    private static Workshop Shop(int days)
    {
        var shop = new Workshop();
        for (var day = 1; day < days; day++)
        {
            shop.Write($"content/2026-01-{8 + day:00}/edition.yaml", $"date: 2026-01-{8 + day:00}\nnumber: {8 + day}\narticles: [gezeiten]\n");
            shop.Write($"content/2026-01-{8 + day:00}/gezeiten.yaml", Workshop.Article);
        }

        Assert.Equal(0, shop.Run("build").Exit);
        return shop;
    }

    private static XElement Feed(Workshop shop, string name = "opds.xml") => XElement.Load(shop.PathOf($"out/{name}"));

    [Fact]
    public void The_newest_edition_comes_first()
    {
        using var shop = Shop(3);
        var (exit, output, errors) = shop.Run("catalog", "out");

        Assert.Equal((0, ""), (exit, errors));
        Assert.Equal("out/index.html, opds.xml and opds.json list 3 editions", output.Trim());
        Assert.Equal(["2026-01-10", "2026-01-09", "2026-01-08"], Feed(shop).Elements(Atom + "entry").Select(entry => entry.Element(Terms + "issued")!.Value));
    }

    [Fact]
    public void An_entry_of_the_Atom_feed_has_all_that_OPDS_asks_for()
    {
        using var shop = Shop(1);
        shop.Run("catalog", "out");
        var feed = Feed(shop);
        var entry = feed.Element(Atom + "entry")!;

        Assert.Equal("urn:ozd:2026-01-08", entry.Element(Atom + "id")!.Value);
        Assert.StartsWith("2026-01-08T", entry.Element(Atom + "updated")!.Value, StringComparison.Ordinal);
        Assert.Equal("de", entry.Element(Terms + "language")!.Value);
        Assert.Equal(["ozd-2026-01-08.epub", "ozd-2026-01-08.pdf"], Links(entry, OpenAccess).Select(link => (string?)link.Attribute("href")));
        Assert.Equal(["application/epub+zip", "application/pdf"], Links(entry, OpenAccess).Select(link => (string?)link.Attribute("type")));
        Assert.Equal("image/jpeg", (string?)Links(entry, "http://opds-spec.org/image").Single().Attribute("type"));
        Assert.NotNull(feed.Element(XNamespace.Get("http://purl.org/syndication/history/1.0") + "complete"));
        foreach (var name in (string[])["id", "title", "updated", "author"])
        {
            Assert.Single(feed.Elements(Atom + name));
        }
    }

    // Of one edition the identifiers have all in common, of two in a decade all but the last figure.
    [Theory]
    [InlineData("urn:ozd")]
    [InlineData("https://ozd.example/ausgaben")]
    public void A_catalogue_keeps_its_name_however_many_editions_it_lists(string identifier)
    {
        using var shop = new Workshop();
        shop.Write("content/publication.yaml", $"identifier: {identifier}\n");
        foreach (var day in (string[])["2026-01-08", "2026-01-09", "2027-11-30"])
        {
            shop.Write($"content/{day}/edition.yaml", $"date: {day}\narticles: [gezeiten]\n");
            shop.Write($"content/{day}/gezeiten.yaml", Workshop.Article);
            Assert.Equal(0, shop.Run("build", "-f", "epub").Exit);
            shop.Run("catalog", "out");
            Assert.Equal($"{identifier}#catalogue", Feed(shop).Element(Atom + "id")!.Value);
        }
    }

    [Theory]
    [InlineData("de", "0,1\u00A0MB")]
    [InlineData("en", "0.1\u00A0MB")]
    public void Sizes_are_written_as_the_language_of_the_paper_does(string language, string size)
    {
        using var shop = new Workshop();
        shop.Write("content/publication.yaml", $"language: {language}\n");
        Assert.Equal(0, shop.Run("build", "-f", "epub").Exit);
        shop.Run("catalog", "out");
        Assert.Contains($"EPUB ({size})", File.ReadAllText(shop.PathOf("out/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_listed_when_a_cover_cannot_be_written()
    {
        using var shop = Shop(3);
        shop.Run("catalog", "out");
        var covers = Directory.GetFiles(shop.PathOf("out"), "*.jpg").Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(3, covers.Count);
        foreach (var cover in covers)
        {
            // A folder stands where the new file would.
            File.Delete(shop.PathOf($"out/{cover}"));
            Directory.CreateDirectory(shop.PathOf($"out/.{cover}.part"));
        }

        File.Delete(shop.PathOf("out/index.html"));
        var (exit, output, errors) = shop.Run("catalog", "out");
        Assert.Equal((1, ""), (exit, output));
        Assert.StartsWith($"error OZD7001 out/{covers[0]}", errors, StringComparison.Ordinal);
        Assert.Single(errors.Split("the file cannot be written")[1..]);
        Assert.False(File.Exists(shop.PathOf("out/index.html")));
    }

    [Fact]
    public void The_JSON_feed_says_the_same()
    {
        using var shop = Shop(2);
        shop.Run("catalog", "out");
        using var json = JsonDocument.Parse(File.ReadAllBytes(shop.PathOf("out/opds.json")));
        var publications = json.RootElement.GetProperty("publications").EnumerateArray().ToList();

        Assert.Equal(2, json.RootElement.GetProperty("metadata").GetProperty("numberOfItems").GetInt32());
        Assert.Equal("opds.json", json.RootElement.GetProperty("links").EnumerateArray().Single(link => Is(link, "self")).GetProperty("href").GetString());
        Assert.Equal(
            Feed(shop).Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value),
            publications.Select(publication => publication.GetProperty("metadata").GetProperty("identifier").GetString()));
        Assert.All(publications, publication =>
        {
            Assert.Equal(2, publication.GetProperty("links").EnumerateArray().Count(link => Is(link, OpenAccess)));
            Assert.NotEmpty(publication.GetProperty("images").EnumerateArray());
        });

        static bool Is(JsonElement link, string relation) => link.TryGetProperty("rel", out var rel) && rel.GetString() == relation;
    }

    [Fact]
    public void More_than_a_hundred_are_paged()
    {
        using var shop = Shop(1);
        for (var copy = 0; copy < 204; copy++)
        {
            Copy(shop, $"other-{copy:000}.epub", $"urn:test:{copy:000}");
        }

        Assert.Equal(0, shop.Run("catalog", "out").Exit);
        string[] names = ["opds.xml", "opds-2.xml", "opds-3.xml"];
        Assert.Equal([100, 100, 5], names.Select(name => Feed(shop, name).Elements(Atom + "entry").Count()));
        Assert.Equal(["opds-2.xml", "opds-3.xml", null], names.Select(name => (string?)Links(Feed(shop, name), "next").SingleOrDefault()?.Attribute("href")));
        Assert.Equal([null, "opds.xml", "opds-2.xml"], names.Select(name => (string?)Links(Feed(shop, name), "previous").SingleOrDefault()?.Attribute("href")));
        Assert.Equal(205, names.SelectMany(name => Feed(shop, name).Elements(Atom + "entry")).Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.True(File.Exists(shop.PathOf("out/opds-3.json")) && File.Exists(shop.PathOf("out/index-3.html")));
    }

    [Fact]
    public void A_second_run_writes_the_same_bytes()
    {
        using var shop = Shop(2);
        shop.Run("catalog", "out");
        var first = Files();
        shop.Run("catalog", "out");
        Assert.Equal(first, Files());

        Dictionary<string, string> Files() => shop.Results.ToDictionary(name => name, name => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(shop.PathOf($"out/{name}")))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004 nothing that unpacks")]
    public void A_file_that_is_no_EPUB_is_named_and_left_out(string bytes)
    {
        using var shop = Shop(1);
        shop.Write("out/kaputt.epub", Encoding.Latin1.GetBytes(bytes));
        var (exit, _, errors) = shop.Run("catalog", "out");

        Assert.Equal(1, exit);
        Assert.StartsWith("error OZD8001 out/kaputt.epub: this file cannot be read as an EPUB", errors, StringComparison.Ordinal);
        Assert.Single(Feed(shop).Elements(Atom + "entry"));
    }

    [Fact]
    public void Two_with_one_identifier_are_warned_of()
    {
        using var shop = Shop(1);
        Copy(shop, "zweite.epub", "urn:ozd:2026-01-08");
        var (exit, _, errors) = shop.Run("catalog", "out");

        Assert.Equal(0, exit);
        Assert.StartsWith("warning OZD8002 out/zweite.epub: this e-book has the identifier of ozd-2026-01-08.epub", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nirgends")]
    [InlineData("content")]
    public void A_folder_without_editions_gives_an_error(string folder)
    {
        using var shop = new Workshop();
        var (exit, _, errors) = shop.Run("catalog", folder);

        Assert.Equal(1, exit);
        Assert.StartsWith($"error OZD8003 {folder}", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(shop.PathOf($"{folder}/opds.xml")));
    }

    [Fact]
    public async Task A_web_server_serves_it_and_every_link_leads_to_a_file()
    {
        using var shop = Shop(2);
        shop.Run("catalog", "out");
        using var server = Serve(shop.PathOf("out"), out var address);
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        var cancel = TestContext.Current.CancellationToken;

        var links = new HashSet<string>(StringComparer.Ordinal);
        links.UnionWith(XElement.Parse(await client.GetStringAsync("opds.xml", cancel)).Descendants(Atom + "link").Select(link => (string)link.Attribute("href")!));
        using var json = JsonDocument.Parse(await client.GetStringAsync("opds.json", cancel));
        links.UnionWith(json.RootElement.GetProperty("publications").EnumerateArray()
            .SelectMany(publication => publication.GetProperty("links").EnumerateArray().Concat(publication.GetProperty("images").EnumerateArray()))
            .Select(link => link.GetProperty("href").GetString()!));
        var page = XElement.Parse((await client.GetStringAsync("index.html", cancel)).Replace("<!DOCTYPE html>", "", StringComparison.Ordinal));
        links.UnionWith(page.Descendants().SelectMany(element => element.Attributes()).Where(attribute => attribute.Name.LocalName is "href" or "src").Select(attribute => attribute.Value));

        Assert.True(links.Count >= 9);
        foreach (var link in links)
        {
            using var answer = await client.GetAsync(new Uri(link, UriKind.Relative), cancel);
            Assert.True(answer.IsSuccessStatusCode, link);
        }

        Assert.All(page.Descendants("img"), picture => Assert.NotEmpty((string?)picture.Attribute("alt") ?? ""));
        Assert.Equal("de", (string?)page.Attribute("lang"));
    }

    private static IEnumerable<XElement> Links(XElement element, string relation) =>
        element.Elements(Atom + "link").Where(link => (string?)link.Attribute("rel") == relation);

    /// <summary>Puts a copy of the edition's EPUB beside it, under another identifier.</summary>
    private static void Copy(Workshop shop, string name, string identifier)
    {
        File.Copy(shop.PathOf("out/ozd-2026-01-08.epub"), shop.PathOf($"out/{name}"));
        using var zip = System.IO.Compression.ZipFile.Open(shop.PathOf($"out/{name}"), System.IO.Compression.ZipArchiveMode.Update);
        var entry = zip.GetEntry("EPUB/package.opf")!;
        string package;
        using (var reader = new StreamReader(entry.Open()))
        {
            package = reader.ReadToEnd();
        }

        entry.Delete();
        using var writer = new StreamWriter(zip.CreateEntry("EPUB/package.opf").Open());
        writer.Write(package.Replace("urn:ozd:2026-01-08<", $"{identifier}<", StringComparison.Ordinal));
    }

    private static HttpListener Serve(string folder, out string address)
    {
        // A free port is found by asking for one; another program could take it before it is used, so some are tried.
        for (var attempt = 0; ; attempt++)
        {
            using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
            probe.Stop();
            var listener = new HttpListener { Prefixes = { address } };
            try
            {
                listener.Start();
                _ = Answer(listener, folder);
                return listener;
            }
            catch (HttpListenerException) when (attempt < 5)
            {
                listener.Close();
            }
        }
    }

    private static async Task Answer(HttpListener listener, string folder)
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                var file = Path.Combine(folder, Path.GetFileName(Uri.UnescapeDataString(context.Request.Url!.AbsolutePath)));
                context.Response.StatusCode = File.Exists(file) ? 200 : 404;
                if (File.Exists(file))
                {
                    await context.Response.OutputStream.WriteAsync(await File.ReadAllBytesAsync(file));
                }

                context.Response.Close();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
