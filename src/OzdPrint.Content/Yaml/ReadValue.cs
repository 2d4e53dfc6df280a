using System.Collections.Immutable;
using System.Globalization;

namespace OzdPrint.Content;

/// <summary>
/// Reads the values of a mapping by key and type. Each reader reports what is wrong at the value and goes on, so that one
/// run finds everything; a value that cannot be read counts as absent.
/// </summary>
public static class ReadValue
{
    /// <summary>Text that must be there and not blank; null, reported, if it is not.</summary>
    public static YamlText? RequiredText(this YamlMap map, string key, string? hint = null)
    {
        if (map.Text(key) is { } text)
        {
            if (!string.IsNullOrWhiteSpace(text.Value))
            {
                return text;
            }

            map.Diagnostics.Report(DiagnosticCodes.EmptyValue, text, $"\"{key}\" is empty", hint);
        }
        else
        {
            map.Missing(key, hint);
        }

        return null;
    }

    /// <summary>One line of text, folded if written over several; null if absent or blank.</summary>
    public static string? Line(this YamlMap map, string key) =>
        map.Text(key) is { } text && FoldLine.Of(text.Value) is { Length: > 0 } line ? line : null;

    /// <summary>One line of text that must be there; empty, and reported, if it is not.</summary>
    public static string RequiredLine(this YamlMap map, string key, string? hint = null) =>
        map.RequiredText(key, hint) is { } text ? FoldLine.Of(text.Value) : "";

    /// <summary>A whole number in a range; null if absent.</summary>
    public static int? WholeNumber(this YamlMap map, string key, int min, int max)
    {
        if (map.Text(key) is not { } text)
        {
            return null;
        }

        if (!long.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            // Digits that do not fit are a matter of range, all else of type.
            var digits = text.Value.AsSpan().TrimStart('-');
            if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9'))
            {
                map.WrongType(key, "a whole number", text);
                return null;
            }

            number = long.MaxValue;
        }

        if (number >= min && number <= max)
        {
            return (int)number;
        }

        map.Diagnostics.Report(DiagnosticCodes.OutOfRange, text, $"\"{key}\" must be a whole number from {min} to {max}");
        return null;
    }

    /// <summary>A number with or without a decimal point, in a range; null if absent.</summary>
    public static double? Number(this YamlMap map, string key, double min, double max)
    {
        if (map.Text(key) is not { } text)
        {
            return null;
        }

        if (!double.TryParse(text.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            map.WrongType(key, "a number", text);
            return null;
        }

        if (number >= min && number <= max)
        {
            return number;
        }

        map.Diagnostics.Report(
            DiagnosticCodes.OutOfRange, text, string.Create(CultureInfo.InvariantCulture, $"\"{key}\" must be a number from {min} to {max}"));
        return null;
    }

    /// <summary><c>true</c> or <c>false</c>; null if absent.</summary>
    public static bool? Flag(this YamlMap map, string key) => map.Choice(key, ("true", true), ("false", false));

    /// <summary>A day written as <c>YYYY-MM-DD</c>; null if absent.</summary>
    public static DateOnly? Date(this YamlMap map, string key)
    {
        if (map.Text(key) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        map.Diagnostics.Report(
            DiagnosticCodes.BadDate, text, $"\"{FoldLine.Shortened(text.Value)}\" is not a date",
            "write year, month and day as in 2026-01-08");
        return null;
    }

    /// <summary>A colour written as <c>#rgb</c> or <c>#rrggbb</c>; null if absent.</summary>
    public static Colour? Colour(this YamlMap map, string key)
    {
        if (map.Text(key) is { } text)
        {
            return map.ColourOf(text);
        }

        if (map.Has(key) && map.Any(key) is null)
        {
            // An unquoted # begins a comment, which leaves the key without a value.
            map.Missing(key, "write the colour in quotes, as in \"#c8102e\": an unquoted # begins a comment");
        }

        return null;
    }

    /// <summary>The colour a value names; null, reported, if it names none.</summary>
    public static Colour? ColourOf(this YamlMap map, YamlText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var colour = Content.Colour.Parse(text.Value);
        if (colour is null)
        {
            map.Diagnostics.Report(
                DiagnosticCodes.BadColour, text, $"\"{FoldLine.Shortened(text.Value)}\" is not a colour", "write for example \"#c8102e\"");
        }

        return colour;
    }

    /// <summary>An absolute http or https address; null if absent.</summary>
    public static Uri? Address(this YamlMap map, string key)
    {
        if (map.Text(key) is not { } text)
        {
            return null;
        }

        if (WebAddress.Parse(FoldLine.Of(text.Value), allowMail: false) is { } address)
        {
            return address;
        }

        map.Diagnostics.Report(
            DiagnosticCodes.BadAddress, text, $"\"{FoldLine.Shortened(text.Value)}\" is not a web address",
            "write the whole address, from https:// on");
        return null;
    }

    /// <summary>One of several words; null if absent.</summary>
    /// <param name="map">The mapping.</param>
    /// <param name="key">The key.</param>
    /// <param name="choices">The words and what they stand for; the first word for a value is the one shown.</param>
    public static T? Choice<T>(this YamlMap map, string key, params ReadOnlySpan<(string Word, T Value)> choices)
        where T : struct
    {
        if (map.Text(key) is not { } text)
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

        map.Diagnostics.Report(
            DiagnosticCodes.BadChoice, text, $"\"{key}\" cannot be \"{FoldLine.Shortened(text.Value)}\"",
            YamlMap.Suggestion(text.Value, words) ?? "write one of: " + string.Join(", ", words));
        return null;
    }

    /// <summary>A list of texts as written, none blank; empty if absent.</summary>
    public static ImmutableArray<YamlText> Texts(this YamlMap map, string key)
    {
        var texts = ImmutableArray.CreateBuilder<YamlText>();
        foreach (var item in map.List(key))
        {
            if (item is not YamlText text)
            {
                map.Diagnostics.Report(DiagnosticCodes.WrongType, item, $"an item of \"{key}\" must be text, but this is {item.Kind}", YamlMap.HowToWrite("text", item));
            }
            else if (text.IsNothing || string.IsNullOrWhiteSpace(text.Value))
            {
                map.Diagnostics.Report(DiagnosticCodes.EmptyValue, item, $"an item of \"{key}\" is empty");
            }
            else
            {
                texts.Add(text);
            }
        }

        return texts.ToImmutable();
    }

    /// <summary>A list of one-line texts; empty if absent.</summary>
    public static ImmutableArray<string> Lines(this YamlMap map, string key) => [.. map.Texts(key).Select(text => FoldLine.Of(text.Value))];
}
