using System.Diagnostics;
using System.Text;
using SkiaSharp;

namespace OzdPrint.Content.Tests;

/// <summary>One broken file for every diagnostic code: what must be said, and where.</summary>
public sealed class BrokenFilesTests
{
    private const string Article = "title: Gezeiten\n";
    private const string Edition = "date: 2026-01-08\narticles: [a]\n";

    /// <summary>A broken file among good ones.</summary>
    /// <param name="Code">The code expected, and no other error.</param>
    /// <param name="Line">Its line; 0 for the file as a whole.</param>
    /// <param name="Column">Its column; 0 for the file as a whole.</param>
    /// <param name="File">The broken file: <c>a.yaml</c>, <c>edition.yaml</c> or <c>publication.yaml</c>.</param>
    /// <param name="Text">What stands in it.</param>
    public sealed record BrokenFile(string Code, int Line, int Column, string File, string Text)
    {
        public override string ToString() => $"{Code} {File} {Text[..Math.Min(Text.Length, 60)]}";
    }

    private static readonly BrokenFile[] Texts =
    [
        new("OZD1002", 0, 0, "a.yaml", Article + "body: " + new string('x', ReadSource.MaxBytes)),
        new("OZD1004", 2, 1, "a.yaml", Article + "comentary: { text: x }\n"),
        new("OZD1004", 3, 3, "a.yaml", Article + "commentary:\n  txt: x\n  text: y\n"),
        new("OZD1004", 2, 1, "publication.yaml", "name: Blatt\ncolors: {}\n"),
        new("OZD1005", 2, 9, "a.yaml", Article + "kicker: \u0007\n"),
        new("OZD1005", 2, 9, "a.yaml", Article + "kicker: \"\\x07\"\n"),
        new("OZD1005", 2, 12, "a.yaml", Article + "kicker: ein\u2028Wort\n"),
        new("OZD1005", 2, 10, "a.yaml", Article + "kicker: x\0\n"),
        new("OZD1006", 2, 13, "a.yaml", Article + "kicker: eins: zwei\n"),
        new("OZD1006", 2, 9, "a.yaml", Article + "kicker: \"offen\n"),
        new("OZD1006", 3, 1, "a.yaml", Article + "kicker: x\n\tbyline: y\n"),
        new("OZD1006", 4, 1, "a.yaml", Article + "body: |\n  Text\n\tText\n"),
        new("OZD1006", 3, 1, "a.yaml", Article + "image:\n\tfile: a.png\n"),
        new("OZD1006", 2, 9, "a.yaml", Article + "kicker: @wer\n"),
        new("OZD1006", 2, 7, "a.yaml", Article + "kicker: !<[> wer\n"),
        new("OZD1006", 2, 9, "a.yaml", Article + "kicker: !<a b> wer\n"),
        new("OZD1007", 2, 9, "a.yaml", Article + "kicker: *name\n"),
        new("OZD1007", 2, 9, "a.yaml", Article + "kicker: &name x\n"),
        new("OZD1008", 2, 9, "a.yaml", Article + "kicker: !!str x\n"),
        new("OZD1009", 2, 1, "a.yaml", Article + "---\nkicker: x\n"),
        new("OZD1010", 2, 40, "a.yaml", Article + "extras: " + new string('[', 1000) + "\n"),
        new("OZD1011", 2, 199995, "a.yaml", Article + "x: [" + string.Concat(Enumerable.Repeat("a,", 200_000)) + "]\n"),
        new("OZD1012", 3, 1, "a.yaml", Article + "kicker: x\ntitle: noch einer\n"),
        new("OZD1013", 0, 0, "a.yaml", "# nur ein Kommentar\n"),
        new("OZD1013", 0, 0, "a.yaml", ""),
        new("OZD1014", 2, 7, "a.yaml", Article + "lead: [a, b]\n"),
        new("OZD1014", 3, 3, "a.yaml", Article + "image:\n  - bild.jpg\n"),
        new("OZD1014", 2, 13, "a.yaml", Article + "explainers: Wer?\n"),
        new("OZD1014", 2, 14, "a.yaml", Article + "explainers: [Wer?]\n"),
        new("OZD1014", 2, 30, "a.yaml", Article + "tasks: [{task: Nenne, lines: viele}]\n"),
        new("OZD1014", 1, 1, "a.yaml", "- title\n"),
        new("OZD1014", 1, 1, "a.yaml", "Nur Text\n"),
        new("OZD1015", 1, 1, "a.yaml", "kicker: Physik\n"),
        new("OZD1015", 2, 8, "a.yaml", Article + "image: {file: bild.png}\n"),
        new("OZD1015", 1, 1, "edition.yaml", "articles: [a]\n"),
        new("OZD1016", 1, 1, "a.yaml", "title:\n"),
        new("OZD1016", 1, 8, "a.yaml", "title: ' '\n"),
        new("OZD1016", 2, 22, "a.yaml", Article + "infobox: {points: [a,'']}\n"),
        new("OZD1017", 2, 30, "a.yaml", Article + "tasks: [{task: Nenne, lines: 61}]\n"),
        new("OZD1017", 2, 9, "edition.yaml", "date: 2026-01-08\nnumber: 99999999999999999999\narticles: [a]\n"),
        new("OZD1018", 2, 7, "a.yaml", Article + "date: 2026-02-30\n"),
        new("OZD1018", 1, 7, "edition.yaml", "date: 8. Januar\narticles: [a]\n"),
        new("OZD1019", 1, 17, "publication.yaml", "colours: {rule: rot}\n"),
        new("OZD1020", 2, 9, "a.yaml", Article + "source: ftp://example.org\n"),
        new("OZD1020", 2, 9, "a.yaml", Article + "source: example.org\n"),
        new("OZD1021", 2, 30, "a.yaml", Article + "tasks: [{task: Nenne, level: IV}]\n"),
        new("OZD1015", 2, 3, "publication.yaml", "accessibility:\n  certified-by: OZD\n"),
        new("OZD1015", 1, 16, "publication.yaml", "accessibility: { conforms-to: WCAG 2.2 AA }\n"),
        new("OZD1015", 1, 1, "edition.yaml", "date: 2026-01-08\nrevision: 2\narticles: [a]\n"),
        new("OZD1016", 3, 3, "publication.yaml", "accessibility:\n  certified-by: OZD\n  conforms-to:\n"),
        new("OZD1018", 2, 10, "edition.yaml", "date: 2026-01-08\nrevised: morgen\narticles: [a]\n"),
        new("OZD1020", 4, 21, "publication.yaml", "accessibility:\n  conforms-to: WCAG 2.2 AA\n  certified-by: OZD\n  certifier-report: bericht.pdf\n"),
        new("OZD1021", 2, 16, "publication.yaml", "accessibility:\n  conforms-to: WCAG 2.2\n  certified-by: OZD\n"),
        new("OZD1025", 2, 11, "a.yaml", Article + "language: Deutsch!\n"),
        new("OZD1025", 1, 11, "publication.yaml", "language: de_DE\n"),
        new("OZD1027", 2, 1, "a.yaml", Article + "[x]: y\n"),
        new("OZD1028", 2, 11, "a.yaml", Article + "language: deutsch\n"),
        new("OZD1028", 1, 11, "publication.yaml", "language: German-DE\n"),
        new("OZD2001", 1, 5, "publication.yaml", "id: OZD!\n"),
        new("OZD2002", 1, 13, "publication.yaml", "identifier: ozd\n"),
        new("OZD2010", 1, 1, "edition.yaml", "date: 2026-01-08\n"),
        new("OZD2010", 1, 1, "edition.yaml", "date: 2026-01-08\ndepartments: []\n"),
        new("OZD2010", 3, 5, "edition.yaml", "date: 2026-01-08\ndepartments:\n  - title: Leer\n    articles: []\n  - {title: Voll, articles: [a]}\n"),
        new("OZD2011", 2, 1, "edition.yaml", "date: 2026-01-08\narticles: [a]\ndepartments: [{title: A, articles: [a]}]\n"),
        new("OZD2012", 2, 15, "edition.yaml", "date: 2026-01-08\narticles: [a, gezeitn]\n"),
        new("OZD2017", 2, 10, "edition.yaml", "date: 2026-01-08\nrevised: 2026-01-07\narticles: [a]\n"),
        new("OZD2017", 2, 10, "edition.yaml", "date: 2026-01-08\nrevised: 2026-01-09\nrevision: 1\narticles: [a]\n"),
        new("OZD2013", 2, 15, "edition.yaml", "date: 2026-01-08\narticles: [a, a.yaml]\n"),
        new("OZD2014", 0, 0, "edition.yaml", Edition),
        new("OZD2015", 2, 15, "edition.yaml", "date: 2026-01-08\narticles: [a, ../b]\n"),
        new("OZD3001", 2, 15, "a.yaml", Article + "image: {file: fehlt.png, alt: x}\n"),
        new("OZD3002", 2, 15, "a.yaml", Article + "image: {file: ../../b.png, alt: x}\n"),
        new("OZD3003", 2, 15, "a.yaml", Article + "image: {file: /etc/passwd, alt: x}\n"),
        new("OZD3003", 2, 15, "a.yaml", Article + "image: {file: bilder\\b.png, alt: x}\n"),
        new("OZD3004", 2, 15, "a.yaml", Article + "image: {file: a.yaml, alt: x}\n"),
        new("OZD3005", 2, 15, "a.yaml", Article + "image: {file: kaputt.png, alt: x}\n"),
        new("OZD3006", 2, 15, "a.yaml", Article + "image: {file: riesig.png, alt: x}\n"),
        new("OZD3008", 2, 15, "a.yaml", Article + "image: {file: quer.jpg, alt: x}\n"),
        new("OZD1025", 3, 7, "a.yaml", Article + "body: |\n  Das [Wort](lang:d)\n"),
        new("OZD3010", 2, 15, "a.yaml", Article + "hyphenation: [Staub--ecken]\n"),
        new("OZD3010", 2, 20, "a.yaml", Article + "hyphenation: [gut, zwei Worte]\n"),
        new("OZD3011", 2, 16, "a.yaml", Article + "tasks: [{task: Rechne}]\n"),
        new("OZD3020", 3, 6, "a.yaml", Article + "body: |\n  ab [c](datei.html)\n"),
        new("OZD3021", 3, 3, "a.yaml", Article + "body: |\n  # Titel\n"),
        new("OZD3022", 4, 5, "a.yaml", Article + "body: |\n  - a\n    - b\n"),
        new("OZD3023", 3, 3, "a.yaml", Article + "body: |\n  ---\n"),
        new("OZD3024", 3, 3, "a.yaml", Article + "body: |\n  ```\n"),
        new("OZD3025", 2, 10, "a.yaml", Article + "extras: '![x](y.png)'\n"),
        new("OZD3026", 2, 7, "a.yaml", Article + "lead: " + string.Concat(Enumerable.Repeat("a*", 600)) + string.Concat(Enumerable.Repeat("[", 600)) + "\n"),
        new("OZD3027", 3, 3, "a.yaml", Article + "body: |\n  * x\n"),
        new("OZD3028", 2, 8, "a.yaml", Article + "lead: '[x](https://a.example \"y\")'\n"),
    ];

