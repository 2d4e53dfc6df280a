using System.Collections.Immutable;
using OzdPrint.Content;
using OzdPrint.Typesetting;

namespace OzdPrint.Layout;

/// <summary>A layout file: how an edition's pages look and where each part of an article goes. Lengths are in pt.</summary>
public sealed record PageLayout
{
    /// <summary>The stem of its file name: <c>daily</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The sheet and its margins.</summary>
    public required PageFormat Page { get; init; }

    /// <summary>Columns and baselines.</summary>
    public required Grid Grid { get; init; }

    /// <summary>Colours by name.</summary>
    public required ImmutableSortedDictionary<string, Colour> Colours { get; init; }

    /// <summary>Styles by name; all of <see cref="StyleNames.All"/> are there.</summary>
    public required ImmutableSortedDictionary<string, ParagraphStyle> Styles { get; init; }

    /// <summary>Boxes by the part they hold; a part without one is set without a box.</summary>
    public required ImmutableSortedDictionary<ArticlePart, BoxStyle> Boxes { get; init; }

    /// <summary>The head of the first page; null for none.</summary>
    public Furniture? Masthead { get; init; }

    /// <summary>The head of the other pages; null for none.</summary>
    public Furniture? RunningHead { get; init; }

    /// <summary>The foot of every page; null for none.</summary>
    public Furniture? Foot { get; init; }

    /// <summary>The bands of an article from top to bottom.</summary>
    public required ImmutableArray<BandPlan> Article { get; init; }

    /// <summary>"In dieser Ausgabe" on the first page of an edition of several articles; null for none.</summary>
    public ContentsPlan? Contents { get; init; }

    /// <summary>The head above the first article of a department; null for none.</summary>
    public DepartmentPlan? Department { get; init; }

    /// <summary>Parts that are left out of every article.</summary>
    public ImmutableArray<ArticlePart> Without { get; init; } = [];

    /// <summary>Whether every article begins a page of its own, under the masthead, and counts its own pages.</summary>
    public bool OwnPages { get; init; }

    /// <summary>Numbers beside the lines of the text; null for none.</summary>
    public LineNumbersPlan? LineNumbers { get; init; }

    /// <summary>Whether the paragraphs of the text are numbered, see <see cref="Content.ParagraphNumbers"/>.</summary>
    public bool ParagraphNumbers { get; init; }

    /// <summary>How tasks are set as a worksheet; null for tasks without lines to write on.</summary>
    public TaskPlan? Tasks { get; init; }

    /// <summary>Name of the layout that the answers to the tasks are set in, as a document of their own; null for none.</summary>
    public string? AnswerKey { get; init; }

    /// <summary>The rule between two articles on a page; null for none.</summary>
    public Rule? ArticleRule { get; init; }

    /// <summary>
    /// An article starts below another if at least so much of the page's height is left, as a part from 0 to 1.
    /// </summary>
    public double StartBelow { get; init; } = DefaultStartBelow;

    /// <summary>A quarter of a page holds a headline and enough text under it to be worth beginning.</summary>
    internal const double DefaultStartBelow = 0.25;

    /// <summary>A picture above the text spans at most so many columns; null for all of them beside the side column.</summary>
    public int? PictureColumns { get; init; }

    /// <summary>A picture takes at most this part of the page's height, from 0 to 1.</summary>
    public double PictureHeight { get; init; } = 0.32;

    /// <summary>Whether it is printed without colours, see <see cref="TurnGrey"/>.</summary>
    public bool Grey { get; init; }

    /// <summary>How its pages become a booklet.</summary>
    public BookletPlan Booklet { get; init; } = new();

    /// <summary>All parts that are set, band by band.</summary>
    public IEnumerable<ArticlePart> Parts => Article.SelectMany(band => band.Parts.Concat(band.Side).Concat(band.Above).Concat(band.Below));

    /// <summary>Whether it sets the answers to the tasks: then it is for teachers and sets nothing that pupils get.</summary>
    public bool IsKey => Parts.Contains(ArticlePart.Answers);
}

/// <summary>How pages become a booklet: two on each side of a sheet, to be folded and stapled.</summary>
public sealed record BookletPlan
{
    /// <summary>Whether the layout is a booklet unasked.</summary>
    public bool Always { get; init; }

    /// <summary>Whether marks at the edges of the sheets show where to fold.</summary>
    public bool Fold { get; init; } = true;

    /// <summary>Whether marks in the fold of the outermost sheet show where to staple.</summary>
    public bool Staples { get; init; } = true;
}

/// <summary>The sheet and its margins, in pt.</summary>
/// <param name="Width">Width of the sheet.</param>
/// <param name="Height">Height of the sheet.</param>
/// <param name="Margins">The margins; heads and feet lie inside them.</param>
public sealed record PageFormat(double Width, double Height, Margins Margins)
{
    /// <summary>
    /// Whether pages face each other in a binding: on left-hand pages the margins and the words of heads and feet change
    /// sides.
    /// </summary>
    public bool Facing { get; init; }

