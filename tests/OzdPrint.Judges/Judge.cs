using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace OzdPrint.Judges;

/// <summary>What a judge had to say.</summary>
internal sealed record Verdict(int ExitCode, string Output, string Errors);

/// <summary>
/// Runs a program that judges a file from outside. Where the program is missing the test is skipped and says how to get
/// it; with <c>CI=true</c> it fails, so that no judge is missed there in silence.
/// </summary>
internal static class Judge
{
    /// <summary>Runs a judge on the bytes of a file.</summary>
    /// <param name="file">The bytes.</param>
    /// <param name="package">The Debian package the program comes with.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments; {} stands for the file's path.</param>
    public static Verdict Run(byte[] file, string package, string program, params string[] arguments)
    {
        // Judges look at the name too: EPUBCheck wants .epub, and poppler does not mind.
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + (file.AsSpan().StartsWith("PK"u8) ? ".epub" : ".pdf"));
        File.WriteAllBytes(path, file);
        try
        {
            return Start(package, program, arguments.Select(argument => argument == "{}" ? path : argument));
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Runs a judge as it is.</summary>
    public static Verdict Start(string package, string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new Verdict(process.ExitCode, output, errors.Result);
        }
        catch (Win32Exception)
        {
            var remedy = $"{program} is missing; install it with: apt install {package}";
            if (Environment.GetEnvironmentVariable("CI") == "true")
            {
                Assert.Fail(remedy);
            }

            Assert.Skip(remedy);
            throw;
        }
    }
}
