using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>
/// One line of a galley, the long column that a part is set in before it is cut into pages. Its marks stand relative to
/// the left end of the measure and the line's upper edge, in pt.
/// </summary>
internal sealed record GalleyLine
{
    /// <summary>White above it, dropped at the head of a column.</summary>
    public double Before { get; init; }

    /// <summary>Its height.</summary>
    public required double Height { get; init; }

    /// <summary>What it prints.</summary>
    public required ImmutableArray<Mark> Marks { get; init; }

    /// <summary>Where it leads.</summary>
    public ImmutableArray<LinkArea> Links { get; init; } = [];

    /// <summary>Whether a column may end above it.</summary>
    public bool CanBreakBefore { get; init; } = true;

    /// <summary>What a column's end above it costs, see <see cref="ColumnCosts"/>.</summary>
    public double BreakCost { get; init; }

    /// <summary>Whether the line above it ends in a hyphen that was put in.</summary>
    public bool FollowsHyphen { get; init; }

    /// <summary>What a proofreader marks at it.</summary>
    public ImmutableArray<ProofNote> Proof { get; init; } = [];

    /// <summary>Where its first character stands in the article; null for what is no text of the article's.</summary>
    public TextAddress? At { get; init; }

    /// <summary>What leads here: the key under which links, outline and contents find its page; null if nothing does.</summary>
    public LinkTarget? Anchor { get; init; }
}

/// <summary>Gathers the lines of a galley and keeps lines together that belong together.</summary>
internal sealed class Galley
{
    private readonly List<GalleyLine> _lines = [];
    private double _after;
    private bool _keepWithNext;

    public IReadOnlyList<GalleyLine> Lines => _lines;

    public bool IsEmpty => _lines.Count == 0;

    /// <summary>Adds the lines of a paragraph, a heading, a picture.</summary>
    /// <param name="block">The lines.</param>
    /// <param name="before">White above the first, in pt.</param>
    /// <param name="after">White below the last, in pt.</param>
    /// <param name="keepWithNext">Whether no column may end below it.</param>
    public void Add(ImmutableArray<GalleyLine> block, double before, double after, bool keepWithNext = false)
    {
        for (var i = 0; i < block.Length; i++)
        {
            _lines.Add(block[i] with
            {
                Before = i > 0 ? block[i].Before : _lines.Count == 0 ? 0 : Math.Max(before, _after),
                CanBreakBefore = i == 0 ? !_keepWithNext : block[i].CanBreakBefore && !LeavesLoneLine(i, block.Length),
            });
        }

        if (!block.IsEmpty)
        {
            _after = after;
            _keepWithNext = keepWithNext;
        }
    }

    /// <summary>Adds another galley below.</summary>
    public void Add(Galley other, double before)
    {
        for (var i = 0; i < other._lines.Count; i++)
        {
            var line = other._lines[i];
            _lines.Add(i > 0 ? line : line with { Before = _lines.Count == 0 ? 0 : Math.Max(before, _after), CanBreakBefore = !_keepWithNext });
        }

        if (!other.IsEmpty)
        {
            _after = other._after;
            _keepWithNext = other._keepWithNext;
        }
    }

    /// <summary>Adds lines that have been in a galley before, as they are; below other lines with the white these ask for.</summary>
    public void AddRange(IReadOnlyList<GalleyLine> lines, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var line = lines[i];
            _lines.Add(i > from || _lines.Count == 0 ? line : line with { Before = Math.Max(line.Before, _after), CanBreakBefore = line.CanBreakBefore && !_keepWithNext });
        }

        if (to > from)
        {
            _after = 0;
            _keepWithNext = false;
        }
    }

    /// <summary>The same galley, its lines changed one by one.</summary>
    public Galley Changed(Func<GalleyLine, GalleyLine> change)
    {
        var changed = new Galley { _after = _after, _keepWithNext = _keepWithNext };
        changed._lines.AddRange(_lines.Select(change));
        return changed;
    }

    /// <summary>The same galley further to the right, in pt.</summary>
    public Galley MovedBy(double dx) => Changed(line => line with
    {
        Marks = [.. line.Marks.Select(mark => mark.MovedBy(dx, 0))],
        Links = [.. line.Links.Select(link => link.MovedBy(dx, 0))],
    });

    /// <summary>The first line of a paragraph alone at a column's foot is an orphan, the last alone at a head a widow.</summary>
    private static bool LeavesLoneLine(int line, int count) => line == 1 || line == count - 1;
}
