using System.Collections.Immutable;

namespace OzdPrint.Content;

/// <summary>
/// A mapping that keeps account of the keys it was asked for: <see cref="Finish"/> reports those nobody asked for. A key
/// without a value counts as absent. What the values say is read by <see cref="ReadValue"/>.
/// </summary>
/// <param name="node">The mapping.</param>
/// <param name="diagnostics">Takes what is wrong with it.</param>
public sealed class YamlMap(YamlMapping node, DiagnosticList diagnostics)
{
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly List<string> askedInOrder = [];
    private readonly Dictionary<string, YamlEntry> entries = node.Entries.ToDictionary(entry => entry.Key.Value, StringComparer.Ordinal);

    /// <summary>The mapping itself.</summary>
    public YamlMapping Node { get; } = node;

    /// <summary>Where diagnostics go; readers of values of a special form report here too.</summary>
    public DiagnosticList Diagnostics { get; } = diagnostics;

    /// <summary>
    /// Reads the mapping a file consists of, and reports unknown keys when <paramref name="read"/> is done. The default
    /// of <typeparamref name="T"/> if the file holds no mapping.
    /// </summary>
    public static T? ReadFile<T>(SourceFile file, DiagnosticList diagnostics, Func<YamlMap, T?> read)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        ArgumentNullException.ThrowIfNull(read);
        var root = ParseYaml.Document(file, diagnostics);
        if (root is YamlMapping mapping)
        {
            return Run(mapping, diagnostics, read);
        }

        if (root is not null)
        {
            diagnostics.Report(
                DiagnosticCodes.WrongType, root, $"a file must be a mapping of keys to values, but this is {root.Kind}",
                root is YamlText && MissingBlank.InLineOf(file.Text, root.Start) is { } slip
                    ? $"a blank is missing behind the colon: write \"{slip.Key}: …\""
                    : "write lines such as \"title: …\"");
        }

