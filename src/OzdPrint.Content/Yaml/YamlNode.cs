using System.Collections.Immutable;

namespace OzdPrint.Content;

/// <summary>A value of a YAML file that knows where it stands.</summary>
/// <param name="File">The file.</param>
/// <param name="Start">UTF-16 offset of its first character in the file's text.</param>
/// <param name="End">UTF-16 offset behind its last character.</param>
public abstract record YamlNode(SourceFile File, int Start, int End)
{
    /// <summary>Its line and column.</summary>
    public SourcePosition Position => File.PositionOf(Start);

    /// <summary>What people call this kind of value: "text", "a list", "a mapping".</summary>
    public abstract string Kind { get; }

    /// <summary>How many UTF-16 units of its first line it takes, at least 1.</summary>
    public int MarkerLength
    {
        get
        {
            var text = File.Text.AsSpan(Start, Math.Clamp(End - Start, 0, File.Text.Length - Start));
            var end = text.IndexOfAny('\n', '\r');
            return Math.Max((end < 0 ? text : text[..end]).TrimEnd().Length, 1);
        }
    }
}

/// <summary>How text is written in YAML (YAML 1.2.2, chapters 7.3 and 8.1).</summary>
public enum YamlStyle
{
    /// <summary>Without quotes.</summary>
    Plain,

    /// <summary>In single or double quotes.</summary>
    Quoted,

    /// <summary>As a block after <c>|</c>, lines kept.</summary>
    Literal,

    /// <summary>As a block after <c>&gt;</c>, lines joined.</summary>
    Folded,
}

/// <summary>A scalar. Numbers, dates and truth values are text until a reader asks for more.</summary>
/// <param name="File">The file.</param>
/// <param name="Start">UTF-16 offset of its first character, with quotes or block header.</param>
/// <param name="End">UTF-16 offset behind its last character.</param>
/// <param name="Value">Its characters, escapes resolved.</param>
/// <param name="Style">How it is written.</param>
public sealed record YamlText(SourceFile File, int Start, int End, string Value, YamlStyle Style) : YamlNode(File, Start, End)
{
    /// <inheritdoc/>
    public override string Kind => IsNothing ? "empty" : "text";

    /// <summary>
    /// True for a key without a value, for <c>~</c> and for <c>null</c> without quotes (YAML 1.2.2, 10.3.2). Truth values
    /// and numbers stay the words they are.
    /// </summary>
    public bool IsNothing => IsNullWord || (Style == YamlStyle.Plain && Value is ("" or "~"));

    /// <summary>True for nothing that is written as a word. Where a word is sure to be meant, as with keys, it is one.</summary>
    internal bool IsNullWord => Style == YamlStyle.Plain && Value is ("null" or "Null" or "NULL");

    /// <summary>
    /// Where in the file a character of <see cref="Value"/> stands, as a UTF-16 offset. YAML drops and joins white space
    /// but keeps everything else in order, so counting the other characters finds the place in every style; only text
    /// with backslash escapes is not searched and gives its start.
    /// </summary>
    public int OffsetOf(int index)
    {
        var raw = File.Text.AsSpan(Start, Math.Clamp(End - Start, 0, File.Text.Length - Start));
        var from = Style switch
        {
            YamlStyle.Quoted => 1,
            YamlStyle.Literal or YamlStyle.Folded => Math.Max(raw.IndexOfAny('\n', '\r'), 0),
            _ => 0,
        };
        var single = Style == YamlStyle.Quoted && raw.StartsWith("'");
        if (Style == YamlStyle.Quoted && !single && raw.Contains('\\'))
        {
            return Start;
        }

        var left = 0;
        foreach (var character in Value.AsSpan(0, Math.Clamp(index, 0, Value.Length)))
        {
            left += char.IsWhiteSpace(character) ? 0 : 1;
        }

        for (var i = from; i < raw.Length; i++)
        {
            if (char.IsWhiteSpace(raw[i]))
            {
                continue;
            }

            if (left-- == 0)
            {
                return Start + i;
            }

            if (single && raw[i] == '\'')
            {
                i++;
            }
        }

        return Start;
    }
}

/// <summary>A sequence.</summary>
/// <param name="File">The file.</param>
/// <param name="Start">UTF-16 offset of its first character.</param>
/// <param name="End">UTF-16 offset behind its last character.</param>
/// <param name="Items">Its values in order.</param>
public sealed record YamlList(SourceFile File, int Start, int End, ImmutableArray<YamlNode> Items) : YamlNode(File, Start, End)
{
    /// <inheritdoc/>
    public override string Kind => "a list";
}

/// <summary>A mapping.</summary>
/// <param name="File">The file.</param>
/// <param name="Start">UTF-16 offset of its first character.</param>
/// <param name="End">UTF-16 offset behind its last character.</param>
/// <param name="Entries">Its keys and values in order; no key stands twice.</param>
public sealed record YamlMapping(SourceFile File, int Start, int End, ImmutableArray<YamlEntry> Entries) : YamlNode(File, Start, End)
{
    /// <inheritdoc/>
    public override string Kind => "a mapping";
}

/// <summary>A key with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value; a <see cref="YamlText"/> with <see cref="YamlText.IsNothing"/> if there is none.</param>
public readonly record struct YamlEntry(YamlText Key, YamlNode Value);
