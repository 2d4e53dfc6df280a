using System.Reflection;

namespace OzdPrint.Typesetting;

/// <summary>The families that the build embeds: Source Serif 4 and Source Sans 3 with their weights and optical sizes.</summary>
public static class EmbeddedFonts
{
    /// <summary>Name of the serif family.</summary>
    public const string Serif = "Source Serif 4";

    /// <summary>Name of the sans-serif family.</summary>
    public const string Sans = "Source Sans 3";

    /// <summary>Reads the families from the assembly.</summary>
    public static IReadOnlyList<FontFamily> Load() =>
    [
        new(Serif, [Face("SourceSerif4-Roman", italic: false), Face("SourceSerif4-Italic", italic: true)]),
        new(Sans, [Face("SourceSans3-Upright", italic: false), Face("SourceSans3-Italic", italic: true)]),
    ];

    private static FontFace Face(string name, bool italic)
    {
        var file = Read(name);
        var weight = file.Axes.First(axis => axis.Tag == FontFace.WeightAxis);
        return new FontFace(file, italic, weight.Minimum, weight.Maximum);
    }

    private static FontFile Read(string name)
    {
        var resource = $"fonts/{name}.ttf";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The build did not embed {resource}.");
        return new FontFile(name, EmbeddedBytes.Of(stream));
    }
}
