using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Cli;

/// <summary>Understands the words behind <c>--without</c>.</summary>
internal static class PartsToLeaveOut
{
    /// <summary>What may be named.</summary>
    public static ImmutableArray<string> Names { get; } = [.. LeaveOut.Parts.Select(NameOf)];

    /// <summary>The parts named in lists parted by commas, each once, in reading order.</summary>
    public static ImmutableArray<ArticlePart> Of(IEnumerable<string> lists)
    {
        var words = Words(lists).ToHashSet(StringComparer.Ordinal);
        return [.. LeaveOut.Parts.Where(part => words.Contains(NameOf(part)))];
    }

    /// <summary>What to say of the first word that names no part; null if all do.</summary>
    public static string? Unknown(IEnumerable<string> lists) =>
        Words(lists).FirstOrDefault(word => !Names.Contains(word)) is { } unknown
            ? $"\"{unknown}\" names no part that can be left out: write {string.Join(", ", Names)}"
            : null;

    private static IEnumerable<string> Words(IEnumerable<string> lists) =>
        lists.SelectMany(list => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static string NameOf(ArticlePart part) => part.ToString().ToLowerInvariant();
}