    /// <summary>Codes whose cases need more than one broken text; each has a test of its own.</summary>
    private static readonly string[] Elsewhere =
    [
        "OZD1001", "OZD1003", "OZD1022", "OZD1023", "OZD1024", "OZD1026", "OZD2016", "OZD3007",
    ];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Texts.Length)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_broken_file_is_reported_at_its_place(int index)
    {
        var broken = Texts[index];
        using var folder = new ContentFolder();
        folder.With("content/publication.yaml", "name: Blatt\n")
            .With("content/tag/edition.yaml", Edition)
            .With("content/tag/a.yaml", Article)
            .With("content/tag/bild.png", ContentFolder.Drawing(8, 8, SKEncodedImageFormat.Png))
            .With("content/tag/kaputt.png", ContentFolder.Drawing(64, 64, SKEncodedImageFormat.Png)[..500])
            .With("content/tag/riesig.png", Pictures.PngOfSize(60_000, 60_000))
            .With("content/tag/quer.jpg", Pictures.WithOrientation(ContentFolder.Drawing(16, 8, SKEncodedImageFormat.Jpeg), 6))
            .With("b.png", ContentFolder.Drawing(8, 8, SKEncodedImageFormat.Png));
        if (broken.Code == "OZD2014")
        {
            folder.With("content/tag/b.yaml", Article);
        }

        var file = broken.File == "publication.yaml" ? "content/publication.yaml" : "content/tag/" + broken.File;
        folder.With(file, broken.Text);
        var reading = folder.Read("content");
        var expected = DiagnosticCodes.All.Single(code => code.Code == broken.Code);

        // Where the edition lists a.yaml no longer, a warning about that comes along.
        var diagnostic = Assert.Single(reading.Diagnostics, found => found.Code != "OZD2014" || broken.Code == "OZD2014");
        Assert.Equal((broken.Code, file), (diagnostic.Code, diagnostic.File));
        Assert.Equal((broken.Line, broken.Column), (diagnostic.Position?.Line ?? 0, diagnostic.Position?.Column ?? 0));
        Assert.Equal(expected.Severity, diagnostic.Severity);
        Assert.Equal(expected.Severity == Severity.Error, reading.Value is null);
        Assert.Matches("^[^\n]*[^.\n]$", diagnostic.Message);
    }

    [Fact]
    public void Every_code_has_a_broken_file()
    {
        var covered = Texts.Select(broken => broken.Code).Concat(Elsewhere).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(DiagnosticCodes.All.Select(code => code.Code), covered);
    }

    [Fact]
    public void OZD1001_A_file_that_may_not_be_read()
    {
        using var folder = new ContentFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "tag/edition.yaml.d"));
        var list = new DiagnosticList();
        Assert.Null(ReadSource.File(Path.Combine(folder.Path, "tag/edition.yaml.d"), "tag", list));
        Assert.Null(ReadSource.File(Path.Combine(folder.Path, "fehlt.yaml"), "fehlt.yaml", list));
        Assert.Equal(["OZD1001", "OZD1001"], list.ToImmutable().Select(diagnostic => diagnostic.Code));
    }

    [Theory]
    [InlineData(UnixFileMode.None)]
    [InlineData(UnixFileMode.UserRead)]
    [InlineData(UnixFileMode.UserExecute)]
    public void OZD1001_A_folder_that_may_not_be_read(UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Rights of folders are a matter of Unix.");
            return;
        }

        if (Environment.IsPrivilegedProcess)
        {
            Assert.Skip("The superuser may read every folder.");
        }

        using var folder = new ContentFolder();
        folder.With("content/zu/edition.yaml", Edition).With("content/zu/a.yaml", Article);
        var closed = Path.Combine(folder.Path, "content/zu");
        File.SetUnixFileMode(closed, mode);
        try
        {
            var located = folder.Locate("content");
            var found = located.Diagnostics.AddRange(located.Sources.SelectMany(source => ReadEdition.From(source).Diagnostics));
            Assert.Equal(("OZD1001", "content/zu"), (Assert.Single(found).Code, found[0].File));
        }
        finally
        {
            File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void OZD1001_A_folder_that_is_taken_away_while_its_edition_is_read()
    {
        using var folder = new ContentFolder();
        var found = new DiagnosticList();
        var plan = YamlMap.ReadFile(new SourceFile("e/edition.yaml", Edition, default), found, map => ListArticles.From(map, Path.Combine(folder.Path, "e")));
        Assert.Empty(plan!.Departments);
        var diagnostic = Assert.Single(found.ToImmutable());
        Assert.Equal(("OZD1001", "e"), (diagnostic.Code, diagnostic.File));
    }

    [Fact]
    public void A_pipe_is_not_waited_for()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
        {
            Assert.Skip("Pipes in folders are a matter of Unix.");
        }

        using var folder = new ContentFolder();
        using (var mkfifo = Process.Start("mkfifo", Path.Combine(folder.Path, "a.yaml")))
        {
            mkfifo.WaitForExit();
        }

        Assert.Equal("OZD1013", Assert.Single(folder.Read("a.yaml").Diagnostics).Code);
    }

    [Theory]
    [InlineData("deutsch", "OZD1028", "did you mean \"de\"?")]
    [InlineData("English", "OZD1028", "did you mean \"en\"?")]
    [InlineData("Französisch", "OZD1025", "did you mean \"fr\"?")]
    [InlineData("klingon", "OZD1028", "write for example de, de-CH or en-GB")]
    public void Names_of_languages_are_answered_with_their_code(string language, string code, string hint)
    {
        using var folder = new ContentFolder();
        folder.With("a.yaml", Article + $"language: {language}\n");
        var diagnostic = Assert.Single(folder.Read("a.yaml").Diagnostics);
        Assert.Equal((code, hint), (diagnostic.Code, diagnostic.Hint));
    }

    [Fact]
    public void OZD1003_A_file_that_is_not_UTF_8()
    {
        using var folder = new ContentFolder();
        folder.With("a.yaml", [.. Encoding.UTF8.GetBytes("title: Größe\r\nkicker: ä"), 0xFC, (byte)'b', (byte)'\n', 0xFF]);
        var diagnostic = Assert.Single(folder.Read("a.yaml").Diagnostics);
        Assert.Equal(("OZD1003", new SourcePosition(2, 10)), (diagnostic.Code, diagnostic.Position));
        Assert.Equal("kicker: ä\uFFFDb", diagnostic.SourceLine);
        Assert.Contains("0xFC", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OZD1023_and_OZD1024_Paths_that_lead_to_nothing()
    {
        using var folder = new ContentFolder();
        folder.With("leer/notiz.txt", "x").With("content/publication.yaml", "name: x\n").With("content/2026-01-08/edition.yaml", Edition);
        var located = folder.Locate("contnt", "leer", "leer/notiz.txt", "content/publication.yaml", "", "content");
        Assert.Equal(
            ["OZD1023 ", "OZD1024 content/publication.yaml", "OZD1023 contnt", "OZD1024 leer", "OZD1024 leer/notiz.txt"],
            located.Diagnostics.Select(diagnostic => $"{diagnostic.Code} {diagnostic.File}"));
        Assert.Equal("did you mean \"content\"?", located.Diagnostics.Single(diagnostic => diagnostic.File == "contnt").Hint);
        Assert.Equal("content/2026-01-08", Assert.Single(located.Sources).DisplayPath);
    }

    [Fact]
    public void OZD1026_A_file_broken_all_over_is_cut_short()
    {
        using var folder = new ContentFolder();
        folder.With("a.yaml", Article + string.Concat(Enumerable.Range(0, 5000).Select(i => $"key{i}: x\n")));
        var found = folder.Read("a.yaml").Diagnostics;
        Assert.Equal(DiagnosticList.MaxPerFile + 1, found.Length);
        Assert.Equal("OZD1026", found[0].Code);
    }

    [Fact]
    public void OZD2016_Names_that_are_the_same_in_links()
    {
        using var folder = new ContentFolder();
        folder.With("e/edition.yaml", "date: 2026-01-08\narticles: [größe, Groesse]\n").With("e/größe.yaml", Article).With("e/Groesse.yaml", Article);
        var diagnostic = Assert.Single(folder.Read("e").Diagnostics);
        Assert.Equal(("OZD2016", new SourcePosition(2, 19)), (diagnostic.Code, diagnostic.Position));
    }

    [Fact]
    public void OZD3007_A_picture_file_that_is_too_large()
    {
        using var folder = new ContentFolder();
        folder.With("a.yaml", Article + "image: {file: b.jpg, alt: x}\n");
        using (var file = File.Create(Path.Combine(folder.Path, "b.jpg")))
        {
            // Sparse: the size is told without the bytes being written.
            file.SetLength(ReadPicture.MaxBytes + 1L);
        }

        Assert.Equal("OZD3007", Assert.Single(folder.Read("a.yaml").Diagnostics).Code);
    }

    [Fact]
    public void All_errors_of_all_files_come_together_in_order()
    {
        using var folder = new ContentFolder();
        folder.With("publication.yaml", "nam: Blatt\n")
            .With("e/edition.yaml", "date: gestern\narticles: [b, a, c]\n")
            .With("e/a.yaml", "kicker: x\nbodi: x\n")
            .With("e/b.yaml", "title: [x]\nimage: {file: x.png}\n");
        var reading = folder.Read("e");
        Assert.Null(reading.Value);
        Assert.Equal(
            """
            OZD1015 e/a.yaml:1:1 the key "title" is missing here
            OZD1004 e/a.yaml:2:1 unknown key "bodi"
            OZD1014 e/b.yaml:1:8 "title" must be text, but this is a list
            OZD1015 e/b.yaml:2:8 the key "alt" is missing here
            OZD3001 e/b.yaml:2:15 the picture "x.png" does not exist
            OZD1018 e/edition.yaml:1:7 "gestern" is not a date
            OZD2012 e/edition.yaml:2:18 there is no article "c" in this folder
            OZD1004 publication.yaml:1:1 unknown key "nam"
            """,
            Shown.Of(reading.Diagnostics));
    }
}
