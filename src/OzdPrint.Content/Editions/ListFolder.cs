namespace OzdPrint.Content;

/// <summary>Lists a folder in an order that is the same on every system.</summary>
internal static class ListFolder
{
    /// <summary>The names of the files, sorted ordinally, hidden ones left out; none if the folder cannot be read.</summary>
    public static IReadOnlyList<string> FileNames(string folder) => Names(folder, Directory.EnumerateFiles);

    /// <summary>The names of the folders, sorted ordinally, hidden ones left out; none if the folder cannot be read.</summary>
    public static IReadOnlyList<string> FolderNames(string folder) => Names(folder, Directory.EnumerateDirectories);

    private static IReadOnlyList<string> Names(string folder, Func<string, IEnumerable<string>> list)
    {
        try
        {
            return [.. list(folder).Select(path => Path.GetFileName(path)!).Where(name => !name.StartsWith('.')).Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
