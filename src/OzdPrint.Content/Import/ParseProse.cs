using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace OzdPrint.Content.Import;

/// <summary>Prose understood.</summary>
/// <param name="Pieces">Paragraphs and lists in order.</param>
/// <param name="Joined">The words made whole on the way.</param>
internal sealed record FoundProse(ImmutableArray<Piece> Pieces, ImmutableArray<JoinedWord> Joined);

/// <summary>
/// Makes paragraphs and lists of lines. A list needs two items at least: one line with a dash before it may be a thought
/// thrown in. Numbers make a list only if they count from 1.
/// </summary>
internal static partial class ParseProse
{
    public static FoundProse Of(IReadOnlyList<TextLine> lines, Wrapping wrapping)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var joined = ImmutableArray.CreateBuilder<JoinedWord>();
        var plain = new List<TextLine>();
        var started = false;

        void EndParagraphs()
        {
            foreach (var paragraph in JoinLines.Of(plain, wrapping, sectionStart: !started))
            {
                pieces.Add(new ParagraphPiece(paragraph.At, paragraph.Text));
                joined.AddRange(paragraph.Joined);
            }

            started |= plain.Count > 0;
            plain.Clear();
        }

        for (var i = 0; i < lines.Count;)
        {
            var midSentence = plain.Count > 0 && !lines[i].AfterBlank && !TextSigns.IsClosed(plain[^1].Text);
            if (ListAt(lines, i, midSentence) is { } list)
            {
                EndParagraphs();
                started = true;
                pieces.Add(new ListPiece(lines[i], list.Ordered, [.. list.Items.Select(item => item.Text)]));
                joined.AddRange(list.Items.SelectMany(item => item.Joined));
                i = list.End;
            }
            else
            {
                plain.Add(lines[i++]);
            }
        }

        EndParagraphs();
        return new FoundProse(pieces.ToImmutable(), joined.ToImmutable());
    }

    private static (bool Ordered, ImmutableArray<JoinedLines> Items, int End)? ListAt(IReadOnlyList<TextLine> lines, int start, bool midSentence)
    {
        var ordered = NumberedItem(lines[start].Text, 1) is not null;
        if (Item(start, 1) is not { } firstItem)
        {
            return null;
        }

        // In wrapped prose a dash can come to stand at the start of a line; hardly so on two lines running.
        if (midSentence && (start + 1 == lines.Count || Item(start + 1, 2) is null))
        {
            return null;
        }

        var items = new List<JoinedText> { new(lines[start] with { Text = firstItem }) };
        var first = lines[start];
        var i = start + 1;
        for (; i < lines.Count; i++)
        {
            if (Item(i, items.Count + 1) is { } item)
            {
                first = lines[i];
                items.Add(new JoinedText(first with { Text = item }));
            }
            else if (!AnyNumber().IsMatch(lines[i].Text)
                && ListItems.GoesOn(first, items[^1].Last, lines[i], i + 1 < lines.Count && Item(i + 1, items.Count + 1) is not null))
            {
                items[^1].Append(lines[i]);
            }
            else
            {
                break;
            }
        }

        return items.Count < 2 ? null : (ordered, [.. items.Select(item => item.ToLines())], i);

        string? Item(int at, int number) => ordered
            ? NumberedItem(lines[at].Text, number)
            : TextSigns.WithoutDash(lines[at].Text, tight: false);
    }

    private static string? NumberedItem(string text, int number)
    {
        var label = AnyNumber().Match(text);
        return label.Success && label.Length < text.Length
            && label.Groups["number"].ValueSpan.SequenceEqual(number.ToString(CultureInfo.InvariantCulture))
            ? text[label.Length..]
            : null;
    }

    [GeneratedRegex(@"^(?<number>[0-9]{1,3})[.)]\s+", RegexOptions.CultureInvariant)]
    private static partial Regex AnyNumber();
}
