using System.Collections.Immutable;
using System.Globalization;

namespace OzdPrint.Content;

/// <summary>
/// Reads the keys of a mapping by name and type. Each reader reports what is wrong at the value and goes on, so that
/// one run finds everything; a value that cannot be read counts as absent. <see cref="Finish"/> reports the keys nobody
/// asked for. A key without a value counts as absent.
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
            diagnostics.Report(DiagnosticCodes.WrongType, root, $"a file must be a mapping of keys to values, but this is {root.Kind}", "write lines such as \"title: …\"");
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

    /// <summary>Text that must be there and not blank; null, reported, if it is not.</summary>
    public YamlText? RequiredText(string key, string? hint = null)
    {
        if (Text(key) is { } text)
        {
            if (!string.IsNullOrWhiteSpace(text.Value))
            {
                return text;
            }

            Diagnostics.Report(DiagnosticCodes.EmptyValue, text, $"\"{key}\" is empty", hint);
        }
        else
        {
            Missing(key, hint);
        }

        return null;
    }

    /// <summary>One line of text, folded if written over several; null if absent or blank.</summary>
    public string? Line(string key) => Text(key) is { } text && FoldLine.Of(text.Value) is { Length: > 0 } line ? line : null;

    /// <summary>One line of text that must be there; empty, and reported, if it is not.</summary>
    public string RequiredLine(string key, string? hint = null) => RequiredText(key, hint) is { } text ? FoldLine.Of(text.Value) : "";

    /// <summary>A whole number in a range; null if absent.</summary>
    public int? WholeNumber(string key, int min, int max)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (!long.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            // Digits that do not fit are a matter of range, all else of type.
            var digits = text.Value.AsSpan().TrimStart('-');
            if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9'))
            {
                WrongType(key, "a whole number", text);
                return null;
            }

            number = long.MaxValue;
        }

        if (number >= min && number <= max)
        {
            return (int)number;
        }

        Diagnostics.Report(DiagnosticCodes.OutOfRange, text, $"\"{key}\" must be a whole number from {min} to {max}");
        return null;
    }

    /// <summary>A number with or without a decimal point, in a range; null if absent.</summary>
    public double? Number(string key, double min, double max)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (!double.TryParse(text.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            WrongType(key, "a number", text);
            return null;
        }

        if (number >= min && number <= max)
        {
            return number;
        }

        Diagnostics.Report(
            DiagnosticCodes.OutOfRange, text, string.Create(CultureInfo.InvariantCulture, $"\"{key}\" must be a number from {min} to {max}"));
        return null;
    }

    /// <summary><c>true</c> or <c>false</c>; null if absent.</summary>
    public bool? Flag(string key) => Choice(key, ("true", true), ("false", false));

    /// <summary>A day written as <c>YYYY-MM-DD</c>; null if absent.</summary>
    public DateOnly? Date(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Diagnostics.Report(DiagnosticCodes.BadDate, text, $"\"{Shorten(text.Value)}\" is not a date", "write year, month and day as in 2026-01-08");
        return null;
    }

    /// <summary>A colour written as <c>#rgb</c> or <c>#rrggbb</c>; null if absent.</summary>
    public Colour? Colour(string key)
    {
        if (Text(key) is { } text)
        {
            return ColourOf(text);
        }

        if (Has(key) && Any(key) is null)
        {
            // An unquoted # begins a comment, which leaves the key without a value.
            Missing(key, "write the colour in quotes, as in \"#c8102e\": an unquoted # begins a comment");
        }

        return null;
    }

    /// <summary>The colour a value names; null, reported, if it names none.</summary>
    public Colour? ColourOf(YamlText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var colour = Content.Colour.Parse(text.Value);
        if (colour is null)
        {
            Diagnostics.Report(DiagnosticCodes.BadColour, text, $"\"{Shorten(text.Value)}\" is not a colour", "write for example \"#c8102e\"");
        }

        return colour;
    }

    /// <summary>An absolute http or https address; null if absent.</summary>
    public Uri? Address(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (WebAddress.Parse(FoldLine.Of(text.Value), allowMail: false) is { } address)
        {
            return address;
        }

        Diagnostics.Report(DiagnosticCodes.BadAddress, text, $"\"{Shorten(text.Value)}\" is not a web address", "write the whole address, from https:// on");
        return null;
    }

    /// <summary>One of several words; null if absent.</summary>
    /// <param name="key">The key.</param>
    /// <param name="choices">The words and what they stand for; the first word for a value is the one shown.</param>
    public T? Choice<T>(string key, params ReadOnlySpan<(string Word, T Value)> choices)
        where T : struct
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        foreach (var (word, value) in choices)
        {
            if (word == text.Value)
            {
                return value;
            }
        }

        var words = new List<string>();
        foreach (var (word, _) in choices)
        {
            words.Add(word);
        }

        Diagnostics.Report(
            DiagnosticCodes.BadChoice, text, $"\"{key}\" cannot be \"{Shorten(text.Value)}\"",
            Suggestion(text.Value, words) ?? "write one of: " + string.Join(", ", words));
        return null;
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

    /// <summary>A list of texts as written, none blank; empty if absent.</summary>
    public ImmutableArray<YamlText> Texts(string key)
    {
        var texts = ImmutableArray.CreateBuilder<YamlText>();
        foreach (var item in List(key))
        {
            if (item is not YamlText text)
            {
                Diagnostics.Report(DiagnosticCodes.WrongType, item, $"an item of \"{key}\" must be text, but this is {item.Kind}");
            }
            else if (text.IsNothing || string.IsNullOrWhiteSpace(text.Value))
            {
                Diagnostics.Report(DiagnosticCodes.EmptyValue, item, $"an item of \"{key}\" is empty");
            }
            else
            {
                texts.Add(text);
            }
        }

        return texts.ToImmutable();
    }

    /// <summary>A list of one-line texts; empty if absent.</summary>
    public ImmutableArray<string> Lines(string key) => [.. Texts(key).Select(text => FoldLine.Of(text.Value))];

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
    public ImmutableArray<T> Maps<T>(string key, Func<YamlMap, T?> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        var values = ImmutableArray.CreateBuilder<T>();
        foreach (var item in List(key))
        {
            if (item is not YamlMapping mapping)
            {
                Diagnostics.Report(DiagnosticCodes.WrongType, item, $"an item of \"{key}\" must be a mapping, but this is {item.Kind}");
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
            if (entry.Value is YamlText)
            {
                Diagnostics.Report(DiagnosticCodes.EmptyValue, entry.Key, $"\"{key}\" has no value", hint);
            }

            return;
        }

        Diagnostics.Report(DiagnosticCodes.MissingKey, Node.File, Node.Start, $"the key \"{key}\" is missing here", hint);
    }

    /// <summary>Reports a value of the wrong kind.</summary>
    public void WrongType(string key, string wanted, YamlNode value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var found = value is YamlText text ? $"\"{Shorten(text.Value)}\"" : value.Kind;
        Diagnostics.Report(DiagnosticCodes.WrongType, value, $"\"{key}\" must be {wanted}, but this is {found}");
    }

    /// <summary>Reports the keys nobody asked for. Those that read through a function need not call it.</summary>
    public void Finish()
    {
        var open = askedInOrder.Where(key => !Has(key)).ToList();
        foreach (var entry in Node.Entries)
        {
            if (!asked.Contains(entry.Key.Value))
            {
                Diagnostics.Report(
                    DiagnosticCodes.UnknownKey, entry.Key, $"unknown key \"{Shorten(entry.Key.Value)}\"",
                    Suggestion(entry.Key.Value, open) ?? "the keys here are: " + string.Join(", ", askedInOrder));
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

    private void Ask(string key)
    {
        if (asked.Add(key))
        {
            askedInOrder.Add(key);
        }
    }

    // A whole paragraph in a message would bury what the message says.
    private static string Shorten(string text)
    {
        var line = FoldLine.Of(text);
        if (line.Length <= 40)
        {
            return line;
        }

        return string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[38]) ? 38 : 39), "…");
    }
}
