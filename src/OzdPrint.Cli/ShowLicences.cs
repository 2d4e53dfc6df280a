using OzdPrint.Typesetting;

namespace OzdPrint.Cli;

/// <summary>Shows the licences of what is embedded.</summary>
internal static class ShowLicences
{
    private const string Prefix = "licences/";

    public static int Run(TextWriter output)
    {
        var assembly = typeof(EmbeddedFonts).Assembly;
        output.WriteLine("OzdPrint is free software under the MIT licence. Embedded in it are:");
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            output.WriteLine();
            output.WriteLine($"== {Path.GetFileNameWithoutExtension(name[Prefix.Length..])} ==");
            output.WriteLine();
            output.WriteLine(reader.ReadToEnd().TrimEnd());
        }

        return ExitCode.Done;
    }
}
