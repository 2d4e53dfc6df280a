namespace OzdPrint.Layout;

/// <summary>
/// An element of the logical structure while it grows. Made in reading order, so numbers ascend depth-first; articles
/// number what is under them by themselves, so that several can be set at the same time.
/// </summary>
internal sealed class StructureNode
{
    /// <summary>Distance of the numbers between which articles have theirs: more than elements fit into a memory.</summary>
    private const long BetweenArticles = 1L << 32;

    private readonly List<StructureNode> _children = [];
    private readonly Counter _below;

    private StructureNode(StructureType type, long id, Counter below)
    {
        Type = type;
        Id = id;
        _below = below;
    }

    public long Id { get; }

    public StructureType Type { get; }

    public string? Language { get; init; }

    public string? Alt { get; init; }

    public string? Title { get; init; }

    public ListNumbering Numbering { get; init; }

    public static StructureNode Root()
    {
        var counter = new Counter(0, BetweenArticles);
        return new StructureNode(StructureType.Document, counter.Draw(), counter);
    }

    public StructureNode Add(
        StructureType type, string? title = null, string? alt = null, string? language = null, ListNumbering numbering = default)
    {
        var child = new StructureNode(type, _below.Draw(), _below) { Title = title, Alt = alt, Language = language, Numbering = numbering };
        _children.Add(child);
        return child;
    }

    /// <summary>Adds an article to the document or a department.</summary>
    public StructureNode AddArticle(string title, string? language)
    {
        var id = _below.Draw();
        var article = new StructureNode(StructureType.Art, id, new Counter(id + 1, 1)) { Title = title, Language = language };
        _children.Add(article);
        return article;
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

    private sealed class Counter(long next, long step)
    {
        public long Draw() => (next += step) - step;
    }
}
