using System.Reflection;
using OzdPrint.Content;
using OzdPrint.Content.Import;
using OzdPrint.Judges;
using OzdPrint.Layout;

namespace OzdPrint.Cli.Tests;

/// <summary>The command is the one room that sees the codes of all others.</summary>
public sealed class DiagnosticPageTests
{
    /// <summary>Every code that any room declares, whether it stands in a list of its room or not.</summary>
    private static readonly DiagnosticCode[] Declared =
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Where(path => Path.GetFileName(path) is var name && !name.Contains("Tests", StringComparison.Ordinal)
                && (name.StartsWith("OzdPrint.", StringComparison.Ordinal) || name == "ozdprint.dll"))
            .SelectMany(path => Assembly.Load(AssemblyName.GetAssemblyName(path)).GetTypes())
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(property => property.PropertyType == typeof(DiagnosticCode))
            .Select(property => (DiagnosticCode)property.GetValue(null)!),
    ];

    /// <summary>After a change of codes, run the tests with OZDPRINT_UPDATE=1 to write the page anew.</summary>
    [Fact]
    public void The_page_lists_the_codes_of_all_rooms()
    {
        var page = Repository.Find("content/DIAGNOSTICS.md")!;
        var expected = DiagnosticReference.Markdown(Declared);
        if (Environment.GetEnvironmentVariable("OZDPRINT_UPDATE") == "1")
        {
            File.WriteAllText(page, expected);
        }

        Assert.True(File.ReadAllText(page) == expected, "content/DIAGNOSTICS.md is out of date: run the tests once with OZDPRINT_UPDATE=1");
    }

    [Fact]
    public void No_code_has_two_meanings()
    {
        Assert.Equal([], Declared.GroupBy(code => code.Code).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.All(Declared, code => Assert.Matches("^OZD[1-9][0-9]{3}$", code.Code));
        Assert.All(Declared, code => Assert.Matches("^[^\n]*[^.\n]$", code.Summary));
        Assert.All(Declared, code => Assert.Matches("^[^\n]*[^.\n]$", code.Remedy));
    }

    [Fact]
    public void Codes_of_every_room_are_found()
    {
        Assert.Superset(DiagnosticCodes.All.ToHashSet(), Declared.ToHashSet());
        Assert.Superset(LayoutCodes.All.ToHashSet(), Declared.ToHashSet());
        Assert.Superset(ImportCodes.All.ToHashSet(), Declared.ToHashSet());
        Assert.Superset(CommandCodes.All.ToHashSet(), Declared.ToHashSet());
    }
}
