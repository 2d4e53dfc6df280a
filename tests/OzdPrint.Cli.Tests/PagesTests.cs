using System.Text.Json;
using OzdPrint.Judges;

namespace OzdPrint.Cli.Tests;

/// <summary>The proof report: <c>check --pages</c>.</summary>
public sealed class PagesTests
{
    private const string LongHeadline =
        "title: Bundesverfassungsgerichtsbarkeiten Bundesverfassungsgerichtsbarkeiten Bundesverfassungsgerichtsbarkeiten Bundesverfassungsgerichtsbarkeiten Bundesverfassungsgerichtsbarkeiten\nbody: Kurz.\n";

    [Fact]
    public void The_sample_edition_has_nothing_to_mark()
    {
        using var shop = new Workshop();
        var (exit, output, errors) = shop.Run("check", "--pages", Repository.Find("content")!);
        Assert.Equal((0, ""), (exit, errors));
        Assert.Equal("checked 1 edition: 0 errors, 0 warnings, 0 marks on the pages\n", output);
    }

    [Fact]
    public void A_mark_names_its_page_and_place_and_fails_nothing()
    {
        using var shop = new Workshop();
        shop.Write("content/2026-01-08/gezeiten.yaml", LongHeadline);
        var (exit, output, errors) = shop.Run("check", "--pages");
        Assert.Equal(0, exit);
        Assert.StartsWith("note OZD5009 content/2026-01-08/gezeiten.yaml:1:8: page 1: the headline has 5 lines\n", errors);
        Assert.EndsWith(", 1 mark on the pages\n", output);
        Assert.Equal((0, ""), (shop.Run("check").Exit, shop.Run("check").Errors));
        Assert.Equal((0, ""), (shop.Run("build", "-f", "pdf").Exit, shop.Run("build", "-f", "pdf").Errors));
    }

    [Fact]
    public void Json_gives_the_page_of_a_mark_and_null_where_none_is()
    {
        using var shop = new Workshop();
        shop.Write("content/2026-01-08/gezeiten.yaml", LongHeadline + "farbe: rot\n");
        using (var broken = JsonDocument.Parse(shop.Run("check", "--pages", "--format", "json").Output))
        {
            Assert.Equal(JsonValueKind.Null, broken.RootElement.GetProperty("diagnostics")[0].GetProperty("page").ValueKind);
        }

        shop.Write("content/2026-01-08/gezeiten.yaml", LongHeadline);
        using var marks = JsonDocument.Parse(shop.Run("check", "--pages", "--format", "json").Output);
        var mark = Assert.Single(marks.RootElement.GetProperty("diagnostics").EnumerateArray());
        Assert.Equal(("OZD5009", "1", 1), (mark.GetProperty("code").GetString(), mark.GetProperty("page").GetString(), mark.GetProperty("line").GetInt32()));
    }

    [Fact]
    public void Pages_are_set_in_the_layouts_asked_for()
    {
        using var shop = new Workshop();
        shop.Write("content/2026-01-08/gezeiten.yaml", LongHeadline);
        var errors = shop.Run("check", "--pages", "-l", "daily", "-l", "handout").Errors;
        Assert.Contains("daily, page 1: the headline has 5 lines", errors);
        Assert.Equal(errors, shop.Run("check", "--pages", "-l", "daily,handout").Errors);
        Assert.Equal(1, shop.Run("check", "--pages", "-l", "dayli").Exit);
    }

    // Editions are set on all cores at once, and layouts are read but once for all of them.
    [Fact]
    public void Marks_of_many_editions_come_in_their_order()
    {
        using var shop = new Workshop();
        var days = Enumerable.Range(1, 12).Select(day => $"content/2026-02-{day:00}").ToList();
        foreach (var day in days)
        {
            shop.Write($"{day}/edition.yaml", $"date: {Path.GetFileName(day)}\narticles: [kopf]\n");
            shop.Write($"{day}/kopf.yaml", LongHeadline);
        }

        var (exit, output, errors) = shop.Run("check", "--pages", "-l", "daily,handout");
        Assert.Equal((0, "checked 13 editions: 0 errors, 0 warnings, 24 marks on the pages\n"), (exit, output));
        Assert.Equal(
            days.SelectMany(day => Enumerable.Repeat($"{day}/kopf.yaml:1:8:", 2)),
            errors.Split('\n').Where(line => line.StartsWith("note ", StringComparison.Ordinal)).Select(line => line.Split(' ')[2]));
        Assert.Equal((exit, output, errors), shop.Run("check", "--pages", "-l", "daily,handout"));
    }

    [Fact]
    public void A_word_behind_a_layout_is_a_path()
    {
        using var shop = new Workshop();
        shop.Write("eins.yaml", LongHeadline);
        var (exit, output, errors) = shop.Run("check", "--pages", "-l", "daily", "eins.yaml");
        Assert.Equal((0, "checked 1 edition: 0 errors, 0 warnings, 1 mark on the pages\n"), (exit, output));
        Assert.StartsWith("note OZD5009 eins.yaml:1:8: ", errors);
    }
}
