using System.Globalization;

namespace OzdPrint.Benchmarks;

/// <summary>Reads what Linux tells of a process's memory (<c>/proc</c>).</summary>
internal static class ProcessMemory
{
    /// <summary>A figure in bytes; 0 if the process is gone.</summary>
    /// <param name="id">The process.</param>
    /// <param name="file">The file of its folder: <c>status</c>, <c>smaps_rollup</c>.</param>
    /// <param name="key">What stands before the figure, with its colon.</param>
    public static long Read(int id, string file, string key)
    {
        try
        {
            foreach (var line in File.ReadLines($"/proc/{id}/{file}"))
            {
                if (line.StartsWith(key, StringComparison.Ordinal))
                {
                    return 1024 * long.Parse(line.AsSpan(key.Length).TrimEnd("kB").Trim(), NumberStyles.None, CultureInfo.InvariantCulture);
                }
            }
        }
        catch (IOException)
        {
            // It is gone.
        }

        return 0;
    }
}
