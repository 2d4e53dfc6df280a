using System.Diagnostics;
using System.Text;

namespace OzdPrint.Cli.Tests;

/// <summary>The built command, started as a process of its own.</summary>
internal static class Command
{
    /// <summary>The command as the build left it beside the tests.</summary>
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "ozdprint.dll");

    /// <summary>How the command is started, with both outputs to be read.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="arguments">The words behind the command's name.</param>
    public static ProcessStartInfo Of(string folder, params string[] arguments) => In(folder, new ProcessStartInfo("dotnet", [Program, .. arguments]));

    /// <summary>Runs the command with environment variables that differ from those of the tests.</summary>
    public static (int Exit, string Output, string Errors) Run(string folder, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var start = Of(folder, arguments);
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Run(start);
    }

    /// <summary>Runs the command from a shell, after a line of shell code such as <c>ulimit</c>.</summary>
    public static (int Exit, string Output, string Errors) RunAfter(string shellCode, string folder, params string[] arguments) =>
        Run(In(folder, new ProcessStartInfo("/bin/sh", ["-c", shellCode + "; exec dotnet \"$@\"", "sh", Program, .. arguments])));

    private static ProcessStartInfo In(string folder, ProcessStartInfo start)
    {
        start.WorkingDirectory = folder;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.StandardOutputEncoding = Encoding.UTF8;
        start.StandardErrorEncoding = Encoding.UTF8;
        return start;
    }

    private static (int Exit, string Output, string Errors) Run(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
