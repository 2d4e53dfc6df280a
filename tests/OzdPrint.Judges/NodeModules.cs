namespace OzdPrint.Judges;

/// <summary>The packages the build of this project fetched.</summary>
internal static class NodeModules
{
    /// <summary>Absolute path of a file in them.</summary>
    public static string Find(string path) =>
        Repository.Find(Path.Combine("tests", "OzdPrint.Judges", "node_modules", path))
        ?? throw new FileNotFoundException($"node_modules/{path} is missing: build OzdPrint.Judges again with npm at hand.");
}
