using System.Text;

namespace OzdPrint.Content;

/// <summary>Makes an article's slug from its file name.</summary>
public static class Slug
{
    /// <summary>
    /// The stem of a file name, fit for links and file names everywhere: ASCII letters, digits, hyphens, underscores and
    /// dots stay, umlauts become two letters, all else a hyphen. A stem of such characters is its own slug.
    /// </summary>
    public static string Of(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var slug = new StringBuilder();
        foreach (var rune in Path.GetFileNameWithoutExtension(fileName).EnumerateRunes())
        {
            slug.Append(rune.Value switch
            {
                'ä' => "ae",
                'ö' => "oe",
                'ü' => "ue",
                'Ä' => "Ae",
                'Ö' => "Oe",
                'Ü' => "Ue",
                'ß' => "ss",
                // The combining diaeresis of a name that was saved decomposed.
                0x308 => "e",
                '-' or '_' or '.' => rune.ToString(),
                var value when Rune.IsLetterOrDigit(rune) && value < 0x80 => rune.ToString(),
                _ => "-",
            });
        }

        // A leading dot would hide the file, and a name of nothing but hyphens says nothing.
        var text = slug.ToString().TrimStart('.');
        return text.Trim('-').Length == 0 ? "article" : text;
    }
}
