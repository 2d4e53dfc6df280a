namespace OzdPrint.Epub.Tests;

/// <summary>The packages the build of this project fetched.</summary>
internal static class NodeModules
{
    public static CoverFonts CoverFonts { get; } = new(
        Read("source-serif/VAR/SourceSerif4Variable-Roman.ttf"),
        Read("source-serif/VAR/SourceSerif4Variable-Italic.ttf"),
        Read("source-sans/VF/SourceSans3VF-Upright.ttf"));

    public static string Find(string path)
    {
        // The tests run in bin/, somewhere below the project.
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "node_modules", path);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new FileNotFoundException($"node_modules/{path} is missing: build this project again with npm at hand.");
    }

    private static byte[] Read(string path) => File.ReadAllBytes(Find(path));
}
