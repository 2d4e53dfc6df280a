using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>A finished print job: everything a press needs, and no decision left to it.</summary>
public sealed record PrintedDocument
{
    /// <summary>What the document says of itself.</summary>
    public required DocumentInfo Info { get; init; }

    /// <summary>The pages in order, at least one.</summary>
    public required ImmutableArray<Page> Pages { get; init; }

    /// <summary>
    /// The root of the logical structure, a <see cref="StructureType.Document"/>. Its descendants in depth-first order
    /// are the reading order, wherever their marks stand.
    /// </summary>
    public required StructureElement Structure { get; init; }

    /// <summary>The outline's top level.</summary>
    public required ImmutableArray<OutlineEntry> Outline { get; init; }

    /// <summary>Places that links from outside lead to by name, each name once.</summary>
    public ImmutableArray<NamedPlace> Places { get; init; } = [];

    /// <summary>
    /// Where each page begins in the text, one entry for each page that begins with an article's text. Pages are counted
    /// as they are read: imposition leaves them as they are.
    /// </summary>
    public required ImmutableArray<PageStart> PageStarts { get; init; }

    /// <summary>How the sheets are turned to be printed on both sides.</summary>
    public Duplex Duplex { get; init; }

    /// <summary>What a person should know about the result: missing glyphs and the like.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>What a proofreader would mark on the pages, page by page: loose lines, rivers, broken boxes and the like.</summary>
    public ImmutableArray<ProofMark> ProofMarks { get; init; } = [];
}

/// <summary>What a document says of itself.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Author">Who answers for it.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Date">The day it is for; null if it has none.</param>
/// <param name="Subject">What it is about; null for nothing to say.</param>
/// <param name="Identifier">A URI that names this edition; null if none.</param>
/// <param name="Modified">When its text was last changed; null for its day.</param>
public sealed record DocumentInfo(
    string Title, string Author, string Language, DateOnly? Date, string? Subject = null, string? Identifier = null,
    DateTimeOffset? Modified = null);

/// <summary>How a printer turns the sheets to print their other side (ISO 32000-1, table 150).</summary>
public enum Duplex
{
    /// <summary>As the printer is set.</summary>
    Unsaid,

    /// <summary>About the short edge: landscape sheets, which are folded into a booklet.</summary>
    FlipShortEdge,
}

/// <summary>
/// A page with its marks. Places are in pt from the upper left corner, x to the right, y downwards. Marks are painted
/// in order; marks with the same <see cref="Mark.Element"/> and <see cref="Mark.ReadingPage"/> stand in reading order.
/// </summary>
/// <param name="Width">Width, in pt.</param>
/// <param name="Height">Height, in pt.</param>
/// <param name="Label">The page's label: "1", "iv".</param>
/// <param name="Marks">What stands on it.</param>
/// <param name="Links">Areas that lead elsewhere.</param>
public sealed record Page(
    double Width, double Height, string Label, ImmutableArray<Mark> Marks, ImmutableArray<LinkArea> Links)
{
    /// <summary>Where the paper is trimmed; null where the page is the paper.</summary>
    public PageTrim? Trim { get; init; }
}

/// <summary>The finished page on larger paper. Places in pt from the paper's upper left corner.</summary>
/// <param name="Left">Its left edge.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Bleed">How far grounds run over its edges.</param>
public sealed record PageTrim(double Left, double Top, double Width, double Height, double Bleed);

/// <summary>Something printed on a page.</summary>
public abstract record Mark
{
    /// <summary>
    /// The id of the structure element it belongs to (<see cref="StructureElement.Id"/>); null for an artifact.
    /// </summary>
    public long? Element { get; init; }

    /// <summary>Which kind of artifact it is, where <see cref="Element"/> is null.</summary>
    public ArtifactKind Artifact { get; init; }

    /// <summary>
    /// Index of the page as it is read, from 0, where the sides of imposed sheets bear several: the marks of an element are
    /// read in this order, whatever side they stand on. 0 for all where pages are read in their own order.
    /// </summary>
    public int ReadingPage { get; init; }

    /// <summary>The same mark elsewhere.</summary>
    /// <param name="dx">How far to the right, in pt.</param>
    /// <param name="dy">How far down, in pt.</param>
    internal abstract Mark MovedBy(double dx, double dy);
}

/// <summary>Why a mark is no part of the text (ISO 32000-1, 14.8.2.2.2).</summary>
public enum ArtifactKind
{
    /// <summary>Rules, frames, tints.</summary>
    Layout,

    /// <summary>A tint that fills the place behind text.</summary>
    Background,

    /// <summary>A running head.</summary>
    Header,

    /// <summary>A running foot or folio.</summary>
    Footer,

