namespace OzdPrint.Layout;

/// <summary>An element of the logical structure while it grows. Made in reading order, so numbers ascend depth-first.</summary>
internal sealed class StructureNode
{
    private readonly List<StructureNode> _children = [];
    private readonly Counter _counter;

    private StructureNode(StructureType type, Counter counter)
    {
        Type = type;
        _counter = counter;
        Id = counter.Next++;
    }

    public int Id { get; }

    public StructureType Type { get; }

    public string? Language { get; init; }

    public string? Alt { get; init; }

    public string? Title { get; init; }

    public ListNumbering Numbering { get; init; }

    public static StructureNode Root() => new(StructureType.Document, new Counter());

    public StructureNode Add(
        StructureType type, string? title = null, string? alt = null, string? language = null, ListNumbering numbering = default)
    {
        var child = new StructureNode(type, _counter) { Title = title, Alt = alt, Language = language, Numbering = numbering };
        _children.Add(child);
        return child;
    }

    public StructureElement ToElement() => new()
    {
        Id = Id,
        Type = Type,
        Children = [.. _children.Select(child => child.ToElement())],
        Language = Language,
        Alt = Alt,
        Title = Title,
        Numbering = Numbering,
    };

    private sealed class Counter
    {
        public int Next { get; set; }
    }
}
