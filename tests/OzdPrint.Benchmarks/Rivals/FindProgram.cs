using System.Diagnostics;

namespace OzdPrint.Benchmarks;

/// <summary>Finds a program and what it says of its version.</summary>
internal static class FindProgram
{
    /// <summary>Its path; null if it is not on the search path.</summary>
    public static string? Path(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => System.IO.Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);

    /// <summary>The first line that it prints when it is asked for its version, without addresses and the like around it.</summary>
    public static string Version(string path)
    {
        var start = new ProcessStartInfo(path, ["--version"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        // Read beside the other, or a program with many complaints would wait for ever.
        var complaints = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        complaints.Wait();
        process.WaitForExit();
        return said.Split('\n')[0].Replace("This is ", "").Split(" [")[0].Split(" built on ")[0].Trim();
    }
}
