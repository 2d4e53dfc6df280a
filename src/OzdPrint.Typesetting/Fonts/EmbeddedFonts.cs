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
        new(Serif, Read("SourceSerif4-Roman"), Read("SourceSerif4-Italic")),
        new(Sans, Read("SourceSans3-Upright"), Read("SourceSans3-Italic")),
    ];

    private static FontFile Read(string name)
    {
        var resource = $"fonts/{name}.ttf";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The build did not embed {resource}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new FontFile(name, bytes);
    }
}
