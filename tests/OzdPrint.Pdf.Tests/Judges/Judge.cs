using System.ComponentModel;
using System.Diagnostics;

namespace OzdPrint.Pdf.Tests;

/// <summary>Runs a program that judges a file from outside.</summary>
internal static class Judge
{
    /// <summary>Runs a judge on a file; the argument {} stands for its path.</summary>
    public static (int ExitCode, string Output, string Errors) Run(byte[] file, string package, string program, params string[] arguments)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        File.WriteAllBytes(path, file);
        try
        {
            var start = new ProcessStartInfo(program, arguments.Select(argument => argument == "{}" ? path : argument))
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = System.Text.Encoding.UTF8,
            };
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, errors.Result);
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
        finally
        {
            File.Delete(path);
        }
    }
}
