using System.Globalization;
using System.Text;
using OzdPrint.Content;
using OzdPrint.Epub;
using OzdPrint.Pdf;
using OzdPrint.Typesetting;

namespace OzdPrint.Benchmarks;

/// <summary>
/// What each part costs in the whole: the rooms are entered one after the other with the same editions. What happens inside a
/// room is found by doing a part of its work once more by itself, so nothing in the product has to be measured from within.
/// </summary>
internal static class MeasureShares
{
    /// <summary>So many editions are made where no content is named.</summary>
    public const int Editions = 20;

    // The first pass warms up; of the others the cheapest counts, for nothing makes work cheaper than it is.
    private const int Passes = 4;

    /// <summary>Measures all editions of a content folder; the result is a table in Markdown.</summary>
    public static string Run(string content)
    {
        var located = LocateContent.From([content], content);
        if (located.Sources.IsEmpty)
        {
            throw new FormatException($"there is no edition in {content}");
        }

        var house = new House();
        var best = new Dictionary<string, TimeSpan>();
        var pages = 0;
        for (var pass = 0; pass < Passes; pass++)
        {
            var clock = new PartClock();
            pages = located.Sources.Sum(source => Edition(house, source, clock));
            foreach (var (part, spent) in clock.Spent)
            {
                best[part] = pass <= 1 ? spent : TimeSpan.FromTicks(Math.Min(best[part].Ticks, spent.Ticks));
            }
        }

        return Table(best, located.Sources.Length, pages);
    }

    private static int Edition(House house, EditionSource source, PartClock clock)
    {
        var edition = clock.Time("read", () => ReadEdition.From(source)).Value ?? throw new FormatException($"{source.DisplayPath} has errors");
        clock.Time("yaml", () => edition.Articles.Count(article => ParseYaml.Document(article.Source, new DiagnosticList()) is not null));
        clock.Time("galleys", () => house.SetGalleys(edition));
        Paragraphs(house, edition, clock);
        var document = clock.Time("set", () => house.SetEdition.Run(edition, house.Layout));
        var pdf = clock.Time("print", () => PdfPress.Print(document));
        byte[][] streams = [.. ReadStreams.Of(pdf)];
        clock.Time("compress", () => streams.Sum(stream => Compress.Flate(stream).Length));
        clock.Time("epub", () => house.Epub(edition, document));
        clock.Time("cover", () => CoverPicture.Draw(edition, EditionNames.Of(edition), house.CoverFonts));
        clock.Time("pictures", () => FitPictures.Run(edition));
        return document.Pages.Length;
    }

    private static void Paragraphs(House house, Edition edition, PartClock clock)
    {
        ParagraphSteps[] steps = [.. House.Paragraphs(edition).Select(words => new ParagraphSteps(house.InText(words), house.TextFrame, house.Fonts))];
        var setter = new ParagraphSetter(house.Fonts);
        clock.Time("paragraphs", () => steps.Sum(step => setter.Set(step.Text, step.Frame).Lines.Length));
        clock.Time("hyphenate", () => steps.Sum(step => step.Hyphenate()));
        clock.Time("shape", () => steps.Sum(step => step.ShapeGlyphs()));
        clock.Time("break", () => steps.Sum(step => step.BreakIntoLines()));
    }

    private static string Table(Dictionary<string, TimeSpan> spent, int editions, int pages)
    {
        double Of(string part) => spent[part].TotalMilliseconds / editions;
        var all = Of("read") + Of("set") + Of("print") + Of("epub");
        // The paragraphs of the body stand for all that is set: an edition's captions and boxes are broken like them.
        double InGalleys(string step) => Of("galleys") * Of(step) / Of("paragraphs");
        (string Part, double Spent)[] rows =
        [
            ("YAML", Of("yaml")),
            ("Prose, pictures and checks of the content", Of("read") - Of("yaml")),
            ("Hyphenation", InGalleys("hyphenate")),
            ("Shaping", InGalleys("shape")),
            ("Line breaking", InGalleys("break")),
            ("The rest of setting (microtypography, justification, galleys)", Of("galleys") - InGalleys("hyphenate") - InGalleys("shape") - InGalleys("break")),
            ("Make-up of the pages", Of("set") - Of("galleys")),
            ("Painting the PDF, fonts and structure", Of("print") - Of("compress")),
            ("Compression of the PDF", Of("compress")),
            ("Cover of the EPUB", Of("cover")),
            ("Pictures of the EPUB", Of("pictures")),
            ("The rest of the EPUB", Of("epub") - Of("cover") - Of("pictures")),
        ];
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"{editions} editions, {(double)pages / editions:0.0} pages each, CPU time of one edition:\n\n");
        table.Append("| Part | ms | Share |\n|---|---:|---:|\n");
        foreach (var (part, ms) in rows)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {part} | {ms:0.00} | {100 * ms / all:0.0} % |\n");
        }

        table.Append(CultureInfo.InvariantCulture, $"| **All** | **{all:0.00}** | **100 %** |");
        return table.ToString();
    }
}
