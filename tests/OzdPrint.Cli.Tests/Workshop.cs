using System.Text;
using OzdPrint.Judges;

namespace OzdPrint.Cli.Tests;

/// <summary>A folder of its own for one test, in which the command is run as a person would.</summary>
internal sealed class Workshop : IDisposable
{
    public const string Article =
        "title: Warum es Gezeiten gibt\nlead: Der Mond zieht am Meer.\nbody: |\n  Das Wasser steigt und fällt zweimal am Tag.\n\n  Die Schwerkraft des Mondes ist der Grund.\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("ozdprint-").FullName;

    /// <summary>A picture that can be printed.</summary>
    public static byte[] Picture { get; } = File.ReadAllBytes(Repository.Find("content/2026-01-08/einkaufskorb.png")!);

    public Workshop()
    {
        Write("content/publication.yaml", "name: OZD\n");
        Write("content/2026-01-08/edition.yaml", "date: 2026-01-08\nnumber: 8\narticles: [gezeiten]\n");
        Write("content/2026-01-08/gezeiten.yaml", Article);
    }

    public string Folder => _folder;

    /// <summary>The names of the files in the folder of results, also hidden ones, but for the folder where the command keeps its own.</summary>
    public string[] Results => [.. Directory.GetFileSystemEntries(PathOf("out")).Select(file => Path.GetFileName(file)).Where(name => name != ".ozdprint").Order(StringComparer.Ordinal)];

    public string PathOf(string name) => Path.Combine(_folder, name);

    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public void Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllBytes(PathOf(name), bytes);
    }

    public (int Exit, string Output, string Errors) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exit = CommandLine.Run(arguments, output, errors, _folder);
        return (exit, output.ToString(), errors.ToString());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