        return default;
    }

    /// <summary>Any value; null if absent.</summary>
    public YamlNode? Any(string key)
    {
        Ask(key);
        return entries.TryGetValue(key, out var entry) && entry.Value is not YamlText { IsNothing: true } ? entry.Value : null;
    }

    /// <summary>True if the key stands in the mapping, with a value or without.</summary>
    public bool Has(string key) => entries.ContainsKey(key);

    /// <summary>Text as written, for a reader of its own; null if absent.</summary>
    public YamlText? Text(string key)
    {
        switch (Any(key))
        {
            case null:
                return null;
            case YamlText text:
                return text;
            case var other:
                WrongType(key, "text", other);
                return null;
        }
    }

    /// <summary>A list of any values; empty if absent.</summary>
    public ImmutableArray<YamlNode> List(string key)
    {
        switch (Any(key))
        {
            case null:
                return [];
            case YamlList list:
                return list.Items;
            case var other:
                WrongType(key, "a list", other);
                return [];
        }
    }

    /// <summary>A mapping, read by <paramref name="read"/> and then checked for unknown keys; the default if absent.</summary>
    public T? Map<T>(string key, Func<YamlMap, T?> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        switch (Any(key))
        {
            case null:
                return default;
            case YamlMapping mapping:
                return Run(mapping, Diagnostics, read);
            case var other:
                WrongType(key, "a mapping", other);
                return default;
        }
    }

    /// <summary>A list of mappings, each read as by <see cref="Map"/>; those for which it gives null are left out.</summary>
    /// <param name="key">The key of the list.</param>
    /// <param name="read">Reads an item.</param>
    /// <param name="first">The key an item usually begins with, shown to whoever writes bare words instead; null for none.</param>
    public ImmutableArray<T> Maps<T>(string key, Func<YamlMap, T?> read, string? first = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        var values = ImmutableArray.CreateBuilder<T>();
        foreach (var item in List(key))
        {
            if (item is not YamlMapping mapping)
            {
                var words = item is YamlText text ? FoldLine.Shortened(text.Value) : "…";
                Diagnostics.Report(
                    DiagnosticCodes.WrongType, item, $"an item of \"{key}\" must be a mapping, but this is {item.Kind}",
                    first is null ? "write keys and values, as in \"- key: value\"" : $"write it on a line of its own as \"- {first}: {words}\"");
            }
            else if (Run(mapping, Diagnostics, read) is { } value)
            {
                values.Add(value);
            }
        }

        return values.ToImmutable();
    }

    /// <summary>All keys with their values, for a mapping whose keys are free; counts them all as asked for.</summary>
    public ImmutableArray<YamlEntry> Entries()
    {
        asked.UnionWith(entries.Keys);
        return Node.Entries;
    }

    /// <summary>Reports that a required key is absent, at the start of the mapping.</summary>
    public void Missing(string key, string? hint = null)
    {
        Ask(key);
        if (entries.TryGetValue(key, out var entry))
        {
            // The key is there, so the complaint belongs to it: it has no value, or its value was refused already.
            if (entry.Value is YamlText text)
            {
                Diagnostics.Report(
                    DiagnosticCodes.EmptyValue, entry.Key, $"\"{key}\" has no value",
                    text.IsNullWord ? $"if you mean the word, put it in quotes: \"{text.Value}\"" : hint);
            }

            return;
        }

        Diagnostics.Report(DiagnosticCodes.MissingKey, Node.File, Node.Start, $"the key \"{key}\" is missing here", hint);
    }

    /// <summary>Reports a value of the wrong kind.</summary>
    public void WrongType(string key, string wanted, YamlNode value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var found = value is YamlText text ? $"\"{FoldLine.Shortened(text.Value)}\"" : value.Kind;
        Diagnostics.Report(DiagnosticCodes.WrongType, value, $"\"{key}\" must be {wanted}, but this is {found}", HowToWrite(wanted, value));
    }

    /// <summary>How a value of a kind is written, as a hint to whoever wrote another; null if the name of the kind says it.</summary>
    internal static string? HowToWrite(string wanted, YamlNode found) => (wanted, found) switch
    {
        ("text", YamlMapping) => "a colon with a blank behind it makes keys of words: put the text in quotes, or write | and the text indented below",
        ("text", YamlList) => "write it without brackets and hyphens, or put it in quotes if they belong to it",
        ("a list", _) => "write each item on a line of its own, with a hyphen and a blank before it",
        ("a mapping", _) => "write its keys with their values on lines of their own, indented below this key",
        _ => null,
    };

    /// <summary>Reports the keys nobody asked for. Those that read through a function need not call it.</summary>
    public void Finish()
    {
        var open = askedInOrder.Where(key => !Has(key)).ToList();
        foreach (var entry in Node.Entries)
        {
            if (!asked.Contains(entry.Key.Value))
            {
                Diagnostics.Report(
                    DiagnosticCodes.UnknownKey, entry.Key, $"unknown key \"{FoldLine.Shortened(entry.Key.Value)}\"",
                    KnownBeforeColon(entry.Key.Value) ?? Suggestion(entry.Key.Value, open) ?? "the keys here are: " + string.Join(", ", askedInOrder));
            }
        }
    }

    /// <summary>"did you mean …?", or null if nothing is near.</summary>
    public static string? Suggestion(string word, IEnumerable<string> known) =>
        SuggestWord.Nearest(word, known) is { } nearest ? $"did you mean \"{nearest}\"?" : null;

    private static T? Run<T>(YamlMapping mapping, DiagnosticList diagnostics, Func<YamlMap, T?> read)
    {
        var map = new YamlMap(mapping, diagnostics);
        var value = read(map);
        map.Finish();
        return value;
    }

    private string? KnownBeforeColon(string key) =>
        key.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && asked.Contains(key[..colon])
            ? $"a blank is missing behind the colon: write \"{key[..colon]}: …\""
            : null;

    private void Ask(string key)
    {
        if (asked.Add(key))
        {
            askedInOrder.Add(key);
        }
    }
}