    /// <summary>
    /// Whether sheets are printed on both sides and stay single: what has pages of its own begins a sheet, so that it can be
    /// handed out by itself.
    /// </summary>
    public bool OnBothSides { get; init; }

    /// <summary>A mark at half the height of the outer filing margin, where the paper is folded to be punched; null for none.</summary>
    public Rule? PunchMark { get; init; }

    /// <summary>Width of the type area.</summary>
    public double TypeWidth => Width - Margins.Left - Margins.Right;
}

/// <summary>The margins of a page, in pt.</summary>
/// <param name="Top">Above.</param>
/// <param name="Right">On the right.</param>
/// <param name="Bottom">Below.</param>
/// <param name="Left">On the left.</param>
public sealed record Margins(double Top, double Right, double Bottom, double Left);

/// <summary>Columns and baselines of the type area.</summary>
/// <param name="Baseline">Distance of the baselines, in pt.</param>
/// <param name="Columns">Number of text columns, at least 1.</param>
/// <param name="Gutter">White between columns, in pt.</param>
/// <param name="Side">
/// Width of a side column of its own on the right, in pt; null if the last text column serves as the side column.
/// </param>
public sealed record Grid(double Baseline, int Columns, double Gutter, double? Side = null)
{
    /// <summary>White left of the first text column, inside the type area, in pt: the place of line numbers.</summary>
    public double Inset { get; init; }

    /// <summary>Width of a text column, in pt.</summary>
    /// <param name="typeWidth">Width of the type area, in pt.</param>
    public double ColumnWidth(double typeWidth) =>
        ((Side is { } side ? typeWidth - side - Gutter - Inset : typeWidth - Inset) - ((Columns - 1) * Gutter)) / Columns;
}

/// <summary>The look of a paragraph. Lengths in pt.</summary>
/// <param name="Font">Name of the family.</param>
/// <param name="Size">Size of the type.</param>
/// <param name="Leading">Distance of its baselines.</param>
public sealed record ParagraphStyle(string Font, double Size, double Leading)
{
    /// <summary>Weight, 1 to 1000.</summary>
    public double Weight { get; init; } = 400;

    /// <summary>Italic.</summary>
    public bool Italic { get; init; }

    /// <summary>Space between the letters, in thousandths of the size.</summary>
    public double Tracking { get; init; }

    /// <summary>Set in capitals.</summary>
    public bool Capitals { get; init; }

    /// <summary>Name of the colour.</summary>
    public string Colour { get; init; } = "ink";

    /// <summary>How the lines stand in the measure.</summary>
    public Alignment Align { get; init; } = Alignment.Left;

    /// <summary>Indent of a paragraph's first line, unless it follows a heading.</summary>
    public double Indent { get; init; }

    /// <summary>Indent of all lines of a list item, behind its label.</summary>
    public double Hanging { get; init; }

    /// <summary>Whether words may be hyphenated.</summary>
    public bool Hyphenate { get; init; } = true;

    /// <summary>Broken like a headline: no hyphens if it can be helped, lines of like length.</summary>
    public bool Headline { get; init; }

    /// <summary>White above, dropped at the head of a column.</summary>
    public double Before { get; init; }

    /// <summary>White below.</summary>
    public double After { get; init; }

    /// <summary>
    /// The text in capitals if the style is: letter by letter, so that places in the text stay what they were; ß has the capital ẞ.
    /// </summary>
    public string Cased(string text) => Capitals ? text.ToUpperInvariant().Replace('ß', 'ẞ') : text;
}

/// <summary>A rule.</summary>
/// <param name="Thickness">Its thickness, in pt.</param>
/// <param name="Colour">Name of its colour.</param>
public sealed record Rule(double Thickness, string Colour);

/// <summary>The look of a box. Lengths in pt.</summary>
public sealed record BoxStyle
{
    /// <summary>Name of the colour behind the text; null for none.</summary>
    public string? Fill { get; init; }

    /// <summary>The line around it; null for none.</summary>
    public Rule? Frame { get; init; }

    /// <summary>The rule along its upper edge; null for none.</summary>
    public Rule? Top { get; init; }

    /// <summary>The rule along its left edge; null for none.</summary>
    public Rule? Left { get; init; }

    /// <summary>White between its edge and the text.</summary>
    public double Padding { get; init; }
}

/// <summary>One band of an article: parts that share columns, from edge to edge of the type area.</summary>
/// <param name="Parts">The parts, set one after the other.</param>
public sealed record BandPlan(ImmutableArray<ArticlePart> Parts)
{
    /// <summary>
    /// Number of columns of equal width; null for the grid's own columns, which is the place for the text.
    /// </summary>
    public int? Columns { get; init; } = 1;

    /// <summary>Parts in the side column, from the top; only where <see cref="Columns"/> is null.</summary>
    public ImmutableArray<ArticlePart> Side { get; init; } = [];

