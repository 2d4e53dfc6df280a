namespace OzdPrint.Content;

/// <summary>A piece of work found: an edition to read, or a single article to be set alone.</summary>
/// <param name="File">Absolute path of the <c>edition.yaml</c> or of the article.</param>
/// <param name="IsEdition">True for an edition, false for a single article.</param>
/// <param name="Name">The name of the edition's folder, or the stem of the article's file name.</param>
/// <param name="WorkingDirectory">Absolute path of the folder that file names in messages are relative to.</param>
public sealed record EditionSource(string File, bool IsEdition, string Name, string WorkingDirectory)
{
    /// <summary>Absolute path of the folder that holds the articles.</summary>
    public string Folder => Path.GetDirectoryName(File)!;

    /// <summary>How messages name it: the edition's folder or the article's file, relative to the working directory.</summary>
    public string DisplayPath => DisplayName.Of(IsEdition ? Folder : File, WorkingDirectory);
}

/// <summary>Names a file as messages do.</summary>
internal static class DisplayName
{
    /// <summary>The path relative to the working directory, with forward slashes.</summary>
    public static string Of(string path, string workingDirectory)
    {
        var relative = Path.GetRelativePath(workingDirectory, path);
        return Path.DirectorySeparatorChar == '\\' ? relative.Replace('\\', '/') : relative;
    }
}
