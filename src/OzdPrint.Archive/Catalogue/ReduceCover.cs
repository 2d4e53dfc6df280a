using System.Security.Cryptography;
using SkiaSharp;

namespace OzdPrint.Archive;

/// <summary>Makes a small picture of a cover for lists: a hundred covers in full size would take a minute to load.</summary>
internal static class ReduceCover
{
    /// <summary>Width in pixels: sharp on a screen of two pixels per point at the width of an e-reader's shelf.</summary>
    public const int Width = 400;

    private const int Quality = 80;

    /// <summary>More pixels than this are no cover but a bomb.</summary>
    private const long MostPixels = 64_000_000;

    /// <summary>The name of the small picture: it changes with the cover, so that nobody is shown an old one.</summary>
    public static string NameOf(string epub, ReadOnlyMemory<byte> cover) =>
        $"{Path.GetFileNameWithoutExtension(epub)}.cover-{Convert.ToHexStringLower(SHA256.HashData(cover.Span))[..8]}.jpg";

    /// <summary>The small picture as a JPEG; null if the cover cannot be decoded.</summary>
    public static byte[]? Run(ReadOnlyMemory<byte> cover)
    {
        using var data = SKData.CreateCopy(cover.Span);
        using var codec = SKCodec.Create(data);
        if (codec is null || (long)codec.Info.Width * codec.Info.Height is <= 0 or > MostPixels)
        {
            return null;
        }

        using var whole = SKBitmap.Decode(codec);
        if (whole is null)
        {
            return null;
        }

        var height = Math.Max(1, (int)Math.Round((double)Width * whole.Height / whole.Width));
        using var small = whole.Resize(new SKSizeI(Width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var packed = small?.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return packed?.ToArray();
    }
}