    /// <summary>A mark for the people who make paper and pages of it, such as where to cut.</summary>
    Production,
}

/// <summary>A run of glyphs.</summary>
/// <param name="X">Left end of the run.</param>
/// <param name="Y">Its baseline.</param>
/// <param name="Run">The glyphs; <see cref="Typesetting.GlyphRun.X"/> is already part of <paramref name="X"/>.</param>
/// <param name="Colour">The colour of the ink.</param>
public sealed record TextMark(double X, double Y, Typesetting.GlyphRun Run, Colour Colour) : Mark
{
    internal override Mark MovedBy(double dx, double dy) => this with { X = X + dx, Y = Y + dy };
}

/// <summary>
/// Figures that guide the eye and are no part of the text, such as line numbers: drawn as shapes, so that nobody who
/// copies or searches the text finds them in its midst. Always an artifact.
/// </summary>
/// <param name="X">Left end of the run.</param>
/// <param name="Y">Its baseline.</param>
/// <param name="Run">The glyphs.</param>
/// <param name="Colour">The colour of the ink.</param>
public sealed record DrawnMark(double X, double Y, Typesetting.GlyphRun Run, Colour Colour) : Mark
{
    internal override Mark MovedBy(double dx, double dy) => this with { X = X + dx, Y = Y + dy };
}

/// <summary>A filled rectangle: a rule, a bullet, a tint.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">Width, at least 0.</param>
/// <param name="Height">Height, at least 0.</param>
/// <param name="Colour">The fill.</param>
public sealed record FillMark(double X, double Y, double Width, double Height, Colour Colour) : Mark
{
    internal override Mark MovedBy(double dx, double dy) => this with { X = X + dx, Y = Y + dy };
}

/// <summary>A stroked rectangle whose line lies inside it.</summary>
/// <param name="X">Left outer edge.</param>
/// <param name="Y">Upper outer edge.</param>
/// <param name="Width">Outer width.</param>
/// <param name="Height">Outer height.</param>
/// <param name="Stroke">Thickness of the line.</param>
/// <param name="Colour">Its colour.</param>
public sealed record FrameMark(double X, double Y, double Width, double Height, double Stroke, Colour Colour) : Mark
{
    internal override Mark MovedBy(double dx, double dy) => this with { X = X + dx, Y = Y + dy };
}

/// <summary>A picture, scaled to fill its place.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
/// <param name="Picture">The picture. The same object on several pages is the same picture.</param>
public sealed record PictureMark(double X, double Y, double Width, double Height, Picture Picture) : Mark
{
    /// <summary>Whether it is to be printed in grey.</summary>
    public bool IsGrey { get; init; }

    internal override Mark MovedBy(double dx, double dy) => this with { X = X + dx, Y = Y + dy };
}

/// <summary>An area that leads elsewhere.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
/// <param name="Target">Where it leads.</param>
/// <param name="Element">Id of the <see cref="StructureType.Link"/> or <see cref="StructureType.Reference"/> it belongs to.</param>
/// <param name="Description">What a screen reader says of it.</param>
public sealed record LinkArea(
    double X, double Y, double Width, double Height, LinkTarget Target, long Element, string Description)
{
    /// <summary>Index of the page as it is read, as <see cref="Mark.ReadingPage"/>.</summary>
    public int ReadingPage { get; init; }

    internal LinkArea MovedBy(double dx, double dy) => this with { X = X + dx, Y = Y + dy };
}

/// <summary>Where a link leads.</summary>
public abstract record LinkTarget;

/// <summary>To an address outside.</summary>
/// <param name="Address">The address.</param>
public sealed record WebTarget(Uri Address) : LinkTarget;

/// <summary>To a place in this document.</summary>
/// <param name="Page">Index of the page, from 0.</param>
/// <param name="Y">Height on the page, in pt from its upper edge.</param>
public sealed record PageTarget(int Page, double Y) : LinkTarget
{
    /// <summary>Left edge of what is to be seen, in pt: that of the right-hand page on the side of a sheet.</summary>
    public double X { get; init; }
}

/// <summary>A place with a name that lasts, so that a link from outside finds it in a later printing too.</summary>
/// <param name="Name">ASCII letters, digits, hyphens, underscores and dots: the slug of the article that begins there.</param>
/// <param name="Target">Where it is.</param>
public sealed record NamedPlace(string Name, PageTarget Target);

/// <summary>An entry of the outline.</summary>
/// <param name="Title">Its words.</param>
/// <param name="Target">Where it leads.</param>
/// <param name="Children">The entries under it.</param>
public sealed record OutlineEntry(string Title, PageTarget Target, ImmutableArray<OutlineEntry> Children);
