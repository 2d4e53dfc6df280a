using System.Collections.Immutable;
using System.Reflection;
using OzdPrint.Content;
using OzdPrint.Typesetting;

namespace OzdPrint.Layout;

/// <summary>A folder with layout files.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">How messages name it.</param>
public sealed record LayoutFolder(string Path, string Name);

/// <summary>
/// The layouts at hand: those in folders, and the shipped ones, which are embedded. A layout in an earlier folder hides
/// one of the same name in a later.
/// </summary>
public sealed class LayoutShelf
{
    private const string Prefix = "layouts/";
    private const string Suffix = ".yaml";

    private readonly ImmutableSortedDictionary<string, (string Path, string Name)> _files;
    private readonly ImmutableArray<string> _families;

    /// <summary>A shelf of folders in order; folders that do not exist are passed over.</summary>
    public LayoutShelf(IEnumerable<LayoutFolder> folders, FontLibrary fonts)
    {
        ArgumentNullException.ThrowIfNull(folders);
        ArgumentNullException.ThrowIfNull(fonts);
        var files = ImmutableSortedDictionary.CreateBuilder<string, (string, string)>(StringComparer.Ordinal);
        foreach (var folder in folders.Where(folder => Directory.Exists(folder.Path)))
        {
            foreach (var path in Directory.EnumerateFiles(folder.Path, "*" + Suffix))
            {
                files.TryAdd(Path.GetFileNameWithoutExtension(path), (path, $"{folder.Name}/{Path.GetFileName(path)}"));
            }
        }

        _files = files.ToImmutable();
        _families = [.. fonts.Families.Select(family => family.Name)];
        Names = [.. _files.Keys.Concat(Shipped).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The names of all layouts, sorted.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The names of the shipped layouts, sorted.</summary>
    public static ImmutableArray<string> Shipped { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^Suffix.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The layout of that name, with what is wrong with it.</summary>
    public Reading<PageLayout> Read(string name)
    {
        var diagnostics = new DiagnosticList();
        PageLayout? layout = null;
        if (Find(name, diagnostics) is { } file)
        {
            layout = new ReadLayout(Find, _families, Names).Run(file, name, diagnostics);
        }
        else if (!diagnostics.HasErrors)
        {
            diagnostics.Add(LayoutCodes.UnknownLayout.About(
                null, $"there is no layout \"{name}\"", YamlMap.Suggestion(name, Names) ?? $"the layouts are: {string.Join(", ", Names)}"));
        }

        return new Reading<PageLayout>(diagnostics.HasErrors ? null : layout, diagnostics.ToImmutable());
    }

    private SourceFile? Find(string name, DiagnosticList diagnostics)
    {
        if (_files.TryGetValue(name, out var file))
        {
            return ReadSource.File(file.Path, file.Name, diagnostics);
        }

        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name + Suffix);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return ReadSource.Bytes(bytes, $"{Prefix}{name}{Suffix}", diagnostics);
    }
}
