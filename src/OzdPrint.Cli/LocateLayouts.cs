using System.Collections.Immutable;
using OzdPrint.Archive;
using OzdPrint.Content;
using OzdPrint.Layout;

namespace OzdPrint.Cli;

/// <summary>Finds the folders whose layouts and fonts concern some content.</summary>
internal static class LocateLayouts
{
    private const string Folder = "layouts";

    /// <summary>The folder in the working directory, then those beside the content, each once.</summary>
    public static ImmutableArray<LayoutFolder> For(Desk desk, ImmutableArray<EditionSource> sources) =>
    [
        .. sources.Select(source => Path.GetDirectoryName(source.Folder)).Distinct(StringComparer.Ordinal)
            .SelectMany(Beside)
            .Prepend(desk.Full(Folder))
            .Distinct(StringComparer.Ordinal)
            .Select(path => new LayoutFolder(path, ShownPath.Of(Path.GetRelativePath(desk.WorkingDirectory, path)))),
    ];

    /// <summary>
    /// Layouts may stand beside the content: in the folder that holds the edition's, in any above it up to that of
    /// <c>publication.yaml</c>, and beside that one. Where there is none, all folders up to the root are looked at.
    /// </summary>
    private static IEnumerable<string> Beside(string? start)
    {
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return Path.Combine(folder, Folder);
            if (File.Exists(Path.Combine(folder, LocateContent.PublicationFile)))
            {
                if (Path.GetDirectoryName(folder) is { } beside)
                {
                    yield return Path.Combine(beside, Folder);
                }

                yield break;
            }
        }
    }
}
