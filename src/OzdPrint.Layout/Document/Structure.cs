using System.Collections.Immutable;

namespace OzdPrint.Layout;

/// <summary>The structure types in use (ISO 32000-1, 14.8.4); <see cref="Aside"/> is mapped to Sect by the press.</summary>
public enum StructureType
{
    /// <summary>The whole document.</summary>
    Document,

    /// <summary>A department.</summary>
    Part,

    /// <summary>An article.</summary>
    Art,

    /// <summary>A section with a heading.</summary>
    Sect,

    /// <summary>A group without meaning of its own.</summary>
    Div,

    /// <summary>Set beside the text: explainers, infobox. A PDF 2.0 type.</summary>
    Aside,

    /// <summary>Heading of level 1.</summary>
    H1,

    /// <summary>Heading of level 2.</summary>
    H2,

    /// <summary>Heading of level 3.</summary>
    H3,

    /// <summary>Heading of level 4.</summary>
    H4,

    /// <summary>Heading of level 5.</summary>
    H5,

    /// <summary>Paragraph.</summary>
    P,

    /// <summary>Quotation in blocks.</summary>
    BlockQuote,

    /// <summary>List.</summary>
    L,

    /// <summary>List item.</summary>
    LI,

    /// <summary>Label of a list item.</summary>
    Lbl,

    /// <summary>Body of a list item.</summary>
    LBody,

    /// <summary>Picture.</summary>
    Figure,

    /// <summary>Words of a picture.</summary>
    Caption,

    /// <summary>Explainer.</summary>
    Note,

    /// <summary>Reference inside the document.</summary>
    Reference,

    /// <summary>Link.</summary>
    Link,

    /// <summary>Table of contents.</summary>
    TOC,

    /// <summary>Entry of a table of contents.</summary>
    TOCI,

    /// <summary>Stretch of text.</summary>
    Span,
}

/// <summary>How a list numbers its items (ISO 32000-1, table 347).</summary>
public enum ListNumbering
{
    /// <summary>No labels.</summary>
    None,

    /// <summary>Bullets or dashes: an unordered list, <c>Disc</c>.</summary>
    Disc,

    /// <summary>Square bullets: an unordered list.</summary>
    Square,

    /// <summary>1, 2, 3.</summary>
    Decimal,

    /// <summary>a, b, c.</summary>
    LowerAlpha,
}

/// <summary>An element of the logical structure.</summary>
public sealed record StructureElement
{
    /// <summary>Its number, unique in the document, from 0 in depth-first order.</summary>
    public required long Id { get; init; }

    /// <summary>What it is.</summary>
    public required StructureType Type { get; init; }

    /// <summary>
    /// Its child elements in reading order. An element has either children or marks of its own, never both: text
    /// beside a link inside a paragraph is a <see cref="StructureType.Span"/>.
    /// </summary>
    public ImmutableArray<StructureElement> Children { get; init; } = [];

    /// <summary>Language, where it differs from the parent's; null else.</summary>
    public string? Language { get; init; }

    /// <summary>
    /// Alternate description of a <see cref="StructureType.Figure"/>. A link has none: it would be read in place of the
    /// link's own words; what it leads to is said by <see cref="LinkArea.Description"/>.
    /// </summary>
    public string? Alt { get; init; }

    /// <summary>A title of the element for reading software, such as a section's heading.</summary>
    public string? Title { get; init; }

    /// <summary>How a <see cref="StructureType.L"/> numbers its items.</summary>
    public ListNumbering Numbering { get; init; }
}
