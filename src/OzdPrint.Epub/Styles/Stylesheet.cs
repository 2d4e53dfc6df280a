using System.Text;
using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>
/// The stylesheet of every file: <c>Styles/style.css</c> with the publication's accent colour, in a shade that shows by
/// day and by night.
/// </summary>
internal static class Stylesheet
{
    public const string Path = "style.css";
    public const string MediaType = "text/css";

    /// <summary>The name of the colour of rules and of the masthead among a publication's colours.</summary>
    public const string AccentName = "accent";

    // The accent as the stylesheet writes it. Kindle refuses books with CSS variables, so it is replaced as text.
    private const string AccentInFile = "#8b1a1a";

    /// <summary>The accent of publications that name none.</summary>
    public static Colour DefaultAccent { get; } = Colour.Parse(AccentInFile)!.Value;

    /// <summary>The publication's accent.</summary>
    public static Colour Accent(Publication publication) =>
        publication.Colours.TryGetValue(AccentName, out var colour) ? colour : DefaultAccent;

    /// <summary>The stylesheet's bytes.</summary>
    public static byte[] Read(Publication publication)
    {
        using var stream = typeof(Stylesheet).Assembly.GetManifestResourceStream("style.css")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Encoding.UTF8.GetBytes(
            reader.ReadToEnd().ReplaceLineEndings("\n").Replace(
                AccentInFile, DayAndNight.Shade(Accent(publication)).ToString(), StringComparison.Ordinal));
    }
}
