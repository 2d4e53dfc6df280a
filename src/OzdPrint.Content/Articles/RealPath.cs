namespace OzdPrint.Content;

/// <summary>Follows every symbolic link of a path, so that it shows where a file really stands.</summary>
public static class RealPath
{
    // What Linux follows before it takes links for a loop.
    private const int MaxLinks = 40;

    /// <summary>
    /// The path without links and without "." and ".."; null if links run in a circle. What does not exist stays as it
    /// is named.
    /// </summary>
    public static string? Of(string path)
    {
        var links = 0;
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full)!;
        var rest = new Stack<string>(Parts(full[real.Length..]));
        while (rest.TryPop(out var name))
        {
            if (name == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }

            var step = Path.Combine(real, name);
            if (LinkTarget(step) is not { } target)
            {
                real = step;
                continue;
            }

            if (++links > MaxLinks)
            {
                return null;
            }

            // A link may lead to a link, and its path go through others: its parts are walked like all the rest.
            if (Path.IsPathRooted(target))
            {
                real = Path.GetPathRoot(target)!;
                target = target[real.Length..];
            }

            foreach (var part in Parts(target))
            {
                rest.Push(part);
            }
        }

        return real;
    }

    /// <summary>True if a path lies below a folder when every link is followed.</summary>
    public static bool IsInside(string path, string folder) =>
        Of(path) is { } real && Of(folder) is { } root
        && real.StartsWith(Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string? LinkTarget(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The parts of a path, the last one first.</summary>
    private static IEnumerable<string> Parts(string path) =>
        path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar)
            .Where(part => part.Length > 0 && part != ".")
            .Reverse();
}
