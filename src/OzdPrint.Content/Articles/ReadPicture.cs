using System.Globalization;

namespace OzdPrint.Content;

/// <summary>Reads the picture of an article: the words in the YAML, and the file they belong to.</summary>
internal static class ReadPicture
{
    /// <summary>The most bytes of a picture file, 64 MiB: it is held in memory and embedded whole.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>Reads the keys of <c>image</c>.</summary>
    /// <param name="map">The keys.</param>
    /// <param name="folder">The article's folder.</param>
    /// <param name="root">The content root, which pictures must not leave.</param>
    public static Picture? From(YamlMap map, string folder, string root)
    {
        var file = map.RequiredText("file", "name the picture's file, relative to the article's folder");
        var alt = map.RequiredLine("alt", "say in a sentence what the picture shows, for those who cannot see it");
        var caption = map.Text("caption") is { } words ? ReadProse.Line(words, map.Diagnostics) : null;
        var credit = map.Line("credit");
        if (file is null || Decode(file, folder, root, map.Diagnostics) is not { } decoded)
        {
            return null;
        }

        return new Picture
        {
            File = FoldLine.Of(file.Value),
            Bytes = decoded.Bytes,
            Original = decoded.Original,
            Format = decoded.Format,
            Width = decoded.Width,
            Height = decoded.Height,
            Alt = alt,
            Caption = caption is { Spans.IsEmpty: false } ? caption : null,
            Credit = credit,
        };
    }

    private static DecodedPicture? Decode(YamlText file, string folder, string root, DiagnosticList diagnostics)
    {
        var name = FoldLine.Of(file.Value);
        if (name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal) || Path.IsPathRooted(name) || ForbiddenCharacters.IndexIn(name) >= 0)
        {
            diagnostics.Report(
                DiagnosticCodes.BadPicturePath, file, $"\"{name}\" is not a path relative to the article's folder",
                "write for example bilder/mond.jpg, with forward slashes");
            return null;
        }

        var path = Path.Combine(folder, name);
        if (!RealPath.IsInside(path, root))
        {
            diagnostics.Report(
                DiagnosticCodes.PictureOutsideRoot, file, $"the picture \"{name}\" lies outside the content folder",
                "copy it beside the article; symbolic links must not lead out of the content folder either");
            return null;
        }

        var bytes = ReadBytes.File(path, MaxBytes, out var failure);
        if (failure == ReadFailure.TooLarge)
        {
            diagnostics.Report(DiagnosticCodes.PictureFileTooLarge, file, $"the picture \"{name}\" is larger than {MaxBytes / 1024 / 1024} MiB", "scale it down or save it as JPEG");
            return null;
        }

        if (failure != ReadFailure.None)
        {
            var (what, hint) = failure switch
            {
                ReadFailure.Missing => ("does not exist", YamlMap.Suggestion(name, Neighbours(path, name)) ?? "the path is read from the article's folder"),
                ReadFailure.Denied => ("may not be read", "give yourself the right to read it"),
                _ => ("cannot be read", "check that it is an ordinary file on a working disk"),
            };
            diagnostics.Report(DiagnosticCodes.PictureMissing, file, $"the picture \"{name}\" {what}", hint);
            return null;
        }

        if (bytes.Length == 0)
        {
            diagnostics.Report(DiagnosticCodes.PictureCorrupt, file, $"the picture \"{name}\" is empty", "export or copy it again");
            return null;
        }

        return Judge(DecodePicture.Of(bytes) with { Original = bytes }, file, name, diagnostics);
    }

    private static DecodedPicture? Judge(DecodedPicture picture, YamlText file, string name, DiagnosticList diagnostics)
    {
        switch (picture.State)
        {
            case PictureState.UnknownFormat:
                diagnostics.Report(DiagnosticCodes.PictureFormatUnknown, file, $"\"{name}\" is neither a JPEG nor a PNG", "save it as JPEG (photographs) or PNG (drawings)");
                return null;
            case PictureState.Corrupt:
                diagnostics.Report(DiagnosticCodes.PictureCorrupt, file, $"the picture \"{name}\" is damaged or cut off", "export or copy it again");
                return null;
            case PictureState.TooManyPixels:
                diagnostics.Report(
                    DiagnosticCodes.PictureTooManyPixels, file,
                    string.Create(CultureInfo.InvariantCulture, $"the picture \"{name}\" has {picture.Width} × {picture.Height} pixels, more than {DecodePicture.MaxPixels / 1_000_000} million"),
                    "scale it down; a full page in print needs about 9 million");
                return null;
            case PictureState.Turned:
                diagnostics.Report(DiagnosticCodes.PictureTurned, file, $"the picture \"{name}\" is stored turned; it was set upright and coded anew", "save it upright to keep its bytes as they are");
                return picture;
            default:
                return picture;
        }
    }

    /// <summary>The pictures in the folder where one was looked for, named as the missing one was.</summary>
    private static IEnumerable<string> Neighbours(string path, string name)
    {
        var prefix = name[..(name.LastIndexOf('/') + 1)];
        return ListFolder.FileNames(Path.GetDirectoryName(path)!)
            .Where(file => Path.GetExtension(file).ToLowerInvariant() is ".jpg" or ".jpeg" or ".png")
            .Select(file => prefix + file);
    }
}
