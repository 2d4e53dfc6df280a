using OzdPrint.Content;
using SkiaSharp;

namespace OzdPrint.Epub;

/// <summary>Draws the cover: a newspaper's front with masthead, date, lead story and three more headlines.</summary>
internal sealed class CoverPicture
{
    public const string Path = "cover.jpg";
    public const string MediaType = "image/jpeg";

    // Shops and readers ask for a height of at least 2400 and a ratio of 2 to 3. All lengths are pixels.
    private const int Width = 1600;
    private const int Height = 2400;

    private const float Margin = 120;
    private const float Measure = Width - (2 * Margin);
    private const float BandHeight = 44;

    private const int MoreHeadlines = 3;

    // Below this size a cover shown as a thumbnail is grey mush. Only a word wider than the page goes below.
    private const float SmallestHeadline = 84;
    private const float LargestHeadline = 186;
    private const float HeadlineStep = 6;

    private static readonly SKColor Ink = new(0x16, 0x16, 0x16);
    private static readonly SKColor Grey = new(0x59, 0x59, 0x59);
    private static readonly SKColor Paper = SKColors.White;

    private readonly SKCanvas _canvas;
    private readonly CoverTypefaces _typefaces;
    private readonly SKColor _accent;

    private CoverPicture(SKCanvas canvas, CoverTypefaces typefaces, SKColor accent)
    {
        _canvas = canvas;
        _typefaces = typefaces;
        _accent = accent;
    }

    /// <summary>Draws the cover of an edition as a JPEG of 1600 × 2400 pixels.</summary>
    public static byte[] Draw(Edition edition, EditionNames names, CoverFonts fonts)
    {
        var accent = Stylesheet.Accent(edition.Publication);
        using var recorder = new SKPictureRecorder();
        var canvas = recorder.BeginRecording(SKRect.Create(Width, Height), useRTree: true);
        // Red and blue are exchanged here and in the samples: see CodeCover. The other colours are greys.
        new CoverPicture(canvas, fonts.Typefaces.Value, new SKColor(accent.B, accent.G, accent.R)).DrawFront(edition, names);
        using var front = recorder.EndRecording();
        return CodeCover.Run(front, Width, Height, fonts);
    }

    private void DrawFront(Edition edition, EditionNames names)
    {
        _canvas.Clear(Paper);
        FillBand(0, BandHeight, _accent);
        var top = DrawMasthead(edition.Publication.Name, names.LoneArticle is null ? edition.Publication.Subtitle : "");
        top = DrawDateLine(names.Date, edition, top);

        var articles = edition.Articles.ToArray();
        var bottom = articles.Length > 1
            ? DrawMoreHeadlines([.. articles.Skip(1).Take(MoreHeadlines)])
            : DrawFoot(edition.Publication.Publisher);
        DrawLead(articles[0], top, bottom, isAlone: articles.Length == 1);
    }

    // The name as large as the paper is wide, the subtitle beside it or, if there is no room, under it.
    private float DrawMasthead(string name, string subtitle)
    {
        const float largest = 360;
        const float subtitleSize = 92;
        const float gap = 48;

        var text = CoverTypefaces.Drawable(_typefaces.Masthead, name);
        using var font = CoverTypefaces.Font(_typefaces.Masthead, largest);
        ShrinkToMeasure(font, [text]);
        var baseline = BandHeight + 96 + CapHeight(font);

        // The sidebearing of the first letter would set it in from the margin.
        font.MeasureText(text, out var bounds);
        Draw(text, Margin - bounds.Left, baseline, font, _accent);

        var line = CoverTypefaces.Drawable(_typefaces.Subtitle, subtitle);
        using var italic = CoverTypefaces.Font(_typefaces.Subtitle, subtitleSize);
        var right = Margin + bounds.Width + gap;
        if (line is not "" && right + italic.MeasureText(line) <= Width - Margin)
        {
            Draw(line, right, baseline, italic, Ink);
        }
        else if (line is not "")
        {
            ShrinkToMeasure(italic, [line]);
            baseline += subtitleSize * 1.3f;
            Draw(line, Margin, baseline, italic, Ink);
        }

        var rule = baseline + 60;
        FillRule(rule, 10, Ink);
        return rule + 10;
    }

    private float DrawDateLine(string? date, Edition edition, float top)
    {
        const float size = 50;
        var number = edition.Number is { } value ? $"{Wording.For(edition.Publication.Language).Number}\u00A0{value}" : "";
        if (date is null && number is "")
        {
            return top;
        }

        using var font = CoverTypefaces.Font(_typefaces.Small, size);
        var baseline = top + 28 + size;
        Draw(date ?? "", Margin, baseline, font, Ink);
        Draw(number, Width - Margin - font.MeasureText(number), baseline, font, Ink);
        if (TitlePageMarkup.CorrectedLine(edition) is { } corrected)
        {
            // In colour: on a shelf the two covers differ in nothing else.
            baseline += size * 1.4f;
            var line = CoverTypefaces.Drawable(_typefaces.Small, corrected);
            ShrinkToMeasure(font, [line]);
            Draw(line, Margin, baseline, font, _accent);
        }

        FillRule(baseline + 34, 2, Ink);
        return baseline + 36;
    }

