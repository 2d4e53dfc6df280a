using System.Collections.Immutable;

namespace OzdPrint.Content;

/// <summary>Reads an edition, or a single article as an edition of its own, with everything that belongs to it.</summary>
public static class ReadEdition
{
    /// <summary>
    /// Reads one piece of work: the publication, the edition, its articles and their pictures. All errors of all files
    /// are reported together; the value is null if there is any.
    /// </summary>
    public static Reading<Edition> From(EditionSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var diagnostics = new DiagnosticList();
        var (publication, root) = PublicationOf(source, diagnostics);
        var edition = source.IsEdition
            ? Whole(source, root, publication, diagnostics)
            : Alone(source, root, publication, diagnostics);
        return new Reading<Edition>(diagnostics.HasErrors ? null : edition, diagnostics.ToImmutable());
    }

    /// <summary>
    /// The stem of the names of a source's results: the publication's id and the date of an edition, as in
    /// <c>ozd-2026-01-08</c>, or the stem of an article's file. Reads no more than it needs for that.
    /// </summary>
    /// <param name="source">The source.</param>
    /// <param name="publications">The publications read so far; this one is added.</param>
    /// <returns>Null if it cannot be told; <see cref="From"/> then says why.</returns>
    public static string? Stem(EditionSource source, PublicationsRead publications)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(publications);
        if (!source.IsEdition)
        {
            return source.Name;
        }

        var diagnostics = new DiagnosticList();
        var publicationFile = ReadPublication.Locate(source.Folder);
        var root = Root(source, publicationFile);
        var publication = publicationFile is null ? new Publication() : publications.Get(publicationFile, () => PublicationOf(source, diagnostics).Publication);
        return Open(source.File, root, source, diagnostics) is { } file
            ? YamlMap.ReadFile(file, diagnostics, map => map.Date("date") is { } date ? Stem(publication, date) : null)
            : null;
    }

    /// <summary>The same of an edition that has been read.</summary>
    public static string Stem(EditionSource source, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(edition);
        return source.IsEdition && edition.Date is { } date ? Stem(edition.Publication, date) : source.Name;
    }

    private static string Stem(Publication publication, DateOnly date) =>
        $"{publication.Id}-{DateWords.Iso(date)}";

    private static (Publication Publication, string Root) PublicationOf(EditionSource source, DiagnosticList diagnostics)
    {
        var publicationFile = ReadPublication.Locate(source.Folder);
        var root = Root(source, publicationFile);
        var publication = publicationFile is not null && Open(publicationFile, root, source, diagnostics) is { } file
            ? ReadPublication.From(file, diagnostics)
            : new Publication();
        return (publication, root);
    }

    /// <summary>
    /// The folder no file may lie outside of: that of <c>publication.yaml</c>; without one the parent of the edition's
    /// folder, or the folder of an article that stands in no edition.
    /// </summary>
    internal static string Root(EditionSource source, string? publicationFile)
    {
        if (publicationFile is not null)
        {
            return Path.GetDirectoryName(publicationFile)!;
        }

        return File.Exists(Path.Combine(source.Folder, LocateContent.EditionFile))
            ? Path.GetDirectoryName(source.Folder) ?? source.Folder
            : source.Folder;
    }

    private static SourceFile? Open(string path, string root, EditionSource source, DiagnosticList diagnostics)
    {
        var name = DisplayName.Of(path, source.WorkingDirectory);
        if (RealPath.IsInside(path, root))
        {
            return ReadSource.File(path, name, diagnostics);
        }

        diagnostics.Add(DiagnosticCodes.FileOutsideRoot.About(
            name, "this file lies outside the content folder", "copy it into the content folder; symbolic links must not lead out of it"));
        return null;
    }

    private static Edition? Whole(EditionSource source, string root, Publication publication, DiagnosticList diagnostics)
    {
        if (Open(source.File, root, source, diagnostics) is not { } file
            || YamlMap.ReadFile(file, diagnostics, map => ListArticles.From(map, source.Folder)) is not { } plan)
        {
            return null;
        }

        // Each article has a list of its own, joined in their order: several are read at the same time.
        string[] names = [.. plan.Departments.SelectMany(listed => listed.Files)];
        var read = new Reading<Article>[names.Length];
        Parallel.For(0, names.Length, a =>
        {
            var found = new DiagnosticList();
            var article = Read(Path.Combine(source.Folder, names[a]), root, source, publication, plan.Date, found);
            read[a] = new Reading<Article>(article, found.ToImmutable());
        });

        var departments = ImmutableArray.CreateBuilder<Department>();
        var next = 0;
        foreach (var listed in plan.Departments)
        {
            var articles = ImmutableArray.CreateBuilder<Article>();
            foreach (var reading in read.AsSpan(next, listed.Files.Length))
            {
                diagnostics.AddRange(reading.Diagnostics);
                if (reading.Value is { } article)
                {
                    articles.Add(article);
                }
            }

            next += listed.Files.Length;
            departments.Add(new Department(listed.Title, articles.ToImmutable()));
        }

        return new Edition
        {
            Publication = publication,
            Date = plan.Date,
            Number = plan.Number,
            Revision = plan.Correction.Number,
            Revised = plan.Correction.Day,
            Departments = departments.ToImmutable(),
            Source = file,
        };
    }

    private static Edition? Alone(EditionSource source, string root, Publication publication, DiagnosticList diagnostics)
    {
        var beside = Beside(source, root);
        var article = Read(source.File, root, source, publication, beside.Date, diagnostics);
        return article is null ? null : new Edition
        {
            Publication = publication,
            Date = article.Date,
            Revision = beside.Correction.Number,
            Revised = beside.Correction.Day,
            Departments = [new Department(null, [article])],
        };
    }

    /// <summary>
    /// The day and the correction in the <c>edition.yaml</c> beside a single article. Its other contents, and its errors,
    /// are no matter of the article's.
    /// </summary>
    private static EditionPlan Beside(EditionSource source, string root)
    {
        var file = Path.Combine(source.Folder, LocateContent.EditionFile);
        var aside = new DiagnosticList();
        var plan = File.Exists(file) && Open(file, root, source, aside) is { } edition ? YamlMap.ReadFile(edition, aside, DayAndRevision) : null;
        return plan ?? new EditionPlan(null, null, EditionRevision.First, []);
    }

    private static EditionPlan DayAndRevision(YamlMap map)
    {
        var date = map.Date("date");
        return new EditionPlan(date, null, EditionRevision.From(map, date), []);
    }

    private static Article? Read(string path, string root, EditionSource source, Publication publication, DateOnly? date, DiagnosticList diagnostics) =>
        Open(path, root, source, diagnostics) is { } file
            ? ReadArticle.From(file, Path.GetDirectoryName(path)!, root, publication.Language, date, diagnostics)
            : null;
}
