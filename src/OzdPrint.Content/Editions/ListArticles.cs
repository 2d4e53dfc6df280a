using System.Collections.Immutable;

namespace OzdPrint.Content;

/// <summary>A department as <c>edition.yaml</c> lists it.</summary>
/// <param name="Title">Its name; null if the edition has no departments.</param>
/// <param name="Files">The file names of its articles.</param>
internal sealed record ListedDepartment(string? Title, ImmutableArray<string> Files);

/// <summary>What <c>edition.yaml</c> says.</summary>
/// <param name="Date">The day.</param>
/// <param name="Number">The running number.</param>
/// <param name="Correction">Whether and when it was corrected.</param>
/// <param name="Departments">The departments with the articles that have files.</param>
internal sealed record EditionPlan(DateOnly? Date, int? Number, EditionRevision Correction, ImmutableArray<ListedDepartment> Departments);

/// <summary>Reads <c>edition.yaml</c> and finds the files of the articles it lists.</summary>
internal sealed class ListArticles
{
    private const string Extension = ".yaml";

    private readonly YamlMap map;
    private readonly IReadOnlyList<string> files;
    private readonly HashSet<string> names;
    private readonly Dictionary<string, string> composed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, YamlText> listed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> slugs = new(StringComparer.OrdinalIgnoreCase);

    private ListArticles(YamlMap map, IReadOnlyList<string> files)
    {
        this.map = map;
        this.files = files;
        names = files.ToHashSet(StringComparer.Ordinal);
        foreach (var file in files)
        {
            composed.TryAdd(ComposeLetters.Run(file), file);
        }
    }

    /// <summary>Reads the keys of <c>edition.yaml</c>.</summary>
    public static EditionPlan From(YamlMap map, string folder)
    {
        var date = map.Date("date");
        if (map.Any("date") is null)
        {
            map.Missing("date", "write the day of the edition as in 2026-01-08");
        }

        var number = map.WholeNumber("number", 1, 999_999);
        var correction = EditionRevision.From(map, date);
        var files = ListFolder.FileNames(folder, out var failure).Where(IsArticle).ToList();
        if (failure != ReadFailure.None)
        {
            // Without the names of the files, all articles would be called missing.
            _ = (map.Any("departments"), map.Any("articles"));
            var path = map.Node.File.Path;
            map.Diagnostics.Add(ListFolder.Unreadable(path.LastIndexOf('/') is >= 0 and var end ? path[..end] : ".", failure));
            return new EditionPlan(date, number, correction, []);
        }

        return new EditionPlan(date, number, correction, new ListArticles(map, files).Departments());
    }

    /// <summary>True if a file in an edition's folder is an article by its name.</summary>
    public static bool IsArticle(string file) =>
        file.EndsWith(Extension, StringComparison.Ordinal) && file is not (LocateContent.EditionFile or LocateContent.PublicationFile);

    private ImmutableArray<ListedDepartment> Departments()
    {
        ImmutableArray<ListedDepartment> departments;
        if (!map.Has("departments"))
        {
            departments = [new ListedDepartment(null, Articles(map))];
        }
        else
        {
            if (map.Has("articles"))
            {
                _ = map.Any("articles");
                var key = map.Node.Entries.First(entry => entry.Key.Value == "articles").Key;
                map.Diagnostics.Report(
                    DiagnosticCodes.ArticlesAndDepartments, key, "an edition has either articles or departments",
                    "move these articles into a department");
            }

            departments = map.Maps("departments", department => new ListedDepartment(department.RequiredLine("title"), Articles(department)), "title");
            if (departments.IsEmpty && map.Any("departments") is null or YamlList { Items.IsEmpty: true })
            {
                ReportEmpty(map);
            }
        }

        ReportUnlisted();
        return departments;
    }

    private ImmutableArray<string> Articles(YamlMap from)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var text in from.Texts("articles"))
        {
            if (FileOf(text) is { } file)
            {
                found.Add(file);
            }
        }

        if (from.Any("articles") is null or YamlList { Items.IsEmpty: true })
        {
            ReportEmpty(from);
        }

        return found.ToImmutable();
    }

    private string? FileOf(YamlText text)
    {
        var name = FoldLine.Of(text.Value);
        if (name.AsSpan().ContainsAny('/', '\\') || name is "." or "..")
        {
            map.Diagnostics.Report(
                DiagnosticCodes.BadArticleName, text, $"\"{name}\" is a path, but articles stand in the edition's folder",
                "write the file's name without a folder");
            return null;
        }

        if ((OnDisk(name) ?? OnDisk(name + Extension)) is not { } file)
        {
            ReportMissing(text, name);
            return null;
        }

        if (!listed.TryAdd(file, text))
        {
            map.Diagnostics.Report(
                DiagnosticCodes.ArticleTwice, text, $"the article \"{name}\" is listed twice",
                $"it stands first in line {listed[file].Position.Line}");
            return null;
        }

        if (!slugs.TryAdd(Slug.Of(file), file))
        {
            map.Diagnostics.Report(
                DiagnosticCodes.SlugClash, text, $"\"{file}\" and \"{slugs[Slug.Of(file)]}\" become the same name in links",
                "rename one of the two files");
        }

        return file;
    }

    /// <summary>A file's name as it stands in the folder, where a Mac may have written accents apart from their letters; null if it is not there.</summary>
    private string? OnDisk(string file) => names.Contains(file) ? file : composed.GetValueOrDefault(ComposeLetters.Run(file));

    private void ReportEmpty(YamlMap from) =>
        map.Diagnostics.Report(
            DiagnosticCodes.NoArticles, map.Node.File, from.Node.Start,
            ReferenceEquals(from, map) ? "this edition lists no articles" : "this department lists no articles",
            files.Count == 0
                ? "write \"articles:\" and below it the names of the article files"
                : "list for example: " + string.Join(", ", files.Take(5).Select(WithoutExtension)));

    private void ReportMissing(YamlText text, string name)
    {
        // A name is compared with all others, which is too much work for those that are not shown any more.
        var known = map.Diagnostics.IsFull(text.File) ? []
            : name.EndsWith(Extension, StringComparison.Ordinal) ? files
            : files.Select(WithoutExtension);
        map.Diagnostics.Report(
            DiagnosticCodes.ArticleMissing, text, $"there is no article \"{name}\" in this folder",
            YamlMap.Suggestion(name, known) ?? "article files end in .yaml");
    }

    private static string WithoutExtension(string file) => file[..^Extension.Length];

    private void ReportUnlisted()
    {
        foreach (var file in files.Where(file => !listed.ContainsKey(file)))
        {
            map.Diagnostics.Add(DiagnosticCodes.ArticleNotListed.About(
                map.Node.File.Path, $"the article file \"{file}\" in this folder is not listed and will not be set", "list it, or move it elsewhere"));
        }
    }
}
