using System.Collections.Immutable;
using System.Text;

namespace OzdPrint.Content.Import;

/// <summary>A text growing line by line, with words broken at line ends made whole.</summary>
internal sealed class JoinedText
{
    // "Vor- und Nachteile": the hyphen stands for a part of the word left out, and belongs there.
    private static readonly string[] _afterSharedPart = ["und", "oder", "bzw", "sowie", "als", "wie", "bis", "noch", "beziehungsweise"];

    private readonly TextLine _first;
    private readonly StringBuilder _text;
    private readonly ImmutableArray<JoinedWord>.Builder _joined = ImmutableArray.CreateBuilder<JoinedWord>();
    private TextLine _last;

    public JoinedText(TextLine first)
    {
        _first = _last = first;
        _text = new StringBuilder(first.Text);
    }

    /// <summary>The line appended last.</summary>
    public TextLine Last => _last;

    public void Append(TextLine line)
    {
        if (!TextSigns.EndsWithHyphen(_last.Text))
        {
            _text.Append(' ').Append(line.Text);
        }
        else
        {
            AppendAfterHyphen(line);
        }

        _last = line;
    }

    public JoinedLines ToLines() => new(_first, _text.ToString(), _joined.ToImmutable());

    private void AppendAfterHyphen(TextLine line)
    {
        var head = _last.Text[(_last.Text.LastIndexOf(' ') + 1)..];
        var tail = line.Text[..line.Text.TakeWhile(unit => char.IsLetterOrDigit(unit)).Count()];
        if (_afterSharedPart.Contains(tail))
        {
            _text.Append(' ').Append(line.Text);
            return;
        }

        if (BreaksWord(head, tail))
        {
            _text.Length--;
            _joined.Add(new JoinedWord(_last, head[..^1] + tail));
        }

        _text.Append(line.Text);
    }

    /// <summary>
    /// True if the hyphen was put in to break the word. It belongs to the word before a capital (Nato-Staaten), after a
    /// capital or digit (US-amerikanisch, 20-jährig), and between two adjectives (deutsch-französisch,
    /// politisch-wirtschaftlich). A soft hyphen may stay.
    /// </summary>
    private static bool BreaksWord(string head, string tail)
    {
        var stem = head.AsSpan(0, head.Length - 1);
        var adjectives = char.IsLower(head[0]) && (stem.EndsWith("isch") || stem.EndsWith("lich") || stem.EndsWith("deutsch"));
        return head[^1] is '-' or '‐' && tail.Length > 0 && char.IsLower(tail[0])
            && stem.Length > 1 && char.IsLower(stem[^1]) && !stem.Contains('-') && !adjectives;
    }
}
