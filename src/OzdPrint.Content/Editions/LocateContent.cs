using System.Collections.Immutable;

namespace OzdPrint.Content;

/// <summary>The work found, and what is to be said about the paths that were named.</summary>
/// <param name="Sources">The editions and articles, each once, sorted by path.</param>
/// <param name="Diagnostics">Paths that do not exist or hold nothing.</param>
public sealed record LocatedContent(ImmutableArray<EditionSource> Sources, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>Finds the editions and articles that paths name. Looks at names only and opens no file.</summary>
public static class LocateContent
{
    /// <summary>The file that makes a folder an edition.</summary>
    public const string EditionFile = "edition.yaml";

    /// <summary>The file that says which paper the folders around it belong to.</summary>
    public const string PublicationFile = "publication.yaml";

    /// <summary>Finds the work.</summary>
    /// <param name="paths">
    /// Content roots (every subfolder with an <c>edition.yaml</c>), edition folders or article files; relative ones from
    /// the working directory.
    /// </param>
    /// <param name="workingDirectory">Absolute path; file names in messages are relative to it.</param>
    public static LocatedContent From(IEnumerable<string> paths, string workingDirectory)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(workingDirectory);
        var sources = new List<EditionSource>();
        var diagnostics = new List<Diagnostic>();
        foreach (var path in paths)
        {
            if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
            {
                diagnostics.Add(DiagnosticCodes.PathNotFound.About(null, "a path is empty or holds a null character", "name a content folder, an edition folder or an article file"));
                continue;
            }

            var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, workingDirectory));
            if (Directory.Exists(full))
            {
                TakeFolder(full, workingDirectory, sources, diagnostics);
            }
            else if (File.Exists(full))
            {
                TakeFile(full, workingDirectory, sources, diagnostics);
            }
            else
            {
                diagnostics.Add(DiagnosticCodes.PathNotFound.About(DisplayName.Of(full, workingDirectory), "this path does not exist", Suggest(full)));
            }
        }

        return new LocatedContent(
            [.. sources.DistinctBy(source => source.File).OrderBy(source => source.DisplayPath, StringComparer.Ordinal)],
            DiagnosticOrder.Sorted(diagnostics));
    }

    private static void TakeFolder(string folder, string workingDirectory, List<EditionSource> sources, List<Diagnostic> diagnostics)
    {
        if (EditionIn(folder, workingDirectory) is { } edition)
        {
            sources.Add(edition);
            return;
        }

        var closed = new List<Diagnostic>();
        var found = new List<EditionSource>();
        foreach (var inner in ListFolder.FolderNames(folder).Select(name => Path.Combine(folder, name)).Prepend(folder))
        {
            if (EditionIn(inner, workingDirectory) is { } one)
            {
                found.Add(one);
            }
            else if (WhyClosed(inner) is var failure and not (ReadFailure.None or ReadFailure.Missing))
            {
                closed.Add(ListFolder.Unreadable(DisplayName.Of(inner, workingDirectory), failure));
            }
        }

        sources.AddRange(found);
        diagnostics.AddRange(closed);
        if (found.Count == 0 && closed.Count == 0)
        {
            diagnostics.Add(DiagnosticCodes.NothingFound.About(
                DisplayName.Of(folder, workingDirectory), $"neither this folder nor one in it holds an {EditionFile}",
                "name a folder with editions, an edition, or an article file ending in .yaml"));
        }
    }

    private static void TakeFile(string file, string workingDirectory, List<EditionSource> sources, List<Diagnostic> diagnostics)
    {
        var name = Path.GetFileName(file);
        if (name == EditionFile)
        {
            sources.Add(EditionIn(Path.GetDirectoryName(file)!, workingDirectory)!);
        }
        else if (name == PublicationFile || !name.EndsWith(".yaml", StringComparison.Ordinal))
        {
            diagnostics.Add(DiagnosticCodes.NothingFound.About(
                DisplayName.Of(file, workingDirectory), "this file is no article",
                name == PublicationFile ? "name the folder it stands in" : "article files end in .yaml; plain text is read by \"ozdprint import\""));
        }
        else
        {
            sources.Add(new EditionSource(file, false, Path.GetFileNameWithoutExtension(file), workingDirectory));
        }
    }

    private static EditionSource? EditionIn(string folder, string workingDirectory)
    {
        var file = Path.Combine(folder, EditionFile);
        return File.Exists(file) ? new EditionSource(file, true, Path.GetFileName(folder), workingDirectory) : null;
    }

    /// <summary>Why a folder in which no edition is seen may hold one all the same.</summary>
    private static ReadFailure WhyClosed(string folder)
    {
        // Whoever may list a folder but not enter it sees the names of files that are not there when they are asked for.
        var names = ListFolder.FileNames(folder, out var failure);
        return failure == ReadFailure.None && names.Contains(EditionFile) ? ReadFailure.Broken : failure;
    }

    private static string? Suggest(string missing)
    {
        var parent = Path.GetDirectoryName(missing);
        return parent is null || !Directory.Exists(parent)
            ? null
            : YamlMap.Suggestion(Path.GetFileName(missing), ListFolder.FolderNames(parent).Concat(ListFolder.FileNames(parent)));
    }
}
