using System.Text;
using OzdPrint.Content;

namespace OzdPrint.Layout.Tests.LayoutFiles;

/// <summary>One broken layout for every code of layout files: what must be said, where, and what is to be done.</summary>
public sealed class BrokenLayoutTests
{
    private const string Daily = "extends: daily\n";

    /// <summary>A broken layout.</summary>
    /// <param name="Code">The code expected, and no other.</param>
    /// <param name="Line">Its line.</param>
    /// <param name="Column">Its column.</param>
    /// <param name="Hint">What the hint begins with.</param>
    /// <param name="Text">What stands in the file.</param>
    public sealed record BrokenLayout(string Code, int Line, int Column, string Hint, string Text);

    private static readonly BrokenLayout[] Layouts =
    [
        new("OZD4001", 1, 10, "did you mean \"daily\"?", "extends: dayly\n"),
        new("OZD4001", 1, 10, "the layouts are: daily, ", "extends: Abendausgabe\nstyles: { x: { colour: fehlt } }\n"),
        new("OZD4001", 1, 10, "the layouts are: ", "extends: ../../etc/passwd\n"),
        new("OZD4002", 2, 19, "write a number and one of the units pt, mm, cm or in, for example 12pt", Daily + "grid: { baseline: 12 }\n"),
        new("OZD4002", 2, 19, "write a number and one of the units pt, mm, cm or in,", Daily + "grid: { baseline: 2em }\n"),
        new("OZD4002", 2, 27, "write a number and one of the units pt, mm, cm, in or em,", Daily + "styles: { title: { after: 3px } }\n"),
        new("OZD4002", 2, 18, "write a number", Daily + "grid: { gutter:  1e3mm }\n"),
        new("OZD4003", 2, 28, "did you mean \"accent\"?", Daily + "styles: { title: { colour: acent } }\n"),
        new("OZD4003", 2, 25, "the colours are: accent, cool,", Daily + "boxes: { body: { fill:  himmelblau } }\n"),
        new("OZD4004", 2, 26, "did you mean \"title\"?", Daily + "styles: { lead: { like:  titel } }\n"),
        new("OZD4004", 2, 26, "did you mean \"running-words\"?", Daily + "foot: { right: [{ style: runing-words, text: x }] }\n"),
        new("OZD4005", 2, 16, "did you mean \"Source Serif 4\"?", Daily + "fonts: { text: Source Sherif 4 }\n"),
        new("OZD4005", 2, 26, "the fonts are: Source Serif 4, Source Sans 3", Daily + "styles: { title: { font: Times New Roman } }\n"),
        new("OZD4006", 1, 10, "remove extends from one of them", "extends: mine\n"),
        new("OZD4007", 3, 24, "keep one of the two", Daily + "article:\n  - { parts: [title,   title] }\n"),
        new("OZD4007", 4, 15, "keep one of the two", Daily + "article:\n  - { parts: [body], columns: grid, side: [infobox] }\n  - { parts: [infobox] }\n"),
        new("OZD4008", 2, 7, "make them smaller, or use fewer columns", Daily + "grid: { columns: 9 }\n"),
        new("OZD4008", 2, 7, "make them smaller, or use fewer columns", Daily + "page: { size: [80mm, 60mm] }\n"),
        new("OZD4008", 2, 7, "give them fewer lines", Daily + "foot: { lines: 30 }\nrunning-head: { lines: 28 }\n"),
        new("OZD4008", 2, 11, "give them fewer lines", "extends: handout\nmasthead: { lines: 40 }\ngrid: { baseline: 16pt }\n"),
        new("OZD4008", 2, 8, "make its padding smaller, or its columns wider", Daily + "boxes: { infobox: { padding: 25mm } }\n"),
        new("OZD4008", 2, 8, "make its padding smaller, or its columns wider", "extends: handout\nboxes: { analysis: { padding: 100mm } }\n"),
        new("OZD4008", 2, 9, "sizes and leadings here are 1", Daily + "styles: { text: { size: 300pt } }\n"),
        new("OZD4008", 2, 9, "sizes and leadings here are 1", Daily + "styles: { text: { leading: 1200pt } }\n"),
        new("OZD4009", 2, 10, "did you mean \"infobox\"?", Daily + "boxes: { infbox: { padding: 3pt } }\n"),
        new("OZD4009", 3, 15, "the parts are: kicker, title,", Daily + "article:\n  - { parts: [Fußnoten] }\n"),
        new("OZD4010", 2, 15, "write one of A3, A4, A5, B5, or a width and a height", Daily + "page: { size: Tabloid }\n"),
        new("OZD4010", 2, 15, "write one of", Daily + "page: { size: [210mm] }\n"),
        new("OZD4011", 1, 1, "begin the layout with extends: daily", "article: [{ parts: [title] }]\n"),
        new("OZD4012", 2, 11, "did you mean \"title\"?", Daily + "styles: { titel: { size: 30pt } }\n"),
        new("OZD4012", 2, 11, "remove it, or use it", Daily + "styles: { Prachtstück: { size: 30pt } }\n"),
        new("OZD4013", 2, 47, "did you mean \"page\"?", Daily + "foot: { left: [{ style: running-words, text:  \"{pag}\" }] }\n"),
        new("OZD4013", 2, 46, "what may stand in braces: name, subtitle", Daily + "foot: { left: [{ style: running-words, text: \"[{name} {\" }] }\n"),
        new("OZD4014", 3, 35, "write columns: grid", Daily + "article:\n  - { parts: [title, body], side: [infobox] }\n"),
        new("OZD4015", 2, 26, "remove like from one of them", Daily + "styles: { text:  { like: text } }\n"),
        new("OZD4015", 2, 41, "remove like from one of them", Daily + "styles: { quote: { italic: true,  like: commentary }, commentary: { like: quote } }\n"),
        new("OZD4016", 4, 15, "set answers in a layout of their own", Daily + "article:\n  - { parts: [title, body] }\n  - { parts: [answers] }\n"),
        new("OZD4016", 3, 23, "set answers in a layout of their own", Daily + "article:\n  - { parts: [tasks,  answers] }\n"),
        new("OZD4017", 2, 13, "give it a band with the part answers", Daily + "answer-key: handout\n"),
        new("OZD4014", 3, 54, "write columns: grid", Daily + "article:\n  - { parts: [title, body], columns: 2,       below: [explainers] }\n"),
        new("OZD4018", 3, 51, "move the other parts", Daily + "article:\n  - { parts: [title, body], columns: grid, below: [infobox] }\n"),
        new("OZD4019", 2, 23, "remove it from the list", Daily + "without: [commentary, body]\n"),
        new("OZD4030", 2, 29, "make \"hairline\" darker, for example \"#", Daily + "styles: { kicker: { colour: hairline } }\n"),
        new("OZD4030", 2, 20, "make \"quiet\" darker, for example \"#767676\"", Daily + "colours: { quiet:  \"#7a7a7a\" }\n"),
        new("OZD4030", 2, 22, "make \"tint\" darker, for example \"#", Daily + "department: { fill:  tint }\n"),

        // The codes of YAML and of values hold for layouts too.
        new("OZD1004", 2, 1, "did you mean \"colours\"?", Daily + "colors: {}\n"),
        new("OZD1004", 2, 20, "did you mean \"tracking\"?", Daily + "styles: { title: { traking: 3 } }\n"),
        new("OZD1004", 2, 18, "the keys here are: fill, frame, top, left, padding", Daily + "boxes: { body: { schatten: 3pt } }\n"),
        new("OZD1014", 2, 26, "", Daily + "styles: { title: { size: [3pt] } }\n"),
        new("OZD1015", 3, 10, "for example: text: ", Daily + "foot:\n  left: [{ style: title }]\n"),
        new("OZD1016", 2, 10, "list the bands", Daily + "article: []\n"),
        new("OZD1017", 2, 18, "", Daily + "grid: { columns: 13 }\n"),
        new("OZD1017", 2, 26, "", Daily + "styles: { title: { size: 1pt } }\n"),
        new("OZD1017", 2, 17, "", Daily + "grid: { gutter: -6mm }\n"),
        new("OZD1017", 2, 29, "", Daily + "tasks: { rule: { thickness: 0.4pt } }\n"),
        new("OZD1017", 2, 18, "", Daily + "tasks: { fewest: 0 }\n"),
        new("OZD4001", 2, 13, "did you mean \"loesungen\"?", Daily + "answer-key: loesung\n"),
        new("OZD1017", 2, 17, "", Daily + "page: { size: [ 9mm, 300mm] }\n"),
        new("OZD1019", 2, 17, "write for example \"#c8102e\"", Daily + "colours: { ink: schwarz }\n"),
        new("OZD1021", 2, 27, "did you mean \"centre\"?", Daily + "styles: { title: { align: center } }\n"),
    ];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Layouts.Length)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_broken_layout_is_reported_at_its_place(int index)
    {
        var broken = Layouts[index];
        var reading = LayoutDesk.Reading(broken.Text);
        var diagnostic = Assert.Single(reading.Diagnostics);
        Assert.Equal((broken.Code, "layouts/mine.yaml"), (diagnostic.Code, diagnostic.File));
        Assert.Equal((broken.Line, broken.Column), (diagnostic.Position?.Line, diagnostic.Position?.Column));
        Assert.StartsWith(broken.Hint, diagnostic.Hint ?? "", StringComparison.Ordinal);
        Assert.Equal(diagnostic.Severity == Severity.Error, reading.Value is null);
        Assert.Matches("^[^\n]*[^.\n]$", diagnostic.Message);
    }

    [Fact]
    public void Every_code_of_layout_files_has_a_broken_layout() =>
        Assert.Equal(
            LayoutCodes.All.Select(code => code.Code).Where(code => code.StartsWith("OZD4", StringComparison.Ordinal)).Where(code => !code.StartsWith("OZD402", StringComparison.Ordinal)),
            Layouts.Select(broken => broken.Code).Where(code => code.StartsWith("OZD4", StringComparison.Ordinal)).Distinct());

    [Fact]
    public void Every_code_is_listed_once_in_order()
    {
        var declared = typeof(LayoutCodes).GetProperties().Where(property => property.PropertyType == typeof(DiagnosticCode))
            .Select(property => ((DiagnosticCode)property.GetValue(null)!).Code).Order(StringComparer.Ordinal);
        Assert.Equal(declared, LayoutCodes.All.Select(code => code.Code));
    }

    [Fact]
    public void A_layout_asked_for_that_does_not_exist_is_named_with_the_nearest()
    {
        using var desk = new LayoutDesk();
        var diagnostic = Assert.Single(desk.Read("handuot").Diagnostics);
        Assert.Equal(("OZD4001", "did you mean \"handout\"?"), (diagnostic.Code, diagnostic.Hint));
    }

    [Fact]
    public void A_circle_of_layouts_is_shown_where_it_closes()
    {
        using var desk = new LayoutDesk().With("mine.yaml", "extends: a\n").With("a.yaml", "extends: b\n").With("b.yaml", "extends: a\n");
        var diagnostic = Assert.Single(desk.Read("mine").Diagnostics);
        Assert.Equal(("OZD4006", "layouts/b.yaml"), (diagnostic.Code, diagnostic.File));
        Assert.Contains("mine > a > b > a", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tower_of_layouts_is_refused()
    {
        using var desk = new LayoutDesk().With("mine.yaml", "extends: a0\n").With("a2000.yaml", Daily);
        for (var i = 0; i < 2000; i++)
        {
            desk.With($"a{i}.yaml", $"extends: a{i + 1}\n");
        }

        Assert.Equal("OZD4006", Assert.Single(desk.Read("mine").Diagnostics).Code);
    }

    [Fact]
    public void Faults_of_a_layout_and_of_the_one_it_extends_come_together()
    {
        using var desk = new LayoutDesk().With("mine.yaml", "extends: a\ngrid: { columns: viele }\n").With("a.yaml", Daily + "foot: { lins: 3 }\n");
        Assert.Equal(["layouts/a.yaml OZD1004", "layouts/mine.yaml OZD1014"], desk.Read("mine").Diagnostics.Select(found => $"{found.File} {found.Code}"));
    }

    [Fact]
    public void Faults_of_one_layout_come_together()
    {
        var text = new StringBuilder(Daily).Append("grid: { baseline: 12, columns: 0 }\nstyles: { title: { font: X, colour: y }, lead: { like: z } }\nboxes: { body: { top: { colour: q } } }\n");
        Assert.Equal(
            ["2 OZD4002", "2 OZD1017", "3 OZD4005", "3 OZD4003", "3 OZD4004", "4 OZD4003"],
            LayoutDesk.Reading(text.ToString()).Diagnostics.Select(found => $"{found.Position!.Value.Line} {found.Code}"));
    }
}
