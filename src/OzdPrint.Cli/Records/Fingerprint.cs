using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OzdPrint.Archive;
using OzdPrint.Content;
using OzdPrint.Epub;
using OzdPrint.Layout;
using OzdPrint.Pdf;
using OzdPrint.Typesetting;

namespace OzdPrint.Cli;

/// <summary>Digests of what results depend on besides their sources.</summary>
internal static class Fingerprint
{
    /// <summary>
    /// The program itself: the compiler gives every module an identity that follows from its code and what is embedded in it, also
    /// in a native program. So a change of one line counts, and a version number need not be remembered. The runtime's own module
    /// stands for all of it, compression among the rest.
    /// </summary>
    public static string Tool { get; } = string.Join(' ', new[]
    {
        typeof(BuildEditions), typeof(Edition), typeof(FontLibrary), typeof(SetEdition), typeof(PdfPress), typeof(EpubWriter),
        typeof(HarfBuzzSharp.Face), typeof(SkiaSharp.SKBitmap), typeof(YamlDotNet.RepresentationModel.YamlStream), typeof(Markdig.Markdown),
        typeof(object),
    }.Select(type => type.Module.ModuleVersionId.ToString("N")));

    /// <summary>
    /// The program itself as bags name it: one short digest, in which the room that writes their records counts too. A version number
    /// says less, for many programs bear it between two releases.
    /// </summary>
    public static string Identity { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Tool} {typeof(BagRecord).Module.ModuleVersionId:N}")))[..IdentityLength];

    /// <summary>So many hexadecimal digits, 64 bits, are enough to tell the programs apart that anybody will ever build.</summary>
    private const int IdentityLength = 16;

    /// <summary>What is asked for, in words, apart from which editions, where to and how fast.</summary>
    public static string Order(BuildOrder order) => string.Join('\n',
        string.Join(',', order.Layouts), $"pdf={order.Formats.Pdf} epub={order.Formats.Epub}", string.Join(',', order.Without),
        $"duplex={order.Duplex} booklet={order.Booklet} grey={order.Grey} attach={order.AttachEpub}",
        order.Trim is { } trim ? string.Create(CultureInfo.InvariantCulture, $"bleed={trim.Bleed:R} marks={trim.Marks}") : "");

    /// <summary>The fonts: those that are not embedded letter by letter, since the program's identity holds the others.</summary>
    public static string Fonts(FontLibrary library, IReadOnlyList<FontFamily> embedded)
    {
        var own = embedded.SelectMany(family => family.Faces).Select(face => face.File).ToHashSet();
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var family in library.Families)
        {
            Add(digest, family.Name);
            foreach (var face in family.Faces)
            {
                Add(digest, string.Create(CultureInfo.InvariantCulture, $"{face.IsItalic} {face.Lightest:R} {face.Heaviest:R}"));
                if (!own.Contains(face.File))
                {
                    digest.AppendData(SHA256.HashData(face.File.Bytes.Span));
                }
            }
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    /// <summary>A layout: the files it was read from, with those it extends.</summary>
    public static string Layout(IEnumerable<LayoutFile> files)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            digest.AppendData(SHA256.HashData(file.Bytes.Span));
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    /// <summary>All of these as one digest.</summary>
    /// <param name="order">What is asked for.</param>
    /// <param name="undated">The moment for what has no date.</param>
    /// <param name="fonts">The digest of the fonts.</param>
    /// <param name="layouts">The layouts by name, with the digest of each.</param>
    public static string All(BuildOrder order, DateTimeOffset? undated, string fonts, IEnumerable<(string Name, string Digest)> layouts)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(digest, Tool);
        Add(digest, Order(order));
        Add(digest, undated?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) ?? "");
        Add(digest, fonts);
        foreach (var (name, layout) in layouts)
        {
            Add(digest, name);
            Add(digest, layout);
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    private static void Add(IncrementalHash digest, string text) => digest.AppendData(Encoding.UTF8.GetBytes(text + "\0"));
}
