using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>The settings at the top of a layout file.</summary>
internal static class LayoutSettings
{
    /// <summary>The key of the layout that a file builds on.</summary>
    public const string Extends = "extends";

    /// <summary>The layout where no file says anything: white paper and nothing on it.</summary>
    public static PageLayout Blank { get; } = new()
    {
        Name = "",
        Page = PageSettings.Page.Start,
        Grid = PageSettings.Grid.Start,
        Colours = ImmutableSortedDictionary.Create<string, Colour>(StringComparer.Ordinal).Add("ink", Colour.Black).Add("paper", Colour.White),
        Styles = ImmutableSortedDictionary.Create<string, ParagraphStyle>(StringComparer.Ordinal),
        Boxes = ImmutableSortedDictionary<ArticlePart, BoxStyle>.Empty,
        Article = [],
    };

    /// <summary>The settings that give the names which all others may use. <see cref="ReadLayout"/> reads them first.</summary>
    public static ImmutableArray<SettingWords> Names { get; } =
    [
        new("title", "text", "", "A name for people"),
        new(Extends, "layout", "", "The layout that this one builds on; the file then says only what differs"),
        new("fonts", "[fonts](#fonts)", "", "Names of your own for families"),
        new("colours", "[colours](#colours)", "ink, paper", "Named colours"),
        new("styles", "[styles](#styles)", "", "The looks of paragraphs"),
    ];

    /// <summary>The sheet: what stands on its own feet and can be read even where the rest cannot.</summary>
    public static SettingGroup<PageLayout> Sheet { get; } = new(Blank)
    {
        { "page", Kinds.Group("[page](#page)", PageSettings.Page), layout => layout.Page, (layout, value) => layout with { Page = value }, "The sheet and its margins" },
        { "grid", Kinds.Group("[grid](#grid)", PageSettings.Grid), layout => layout.Grid, (layout, value) => layout with { Grid = value }, "Columns and baselines" },
    };

    /// <summary>All other settings.</summary>
    public static SettingGroup<PageLayout> Rest { get; } = new(Blank)
    {
        { "boxes", BoxSettings.Boxes, layout => layout.Boxes, (layout, value) => layout with { Boxes = value }, "Boxes around parts; a part without one is set without a box" },
        { "masthead", FurnitureSettings.FurnitureOrNone, layout => layout.Masthead, (layout, value) => layout with { Masthead = value }, "Head of the first page" },
        { "running-head", FurnitureSettings.FurnitureOrNone, layout => layout.RunningHead, (layout, value) => layout with { RunningHead = value }, "Head of the other pages" },
        { "foot", FurnitureSettings.FurnitureOrNone, layout => layout.Foot, (layout, value) => layout with { Foot = value }, "Foot of every page" },
        { "article", BandSettings.Bands, layout => layout.Article, (layout, value) => layout with { Article = value }, "The bands of an article from top to bottom; a part that stands in none is not set", "required" },
        { "without", TextSettings.Without, layout => layout.Without, (layout, value) => layout with { Without = value }, "Parts that are left out, whatever bands name them" },
        { "own-pages", Kinds.Flag, layout => layout.OwnPages, (layout, value) => layout with { OwnPages = value }, "Whether every article begins a page of its own, under the masthead, and counts its own pages" },
        { "line-numbers", TextSettings.LineNumbersOrNone, layout => layout.LineNumbers, (layout, value) => layout with { LineNumbers = value }, "Numbers beside the lines of body, commentary and background, each with a count of its own" },
        { "paragraph-numbers", Kinds.Flag, layout => layout.ParagraphNumbers, (layout, value) => layout with { ParagraphNumbers = value }, "Whether the paragraphs of body, commentary and background are numbered: the same numbers in every layout" },
        { "contents", FrontSettings.ContentsOrNone, layout => layout.Contents, (layout, value) => layout with { Contents = value }, "The list of articles on the first page of an edition" },
        { "department", FrontSettings.DepartmentOrNone, layout => layout.Department, (layout, value) => layout with { Department = value }, "The head above the first article of a department" },
        { "tasks", TaskSettings.TasksOrNone, layout => layout.Tasks, (layout, value) => layout with { Tasks = value }, "Lines to write on below tasks" },
        { CheckAnswers.KeySetting, TaskSettings.KeyOrNone, layout => layout.AnswerKey, (layout, value) => layout with { AnswerKey = value }, "The layout for the answers to the tasks, written as a PDF of their own beside this one" },
        { "article-rule", BoxSettings.RuleOrNone, layout => layout.ArticleRule, (layout, value) => layout with { ArticleRule = value }, "The rule between two articles on a page" },
        { "start-below", Kinds.Number(0, 1), layout => layout.StartBelow, (layout, value) => layout with { StartBelow = value }, "An article starts below another if this part of the page's height is left" },
        { "picture-columns", Kinds.WholeOrNone(1, 12), layout => layout.PictureColumns, (layout, value) => layout with { PictureColumns = value }, "The most columns that a picture above the text spans; with none, all beside the side column" },
        { "picture-height", Kinds.Number(0.05, 1), layout => layout.PictureHeight, (layout, value) => layout with { PictureHeight = value }, "The most of a page's height that a picture takes" },
        { "grey", Kinds.Flag, layout => layout.Grey, (layout, value) => layout with { Grey = value }, "Whether colours and pictures are always turned to grey; else only with `--grey`" },
        { "booklet", Kinds.Group("[booklet](#booklet)", BookletSettings.Booklet), layout => layout.Booklet, (layout, value) => layout with { Booklet = value }, "How the pages become a booklet of folded sheets" },
    };
}
