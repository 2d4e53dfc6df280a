namespace OzdPrint.Content;

/// <summary>Lists a folder in an order that is the same on every system.</summary>
internal static class ListFolder
{
    /// <summary>The names of the files, sorted ordinally, hidden ones left out; none if the folder cannot be read.</summary>
    public static IReadOnlyList<string> FileNames(string folder) => FileNames(folder, out _);

    /// <summary>The same, and why the folder cannot be read.</summary>
    public static IReadOnlyList<string> FileNames(string folder, out ReadFailure failure) => Names(folder, Directory.EnumerateFiles, out failure);

    /// <summary>The names of the folders, sorted ordinally, hidden ones left out; none if the folder cannot be read.</summary>
    public static IReadOnlyList<string> FolderNames(string folder) => FolderNames(folder, out _);

    /// <summary>The same, and why the folder cannot be read.</summary>
    public static IReadOnlyList<string> FolderNames(string folder, out ReadFailure failure) => Names(folder, Directory.EnumerateDirectories, out failure);

    /// <summary>Says that a folder cannot be read.</summary>
    public static Diagnostic Unreadable(string name, ReadFailure failure) => DiagnosticCodes.FileUnreadable.About(
        name, failure == ReadFailure.Denied ? "this folder may not be read" : "this folder cannot be read",
        "give yourself the right to read it and what is in it");

    private static IReadOnlyList<string> Names(string folder, Func<string, IEnumerable<string>> list, out ReadFailure failure)
    {
        failure = ReadFailure.None;
        try
        {
            return [.. list(folder).Select(path => Path.GetFileName(path)!).Where(name => !name.StartsWith('.')).Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            failure = exception switch
            {
                UnauthorizedAccessException => ReadFailure.Denied,
                DirectoryNotFoundException => ReadFailure.Missing,
                _ => ReadFailure.Broken,
            };
            return [];
        }
    }
}
