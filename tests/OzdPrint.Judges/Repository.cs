namespace OzdPrint.Judges;

/// <summary>The checkout the tests run in.</summary>
internal static class Repository
{
    /// <summary>Absolute path of a file or folder in the checkout, looked for from the tests' own folder upwards; null if it is not there.</summary>
    public static string? Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, path);
            if (Path.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
