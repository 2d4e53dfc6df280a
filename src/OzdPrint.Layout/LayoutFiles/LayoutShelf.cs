using System.Collections.Immutable;
using System.Reflection;
using OzdPrint.Content;
using OzdPrint.Typesetting;

namespace OzdPrint.Layout;

/// <summary>A folder with layout files.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">How messages name it.</param>
public sealed record LayoutFolder(string Path, string Name);

/// <summary>A file that a layout is made of.</summary>
/// <param name="Name">The name of the layout that it gives.</param>
/// <param name="Depth">How many files of the same name hide it: 0 for the one that is found first.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record LayoutFile(string Name, int Depth, ReadOnlyMemory<byte> Bytes);

/// <summary>
/// The layouts at hand: those in folders, and the shipped ones, which are embedded. A layout in an earlier folder hides
/// one of the same name in a later; when it extends its own name, it means the one it hides.
/// </summary>
public sealed class LayoutShelf
{
    private const string Prefix = "layouts/";
    private const string Suffix = ".yaml";

    private readonly ImmutableSortedDictionary<string, ImmutableArray<(string Path, string Name)>> _files;
    private readonly Action<LayoutFile>? _opened;

    /// <summary>A shelf of folders in order; folders that do not exist or may not be read are passed over.</summary>
    /// <param name="folders">The folders.</param>
    /// <param name="fonts">The fonts that layouts may name.</param>
    /// <param name="opened">Is told of each file that is read for a layout, those it extends and its answer key among them.</param>
    public LayoutShelf(IEnumerable<LayoutFolder> folders, FontLibrary fonts, Action<LayoutFile>? opened = null)
    {
        ArgumentNullException.ThrowIfNull(folders);
        ArgumentNullException.ThrowIfNull(fonts);
        var files = ImmutableSortedDictionary.Create<string, ImmutableArray<(string, string)>>(StringComparer.Ordinal);
        foreach (var (folder, file) in folders.SelectMany(folder => FilesOf(folder.Path).Select(file => (folder, file))))
        {
            var name = file[..^Suffix.Length];
            files = files.SetItem(name, files.GetValueOrDefault(name, []).Add((Path.Combine(folder.Path, file), $"{folder.Name}/{file}")));
        }

        _files = files;
        _opened = opened;
        Families = [.. fonts.Families.Select(family => family.Name)];
        Own = [.. files.Keys];
        Names = [.. Own.Concat(Shipped).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The names of the layouts in the folders, sorted.</summary>
    public ImmutableArray<string> Own { get; }

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

    /// <summary>The families that a layout may name.</summary>
    internal ImmutableArray<string> Families { get; }

    /// <summary>The layout of that name, with what is wrong with it.</summary>
    public Reading<PageLayout> Read(string name) => Read(name, isKey: false);

    /// <summary>The layout of that name; one that is read as the answer key of another is not asked for its own.</summary>
    internal Reading<PageLayout> Read(string name, bool isKey)
    {
        var diagnostics = new DiagnosticList();
        PageLayout? layout = null;
        if (Count(name) == 0)
        {
            diagnostics.Add(LayoutCodes.UnknownLayout.About(
                null, $"there is no layout \"{name}\"", YamlMap.Suggestion(name, Names) ?? $"the layouts are: {string.Join(", ", Names)}"));
        }
        else if (Open(name, 0, diagnostics) is { } file)
        {
            layout = new ReadLayout(this, isKey).Run(file, name, diagnostics);
        }

        return new Reading<PageLayout>(diagnostics.HasErrors ? null : layout, diagnostics.ToImmutable());
    }

    /// <summary>How many files have that name: those in folders, and then the shipped one.</summary>
    internal int Count(string name) => OwnOf(name).Length + (Shipped.Contains(name) ? 1 : 0);

    /// <summary>Reads a file of that name, the first being 0; null if it cannot be read, which is then reported.</summary>
    internal SourceFile? Open(string name, int index, DiagnosticList diagnostics)
    {
        var file = Find(name, index, diagnostics);
        if (file is not null)
        {
            _opened?.Invoke(new LayoutFile(name, index, file.Bytes));
        }

        return file;
    }

    private SourceFile? Find(string name, int index, DiagnosticList diagnostics)
    {
        var own = OwnOf(name);
        if (index < own.Length)
        {
            return ReadSource.File(own[index].Path, own[index].Name, diagnostics);
        }

        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name + Suffix)
            ?? throw new ArgumentException($"There is no layout {name} of that number.", nameof(index));
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return ReadSource.Bytes(bytes, $"{Prefix}{name}{Suffix}", diagnostics);
    }

    private ImmutableArray<(string Path, string Name)> OwnOf(string name) => _files.GetValueOrDefault(name, []);

    private static IEnumerable<string> FilesOf(string folder)
    {
        try
        {
            return
            [
                .. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path))
                    .Where(name => name.EndsWith(Suffix, StringComparison.Ordinal) && !name.StartsWith('.'))
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
