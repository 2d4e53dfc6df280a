using System.Diagnostics;

namespace OzdPrint.Benchmarks;

/// <summary>Publishes the native executable.</summary>
internal static class PublishNative
{
    /// <summary>Publishes into a folder and gives the executable's path.</summary>
    /// <exception cref="FormatException">This is not run inside the repository, or it does not build.</exception>
    public static string Run(string folder)
    {
        var root = Directory.GetCurrentDirectory();
        while (!File.Exists(Path.Combine(root, "OzdPrint.sln")))
        {
            root = Path.GetDirectoryName(root) ?? throw new FormatException("run this inside the repository, or name an executable with --exe");
        }

        var start = new ProcessStartInfo(
            "dotnet", ["publish", Path.Combine(root, "src", "OzdPrint.Cli"), "-c", "Release", "-p:PublishAot=true", "--use-current-runtime", "-o", folder, "-v", "quiet", "--nologo"])
        {
            RedirectStandardOutput = true,
        };
        using var publish = Process.Start(start)!;
        var said = publish.StandardOutput.ReadToEnd();
        publish.WaitForExit();
        return publish.ExitCode == 0 ? Path.Combine(folder, "ozdprint") : throw new FormatException($"the executable could not be published:\n{said}");
    }
}