    // As large as the room allows, then what the story is about, as far as it fits.
    private void DrawLead(Article article, float top, float bottom, bool isAlone)
    {
        const float kickerSize = 54;
        const float teaserSize = 58;
        const float teaserLeading = teaserSize * 1.38f;
        const float headlineLeading = 1.1f;

        var y = top + 130;
        if (article.Kicker is { } kicker)
        {
            DrawKicker(kicker, y, kickerSize);
            y += 58;
        }

        // A third of the room is kept for the teaser.
        var room = (bottom - y) * 2 / 3;
        var text = CoverTypefaces.Drawable(_typefaces.Headline, article.Title);
        using var font = CoverTypefaces.Font(_typefaces.Headline, LargestHeadline);
        var lines = HeadlineLines.Break(text, Measure, WidthIn(font));
        while (font.Size > SmallestHeadline
            && ((lines.Count * font.Size * headlineLeading) > room || lines.Any(line => font.MeasureText(line) > Measure)))
        {
            font.Size -= HeadlineStep;
            lines = HeadlineLines.Break(text, Measure, WidthIn(font));
        }

        ShrinkToMeasure(font, lines);
        var most = Math.Max(1, (int)(room / (font.Size * headlineLeading)));
        lines = HeadlineLines.Limit(lines, most, Measure, WidthIn(font));
        y += CapHeight(font);
        foreach (var line in lines)
        {
            Draw(line, Margin, y, font, Ink);
            y += font.Size * headlineLeading;
        }

        // Where no other story waits below, there is room for the whole lead.
        if ((isAlone ? FirstSentence.Paragraph(article) : FirstSentence.Of(article)) is { } teaser)
        {
            var baseline = y - (font.Size * (headlineLeading - 0.3f)) + teaserLeading;
            DrawTeaser(teaser, baseline, bottom - 90, teaserSize, teaserLeading);
        }
    }

    private void DrawTeaser(string sentence, float baseline, float bottom, float size, float leading)
    {
        using var font = CoverTypefaces.Font(_typefaces.Teaser, size);
        var most = (int)((bottom - baseline) / leading) + 1;
        if (most < 1)
        {
            return;
        }

        var text = CoverTypefaces.Drawable(_typefaces.Teaser, sentence);
        var lines = HeadlineLines.Limit(HeadlineLines.Break(text, Measure, WidthIn(font)), most, Measure, WidthIn(font));
        ShrinkToMeasure(font, lines);
        foreach (var line in lines)
        {
            Draw(line, Margin, baseline, font, Grey);
            baseline += leading;
        }
    }

    // Stands on the foot of the page and grows upwards. Returns where it begins.
    private float DrawMoreHeadlines(Article[] articles)
    {
        const float size = 70;
        const float leading = size * 1.18f;
        const float kickerSize = 40;
        const float kickerLeading = kickerSize * 1.5f;
        const float padding = 44;

        using var font = CoverTypefaces.Font(_typefaces.Headline, size);
        var entries = articles.Select(article => (article.Kicker, Lines: TwoLines(article.Title, font))).ToArray();
        var top = Height - 110 - entries.Sum(entry =>
            (2 * padding) + (entry.Kicker is null ? 0 : kickerLeading) + (entry.Lines.Count * leading));
        var y = top;
        foreach (var (kicker, lines) in entries)
        {
            FillRule(y, y == top ? 6 : 2, Ink);
            y += padding;
            if (kicker is not null)
            {
                DrawKicker(kicker, y + kickerSize, kickerSize);
                y += kickerLeading;
            }

            font.Size = size;
            ShrinkToMeasure(font, lines);
            foreach (var line in lines)
            {
                Draw(line, Margin, y + size, font, Ink);
                y += leading;
            }

            y += padding;
        }

        return top;
    }

    // What closes the page where no other story does. Returns where it begins.
    private float DrawFoot(string publisher)
    {
        const float size = 44;
        const float top = Height - 220;
        using var font = CoverTypefaces.Font(_typefaces.Small, size);
        var text = CoverTypefaces.Drawable(_typefaces.Small, publisher);
        ShrinkToMeasure(font, [text]);
        FillRule(top, 6, Ink);
        Draw(text, Margin, top + 40 + size, font, Ink);
        return top;
    }

    private List<string> TwoLines(string title, SKFont font)
    {
        var text = CoverTypefaces.Drawable(_typefaces.Headline, title);
        return HeadlineLines.Limit(HeadlineLines.Break(text, Measure, WidthIn(font)), 2, Measure, WidthIn(font));
    }

    private void DrawKicker(string kicker, float baseline, float size)
    {
        using var font = CoverTypefaces.Font(_typefaces.Kicker, size);
        var text = CoverTypefaces.Drawable(_typefaces.Kicker, kicker.ToUpperInvariant());

        // Capitals want air: a twentieth of their size between them.
        ShrinkToMeasure(font, [text], spacing: text.Length * size / 20);
        var x = Margin;
        foreach (var rune in text.EnumerateRunes())
        {
            var letter = rune.ToString();
            Draw(letter, x, baseline, font, _accent);
            x += font.MeasureText(letter) + (font.Size / 20);
        }
    }

    private static Func<string, float> WidthIn(SKFont font) => text => font.MeasureText(text);

    // Makes the type smaller if its widest line does not fit.
    private static void ShrinkToMeasure(SKFont font, List<string> lines, float spacing = 0)
    {
        var widest = lines.Select(WidthIn(font)).DefaultIfEmpty(0).Max() + spacing;
        if (widest > Measure)
        {
            font.Size *= Measure / widest;
        }
    }

    private static float CapHeight(SKFont font)
    {
        font.MeasureText("H", out var bounds);
        return bounds.Height;
    }

    private void Draw(string text, float x, float baseline, SKFont font, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        _canvas.DrawText(text, x, baseline, SKTextAlign.Left, font, paint);
    }

    private void FillRule(float y, float thickness, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour };
        _canvas.DrawRect(Margin, MathF.Round(y), Measure, thickness, paint);
    }

    private void FillBand(float y, float height, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour };
        _canvas.DrawRect(0, y, Width, height, paint);
    }
}
