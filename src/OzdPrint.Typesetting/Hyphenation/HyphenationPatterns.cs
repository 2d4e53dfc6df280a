using System.Collections.Concurrent;
using System.Reflection;

namespace OzdPrint.Typesetting;

/// <summary>
/// The hyphenators of the languages whose patterns the build embeds. A language is read when it is first asked for,
/// once; several threads may ask at the same time.
/// </summary>
public sealed class HyphenationPatterns
{
    private readonly ConcurrentDictionary<string, Lazy<Hyphenator>> _read = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The hyphenator of a language.</summary>
    /// <param name="language">
    /// A BCP 47 tag. Its first subtag decides: <c>de-AT</c> and <c>de-CH</c> are broken as <c>de</c>.
    /// </param>
    /// <returns>For a language without patterns, <see cref="Hyphenator.WithoutPatterns"/>.</returns>
    public Hyphenator Find(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var end = language.IndexOf('-', StringComparison.Ordinal);
        var primary = end < 0 ? language : language[..end];
        return _read.GetOrAdd(primary, static tag => new Lazy<Hyphenator>(() => Read(tag))).Value;
    }

    private static Hyphenator Read(string tag)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"patterns/{tag.ToLowerInvariant()}.txt");
        if (stream is null)
        {
            return Hyphenator.WithoutPatterns;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Hyphenator.Read(bytes);
    }
}
