namespace OzdPrint.Archive;

/// <summary>Paths as messages and catalogues show them: with forward slashes on every system.</summary>
public static class ShownPath
{
    /// <summary>The path. A backslash is turned only where it parts folders; elsewhere it is a letter of a name.</summary>
    public static string Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>The path of a folder, to which <c>/</c> and a name may be added; the root of the disk stays one.</summary>
    public static string OfFolder(string folder) => Of(folder) switch
    {
        // The working folder.
        "" => ".",
        var shown => shown.TrimEnd('/') is { Length: > 0 } name ? name : "/",
    };
}
