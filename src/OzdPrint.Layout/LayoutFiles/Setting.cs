using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>A setting as the reference shows it.</summary>
/// <param name="Key">The key in the file.</param>
/// <param name="Kind">What may be written.</param>
/// <param name="Default">What holds where no file says anything.</param>
/// <param name="Meaning">What it does, without a full stop.</param>
internal sealed record SettingWords(string Key, string Kind, string Default, string Meaning);

/// <summary>
/// The settings of one mapping of a layout file, and the value that they make up. A setting is said once, in the group
/// it belongs to: the reader and the reference both work from that line.
/// </summary>
/// <param name="start">The value where no file says anything.</param>
/// <param name="em">The size that 1em stands for; null where no type is near.</param>
/// <typeparam name="T">What the mapping describes.</typeparam>
internal sealed class SettingGroup<T>(T start, Func<T, double>? em = null) : IEnumerable<SettingWords>
{
    private readonly List<SettingWords> _words = [];
    private readonly List<Func<T, YamlMap, LayoutNames, T>> _readers = [];

    /// <summary>The value where no file says anything.</summary>
    public T Start { get; } = start;

    /// <summary>Adds a setting; they are read in the order in which they are added.</summary>
    /// <param name="key">The key in the file.</param>
    /// <param name="kind">What may be written.</param>
    /// <param name="get">The value as it is inherited.</param>
    /// <param name="set">The whole with another value.</param>
    /// <param name="meaning">What it does, without a full stop.</param>
    /// <param name="unset">What the reference says of the default; null to show the value of <see cref="Start"/>.</param>
    public void Add<TValue>(
        string key, Kind<TValue> kind, Func<T, TValue> get, Func<T, TValue, T> set, string meaning, string? unset = null)
    {
        _words.Add(new SettingWords(key, kind.Words, unset ?? kind.Show(get(Start)), meaning));
        _readers.Add((whole, map, names) => set(whole, kind.Read(map, key, get(whole), names)));
    }

    /// <summary>Reads a mapping on top of what is inherited.</summary>
    public T Read(YamlMap map, T inherited, LayoutNames names)
    {
        var whole = inherited;
        foreach (var reader in _readers)
        {
            whole = reader(whole, map, names with { Em = em?.Invoke(whole) });
        }

        return whole;
    }

    /// <inheritdoc/>
    public IEnumerator<SettingWords> GetEnumerator() => _words.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>A kind of value: what people may write, and how it is read.</summary>
/// <param name="Words">What may be written, for the reference.</param>
/// <param name="Read">Reads the value under a key.</param>
/// <param name="Show">Shows a default.</param>
internal sealed record Kind<TValue>(string Words, ReadValue<TValue> Read, Func<TValue, string> Show);

/// <summary>
/// Reads the value under a key on top of the inherited one. What is absent or refused (and then reported) leaves the
/// inherited value as it is.
/// </summary>
internal delegate TValue ReadValue<TValue>(YamlMap map, string key, TValue inherited, LayoutNames names);

/// <summary>What the values of one file may refer to.</summary>
/// <param name="Fonts">The families and the layout's names for them.</param>
/// <param name="Colours">Colours by name.</param>
/// <param name="Styles">The names of the styles.</param>
internal sealed record LayoutNames(FontNames Fonts, ImmutableSortedDictionary<string, Colour> Colours, IEnumerable<string> Styles)
{
    /// <summary>The style that the one being read starts from; null if it names none.</summary>
    public ParagraphStyle? Like { get; init; }

    /// <summary>What 1em is, in pt; null where no type is near.</summary>
    public double? Em { get; init; }

    /// <summary>The parts that bands of this file hold so far, with the line where each stands.</summary>
    public Dictionary<ArticlePart, int> PlacedParts { get; } = [];
}

/// <summary>The kinds of values that need no part of the house but a number or a name.</summary>
internal static class Kinds
{
    /// <summary>How a file says that something is to be absent.</summary>
    public const string None = "none";

    /// <summary>A length from 0 on, or in a range, in pt.</summary>
    public static Kind<double> Length(double min = 0, double max = ReadLength.Longest) => new(
        "length", (map, key, inherited, names) => ReadLength.Of(map, key, min, max, names.Em) ?? inherited, Points);

    /// <summary>A number in a range.</summary>
    public static Kind<double> Number(double min, double max) => new(
        $"number from {Plain(min)} to {Plain(max)}", (map, key, inherited, _) => map.Number(key, min, max) ?? inherited, Plain);

    /// <summary>A whole number in a range.</summary>
    public static Kind<int> Whole(int min, int max) => new(
        $"whole number from {min} to {max}", (map, key, inherited, _) => map.WholeNumber(key, min, max) ?? inherited, number => Plain(number));

    /// <summary>True or false.</summary>
    public static Kind<bool> Flag { get; } = new(
        "true or false", (map, key, inherited, _) => map.Flag(key) ?? inherited, flag => flag ? "true" : "false");

    /// <summary>One of several words.</summary>
    public static Kind<TValue> Choice<TValue>(params (string Word, TValue Value)[] choices)
        where TValue : struct => new(
        string.Join(", ", choices.Select(choice => choice.Word)),
        (map, key, inherited, _) => map.Choice(key, choices) ?? inherited,
        value => choices.First(choice => choice.Value.Equals(value)).Word);

    /// <summary>A family at hand, or the layout's name for one.</summary>
    public static Kind<string> Font { get; } = new(
        "font", (map, key, inherited, names) => names.Fonts.Of(map, key) ?? inherited, name => name);

    /// <summary>The name of a colour.</summary>
    public static Kind<string> ColourName { get; } = new(
        "colour", (map, key, inherited, names) => ReadColours.NameOf(map, key, names.Colours) ?? inherited, name => name);

    /// <summary>The name of a colour, or none.</summary>
    public static Kind<string?> ColourNameOrNone { get; } = new(
        $"colour, or {None}",
        (map, key, inherited, names) => IsNone(map, key) ? null : ReadColours.NameOf(map, key, names.Colours) ?? inherited,
        name => name ?? None);

    /// <summary>A length that a file can also take away.</summary>
    public static Kind<double?> LengthOrNone(double min) => new(
        $"length, or {None}",
        (map, key, inherited, names) => IsNone(map, key) ? null : ReadLength.Of(map, key, min, ReadLength.Longest, names.Em) ?? inherited,
        value => value is { } length ? Points(length) : None);

    /// <summary>A mapping with settings of its own.</summary>
    public static Kind<TValue> Group<TValue>(string words, SettingGroup<TValue> group)
        where TValue : class => new(
        words, (map, key, inherited, names) => map.Map(key, own => group.Read(own, inherited, names)) ?? inherited, _ => "");

    /// <summary>A mapping with settings of its own, or none.</summary>
    public static Kind<TValue?> GroupOrNone<TValue>(string words, SettingGroup<TValue> group)
        where TValue : class => new(
        $"{words}, or {None}",
        (map, key, inherited, names) =>
            IsNone(map, key) ? null : map.Map(key, own => group.Read(own, inherited ?? group.Start, names)) ?? inherited,
        value => value is null ? None : "");

    private static bool IsNone(YamlMap map, string key) => map.Any(key) is YamlText { Value: None };

    private static string Points(double length) => Plain(Math.Round(length, 2)) + "pt";

    private static string Plain(double number) => number.ToString(CultureInfo.InvariantCulture);
}