    /// <summary>Parts above the text columns and beside the side column; only where <see cref="Columns"/> is null.</summary>
    public ImmutableArray<ArticlePart> Above { get; init; } = [];

    /// <summary>
    /// Parts that stand piece by piece below the paragraph that mentions them: explainers; only where
    /// <see cref="Columns"/> is null.
    /// </summary>
    public ImmutableArray<ArticlePart> Below { get; init; } = [];

    /// <summary>Whether the band is material to work with: the first such band of an article begins a page.</summary>
    public bool Material { get; init; }

    /// <summary>The rule above the band; null for none.</summary>
    public Rule? RuleAbove { get; init; }

    /// <summary>The rule below the band; null for none.</summary>
    public Rule? RuleBelow { get; init; }

    /// <summary>White above the band, in pt, rounded to whole grid steps; dropped at the head of a page.</summary>
    public double Before { get; init; }
}

/// <summary>The lines to write on below tasks. Lengths in pt.</summary>
public sealed record TaskPlan
{
    /// <summary>Distance of the lines: 8.5 mm, what older pupils write on.</summary>
    public double Line { get; init; } = ReadLength.Millimetres(8.5);

    /// <summary>The rule to write on, at least 0.5 pt thick, or a copier loses it.</summary>
    public Rule Rule { get; init; } = new(0.5, "ink");

    /// <summary>Lines for a task of level I that states none.</summary>
    public int LevelOne { get; init; } = 3;

    /// <summary>Lines for a task of level II, or of none, that states none.</summary>
    public int LevelTwo { get; init; } = 5;

    /// <summary>Lines for a task of level III that states none.</summary>
    public int LevelThree { get; init; } = 8;

    /// <summary>The fewest lines of a task that states none, where a page is short of room.</summary>
    public int Fewest { get; init; } = 2;

    /// <summary>The most lines of a task that states none, where a page has room left.</summary>
    public int Most { get; init; } = 16;

    /// <summary>How many lines a task usually has: what the article states, else by its level.</summary>
    public int LinesOf(SchoolTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return task.Lines ?? task.StatedOrUsualLevel switch
        {
            TaskLevel.Reproduce => LevelOne,
            TaskLevel.Judge => LevelThree,
            _ => LevelTwo,
        };
    }
}

/// <summary>The list of an edition's articles on its first page.</summary>
public sealed record ContentsPlan
{
    /// <summary>Its box.</summary>
    public BoxStyle Box { get; init; } = new();

    /// <summary>Number of columns, 1 to 12.</summary>
    public int Columns { get; init; } = 1;

    /// <summary>Whether each title is followed by the article's first sentence.</summary>
    public bool Teasers { get; init; } = true;
}

/// <summary>The head of a department, in the style <see cref="StyleNames.Department"/>.</summary>
public sealed record DepartmentPlan
{
    /// <summary>The rule above the words; null for none.</summary>
    public Rule? Rule { get; init; }

    /// <summary>Name of the colour of the tab that the words stand on; null for none.</summary>
    public string? Fill { get; init; }
}

/// <summary>Numbers beside the lines of the text, in the style <see cref="StyleNames.LineNumber"/>.</summary>
public sealed record LineNumbersPlan
{
    /// <summary>Every how many lines a number stands, 1 to 100.</summary>
    public int Every { get; init; } = 5;

    /// <summary>White between the number and the text, in pt.</summary>
    public double Distance { get; init; } = 11;
}

/// <summary>A head or foot. Places in pt.</summary>
public sealed record Furniture
{
    /// <summary>Its height including the white towards the text, in whole grid steps.</summary>
    public required int Lines { get; init; }

    /// <summary>Distance of its baseline from its upper edge.</summary>
    public required double Baseline { get; init; }

    /// <summary>Words at the left.</summary>
    public ImmutableArray<FurnitureText> Left { get; init; } = [];

    /// <summary>Words in the middle.</summary>
    public ImmutableArray<FurnitureText> Centre { get; init; } = [];

    /// <summary>Words at the right.</summary>
    public ImmutableArray<FurnitureText> Right { get; init; } = [];

    /// <summary>A rule across the type area; null for none.</summary>
    public Rule? Rule { get; init; }

    /// <summary>Distance of the rule's upper edge from the furniture's upper edge.</summary>
    public double RuleAt { get; init; }
}

/// <summary>Words of a head or foot.</summary>
/// <param name="Style">Name of the style.</param>
/// <param name="Text">
/// The words, with the names of <see cref="FurnitureSettings.Values"/> in braces. A stretch in square brackets falls away
/// where one of its names has no value.
/// </param>
public sealed record FurnitureText(string Style, string Text)
{
    /// <summary>How far below the head's or foot's baseline they stand, in pt, above it if negative: words of one height are a row.</summary>
    public double Below { get; init; }

    /// <summary>Length of the line behind them to write on, in pt.</summary>
    public double Blank { get; init; }
}
