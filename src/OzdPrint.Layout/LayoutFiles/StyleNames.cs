using System.Collections.Immutable;

namespace OzdPrint.Layout;

/// <summary>The styles that the make-up asks for. Every layout defines all of them, or inherits them.</summary>
public static class StyleNames
{
    /// <summary>The body's paragraphs; the measure of everything.</summary>
    public const string Text = "text";

    /// <summary>A heading inside prose.</summary>
    public const string Subhead = "subhead";

    /// <summary>A quotation set off.</summary>
    public const string Quote = "quote";

    /// <summary>A word that an explainer explains: weight, slope and colour count.</summary>
    public const string Term = "term";

    /// <summary>The word above the headline.</summary>
    public const string Kicker = "kicker";

    /// <summary>The headline.</summary>
    public const string Title = "title";

    /// <summary>The paragraph under the headline.</summary>
    public const string Lead = "lead";

    /// <summary>The author's line.</summary>
    public const string Byline = "byline";

    /// <summary>The words of a picture.</summary>
    public const string Caption = "caption";

    /// <summary>The label above the commentary.</summary>
    public const string CommentaryLabel = "commentary-label";

    /// <summary>The commentary's title.</summary>
    public const string CommentaryTitle = "commentary-title";

    /// <summary>The commentary's text.</summary>
    public const string Commentary = "commentary";

    /// <summary>The background's title.</summary>
    public const string BackgroundTitle = "background-title";

    /// <summary>The background's text.</summary>
    public const string Background = "background";

    /// <summary>The title of a box.</summary>
    public const string BoxTitle = "box-title";

    /// <summary>An explainer's question.</summary>
    public const string Question = "question";

    /// <summary>An explainer's answer.</summary>
    public const string Answer = "answer";

    /// <summary>A heading of the analysis.</summary>
    public const string AnalysisTitle = "analysis-title";

    /// <summary>A lettered point of the analysis.</summary>
    public const string AnalysisPoint = "analysis-point";

    /// <summary>A dashed item of the analysis.</summary>
    public const string AnalysisItem = "analysis-item";

    /// <summary>A point of the infobox.</summary>
    public const string InfoboxPoint = "infobox-point";

    /// <summary>The bullet of such a point.</summary>
    public const string InfoboxBullet = "infobox-bullet";

    /// <summary>The label that runs into the extras.</summary>
    public const string ExtrasLabel = "extras-label";

    /// <summary>The extras.</summary>
    public const string Extras = "extras";

    /// <summary>The heading above the tasks.</summary>
    public const string TasksTitle = "tasks-title";

    /// <summary>A task.</summary>
    public const string Task = "task";

    /// <summary>The disclaimer.</summary>
    public const string Disclaimer = "disclaimer";

    /// <summary>The number beside a line.</summary>
    public const string LineNumber = "line-number";

    /// <summary>The number of a paragraph.</summary>
    public const string ParagraphNumber = "paragraph-number";

    /// <summary>The head of a department.</summary>
    public const string Department = "department";

    /// <summary>A title in the list of an edition's articles.</summary>
    public const string ContentsEntry = "contents-entry";

    /// <summary>The first sentence under such a title.</summary>
    public const string ContentsTeaser = "contents-teaser";

    /// <summary>All names with what is set in the style, in the order of the reference page.</summary>
    public static ImmutableArray<(string Name, string Meaning)> Meanings { get; } =
    [
        (Text, "The body's paragraphs; the measure of everything"),
        (Subhead, "A heading inside prose"),
        (Quote, "A quotation set off"),
        (Term, "A word that an explainer explains: weight, slope and colour count"),
        (Kicker, "The word above the headline"),
        (Title, "The headline"),
        (Lead, "The paragraph under the headline"),
        (Byline, "The author's line"),
        (Caption, "The words of a picture"),
        (CommentaryLabel, "The label above the commentary"),
        (CommentaryTitle, "The commentary's title"),
        (Commentary, "The commentary's text"),
        (BackgroundTitle, "The background's title"),
        (Background, "The background's text"),
        (BoxTitle, "The title of a box"),
        (Question, "An explainer's question"),
        (Answer, "An explainer's answer"),
        (AnalysisTitle, "A heading of the analysis"),
        (AnalysisPoint, "A lettered point of the analysis"),
        (AnalysisItem, "A dashed item of the analysis"),
        (InfoboxPoint, "A point of the infobox"),
        (InfoboxBullet, "The bullet of such a point"),
        (ExtrasLabel, "The label that runs into the extras"),
        (Extras, "The extras"),
        (TasksTitle, "The heading above the tasks"),
        (Task, "A task"),
        (Disclaimer, "The disclaimer"),
        (LineNumber, "The number beside a line"),
        (ParagraphNumber, "The number of a paragraph"),
        (Department, "The head of a department"),
        (ContentsEntry, "A title in the list of an edition's articles"),
        (ContentsTeaser, "The first sentence under such a title"),
    ];

    /// <summary>All names, in the order of the reference page.</summary>
    public static ImmutableArray<string> All { get; } = [.. Meanings.Select(style => style.Name)];
}
