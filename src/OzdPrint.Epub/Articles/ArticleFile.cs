using System.Collections.Immutable;
using System.Text;
using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>An article and where it stands in the e-book.</summary>
/// <param name="Article">The article.</param>
/// <param name="Path">Its file, from the folder of the package.</param>
/// <param name="PicturePath">The file of its picture; null if it has none.</param>
/// <param name="DocumentTitle">The title of its file, unlike that of any other.</param>
internal sealed record ArticleFile(Article Article, string Path, string? PicturePath, string DocumentTitle)
{
    /// <summary>The way from an article's file to the folder of the package.</summary>
    public const string Root = "../";

    private const string ArticleFolder = "articles/";
    private const string PictureFolder = "pictures/";

    // Long names help nobody and old devices cut them.
    private const int LongestStem = 60;

    /// <summary>Names the files of an edition's articles in reading order.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="takenTitles">Titles of the e-book's other files.</param>
    public static ImmutableArray<ArticleFile> Of(IEnumerable<Article> articles, IEnumerable<string> takenTitles)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        var titles = new HashSet<string>(takenTitles, StringComparer.Ordinal);
        return
        [
            .. articles.Select(article =>
            {
                var stem = FirstFree(stems, Stem(article.Slug), (text, number) => $"{text}-{number}");
                var title = FirstFree(titles, article.Title, (text, number) => $"{text} ({number})");
                return new ArticleFile(
                    article,
                    $"{ArticleFolder}{stem}.xhtml",
                    article.Image is { } image ? $"{PictureFolder}{stem}{Extension(image.Format)}" : null,
                    title);
            }),
        ];
    }

    private static string Extension(PictureFormat format) => format == PictureFormat.Jpeg ? ".jpg" : ".png";

    private static string FirstFree(HashSet<string> taken, string wanted, Func<string, int, string> variant)
    {
        var candidate = wanted;
        for (var number = 2; !taken.Add(candidate); number++)
        {
            candidate = variant(wanted, number);
        }

        return candidate;
    }

    // Lower-case ASCII only: names in a container must differ in more than case, and old readers know no others.
    private static string Stem(string slug)
    {
        var stem = new StringBuilder();
        foreach (var character in slug.ToLowerInvariant())
        {
            _ = character switch
            {
                'ä' => stem.Append("ae"),
                'ö' => stem.Append("oe"),
                'ü' => stem.Append("ue"),
                'ß' => stem.Append("ss"),
                _ when char.IsAsciiLetterOrDigit(character) => stem.Append(character),
                _ when stem.Length > 0 && stem[^1] != '-' => stem.Append('-'),
                _ => stem,
            };
        }

        var text = stem.ToString(0, Math.Min(stem.Length, LongestStem)).Trim('-');
        return text is "" ? "article" : text;
    }
}
