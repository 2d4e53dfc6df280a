using System.Security.Cryptography;
using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>Fits the pictures of an edition to e-readers. Those of the printed edition stay as they are.</summary>
internal static class FitPictures
{
    /// <summary>The edition with pictures that fit; one that stands in several articles is worked on once.</summary>
    public static Edition Run(Edition edition)
    {
        // Files are read once for each article, so the same picture is known by its bytes alone.
        var fitted = new Dictionary<string, Picture>(StringComparer.Ordinal);
        return edition with
        {
            Departments =
            [
                .. edition.Departments.Select(department => department with
                {
                    Articles = [.. department.Articles.Select(article => article.Image is { } picture ? article with { Image = Fit(picture) } : article)],
                }),
            ],
        };

        Picture Fit(Picture picture)
        {
            if (FitPicture.Fits(picture))
            {
                return picture;
            }

            var key = Convert.ToHexString(SHA256.HashData(picture.Bytes.Span));
            if (!fitted.TryGetValue(key, out var done))
            {
                fitted.Add(key, done = FitPicture.Run(picture));
            }

            return picture with { Bytes = done.Bytes, Format = done.Format, Width = done.Width, Height = done.Height };
        }
    }
}
