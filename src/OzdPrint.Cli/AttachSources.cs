using System.Collections.Immutable;
using OzdPrint.Content;
using OzdPrint.Pdf;

namespace OzdPrint.Cli;

/// <summary>
/// The files that an edition was made from, to travel inside its PDF. They hold no more than its pages may show: answers
/// only in the key, and nothing that was to be left out.
/// </summary>
internal static class AttachSources
{
    /// <summary>The files, each once.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="without">Parts that are left out of every article.</param>
    /// <param name="isKey">Whether the PDF is the key, for teachers alone.</param>
    /// <param name="moment">When they were last changed: the day of the edition, for the clock must not decide it.</param>
    /// <param name="diagnostics">Takes a note of each file that cannot be attached.</param>
    public static ImmutableArray<Attachment> Of(
        Edition edition, IEnumerable<ArticlePart> without, bool isKey, DateTimeOffset moment, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        ImmutableArray<ArticlePart> parts = [.. isKey ? without : without.Append(ArticlePart.Answers)];
        var files = ImmutableArray.CreateBuilder<Attachment>();
        if (edition.Source is { } source)
        {
            files.Add(Attached(source, source.Bytes, edition.Publication.Name));
        }

        ImmutableArray<Article> articles = [.. edition.Articles];
        // What is left is parsed again, to make sure: a fiftieth of a long edition's time.
        var cut = new ReadOnlyMemory<byte>?[articles.Length];
        Parallel.For(0, articles.Length, at => cut[at] = LeaveOutOfSource.From(articles[at], parts));
        foreach (var (article, left) in articles.Zip(cut))
        {
            if (left is { } bytes)
            {
                files.Add(Attached(article.Source, bytes, article.Title));
            }
            else
            {
                var note = CommandCodes.SourceNotAttached.About(
                    article.Source.Path, "its text is not attached to the PDF, for what is left out cannot be cut out of it with certainty",
                    "write keys without a question mark before them");
                if (!diagnostics.Contains(note))
                {
                    diagnostics.Add(note);
                }
            }
        }

        if (edition.Publication.Source is { } publication)
        {
            files.Add(Attached(publication, publication.Bytes, edition.Publication.Name));
        }

        return [.. files.DistinctBy(file => file.Name, StringComparer.OrdinalIgnoreCase)];

        Attachment Attached(SourceFile file, ReadOnlyMemory<byte> bytes, string what) => new(
            file.Path[(file.Path.LastIndexOf('/') + 1)..], bytes, Attachment.Yaml, $"{edition.Publication.Labels.Source}: {what}", AttachmentRelationship.Source, moment);
    }
}
