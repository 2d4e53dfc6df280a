using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>The diagnostic codes of layout files, 4xxx, and of setting and make-up, 5xxx.</summary>
public static class LayoutCodes
{
    /// <summary>No layout has the name asked for.</summary>
    public static DiagnosticCode UnknownLayout { get; } = new(
        "OZD4001", Severity.Error, "No layout has this name", "Choose a shipped layout, or put a file of that name into a folder layouts");

    /// <summary>A length that is none.</summary>
    public static DiagnosticCode BadLength { get; } = new(
        "OZD4002", Severity.Error, "A length is not a number with a unit", "Write a length such as 12pt, 5mm, 1.5cm or 1em");

    /// <summary>A colour that the layout does not name.</summary>
    public static DiagnosticCode UnknownColour { get; } = new(
        "OZD4003", Severity.Error, "A colour has no such name in the layout", "Name the colour under colours");

    /// <summary>A style that does not exist.</summary>
    public static DiagnosticCode UnknownStyle { get; } = new(
        "OZD4004", Severity.Error, "A style has no such name", "Define the style under styles, or correct its name");

    /// <summary>A font that is not at hand.</summary>
    public static DiagnosticCode UnknownFont { get; } = new(
        "OZD4005", Severity.Error, "A font is not at hand", "Put its file into the folder fonts beside the layout, or use an embedded family");

    /// <summary>A layout that extends itself.</summary>
    public static DiagnosticCode ExtendsItself { get; } = new(
        "OZD4006", Severity.Error, "A layout extends itself, directly or through others, or stands on more layers than anyone can follow", "Remove extends from one of them");

    /// <summary>A part that stands in two places.</summary>
    public static DiagnosticCode PartTwice { get; } = new(
        "OZD4007", Severity.Error, "A part of the article stands in two places", "Keep one of them");

    /// <summary>A page with no room for text.</summary>
    public static DiagnosticCode NoRoom { get; } = new(
        "OZD4008", Severity.Error, "The page leaves no room for text", "Make margins, gutters, heads, feet, paddings or type smaller, or use fewer columns");

    /// <summary>A part that does not exist.</summary>
    public static DiagnosticCode UnknownPart { get; } = new(
        "OZD4009", Severity.Error, "An article has no such part", "Use the names of the parts listed in the layout reference");

    /// <summary>A paper size that does not exist.</summary>
    public static DiagnosticCode UnknownPaper { get; } = new(
        "OZD4010", Severity.Error, "The paper size is neither a known name nor a width and a height", "Write A4, or [210mm, 297mm]");

    /// <summary>Styles that every layout needs are absent.</summary>
    public static DiagnosticCode MissingStyles { get; } = new(
        "OZD4011", Severity.Error, "The layout lacks styles that every layout needs", "Begin it with extends: daily, or define them under styles");

    /// <summary>A style that nothing is set in.</summary>
    public static DiagnosticCode UnusedStyle { get; } = new(
        "OZD4012", Severity.Warning, "Nothing is set in a style; its name may be mistyped", "Correct its name, or remove it");

    /// <summary>A name in braces that stands for nothing.</summary>
    public static DiagnosticCode UnknownValue { get; } = new(
        "OZD4013", Severity.Error, "Words of a head or foot hold a brace that stands for nothing", "Use one of the names listed in the layout reference");

    /// <summary>Parts beside columns that have nothing beside them.</summary>
    public static DiagnosticCode NoSideColumn { get; } = new(
        "OZD4014", Severity.Error, "A band without the columns of the grid has parts beside or above them", "Write columns: grid, or move the parts into a band of their own");

    /// <summary>A style that starts from itself.</summary>
    public static DiagnosticCode LikeItself { get; } = new(
        "OZD4015", Severity.Error, "A style is like itself, directly or through others", "Remove like from one of them");

    /// <summary>Answers among parts for pupils.</summary>
    public static DiagnosticCode AnswersForPupils { get; } = new(
        "OZD4016", Severity.Error, "A layout sets the answers to the tasks beside parts that pupils get", "Set answers in a layout of their own and name it with answer-key");

    /// <summary>An answer key without answers.</summary>
    public static DiagnosticCode NotAKey { get; } = new(
        "OZD4017", Severity.Error, "The layout named as the answer key sets no answers", "Give it a band with the part answers, or name another layout");

    /// <summary>A part that does not come in pieces.</summary>
    public static DiagnosticCode NoPieces { get; } = new(
        "OZD4018", Severity.Error, "A part that is no explainer is to stand below paragraphs", "Move it to the parts of a band, or to its side");

    /// <summary>A part that no article can do without.</summary>
    public static DiagnosticCode NeverWithout { get; } = new(
        "OZD4019", Severity.Error, "A layout leaves out the headline or the body", "Remove title and body from the list");

    /// <summary>A font file that cannot be read.</summary>
    public static DiagnosticCode FontUnreadable { get; } = new(
        "OZD4020", Severity.Error, "A font file or the folder of fonts cannot be read, or is too large", "Check that you may read it, and that it holds only the fonts you use");

    /// <summary>A font file that is none, or damaged.</summary>
    public static DiagnosticCode NotAFont { get; } = new(
        "OZD4021", Severity.Error, "A file in the folder of fonts is no font, or a damaged one", "Download or copy it again, or remove it");

    /// <summary>A font in a form that cannot be embedded.</summary>
    public static DiagnosticCode WrongFontForm { get; } = new(
        "OZD4022", Severity.Error, "A font is not a single TrueType font, but a collection, a web font or one with PostScript outlines", "Use the .ttf file of the same font");

    /// <summary>A font whose licence forbids to embed it.</summary>
    public static DiagnosticCode MayNotBeEmbedded { get; } = new(
        "OZD4023", Severity.Error, "The licence bits of a font forbid to embed it, or to embed only the letters used", "Use another font, or ask its maker for a file that may be embedded");

    /// <summary>Two files of one face.</summary>
    public static DiagnosticCode FaceTwice { get; } = new(
        "OZD4024", Severity.Error, "Two font files hold the same weight and slope of a family", "Remove one of them");

    /// <summary>Text that its ground nearly swallows.</summary>
    public static DiagnosticCode FaintText { get; } = new(
        "OZD4030", Severity.Warning, "Text has less contrast to its ground than readers with weak eyes need: 4.5 : 1, or 3 : 1 from 18 pt or bold 14 pt on", "Make the darker of the two colours darker");

    /// <summary>A character that no font has.</summary>
    public static DiagnosticCode MissingCharacter { get; } = new(
        "OZD5001", Severity.Warning, "No font at hand has a character", "Write the word in another way, or choose a font that has the character");

    /// <summary>A line with holes between its words.</summary>
    public static DiagnosticCode LooseLine { get; } = new(
        "OZD5002", Severity.Note, "A justified line has holes between its words", "Change a word of the paragraph, or say where its long words may break with hyphenation");

    /// <summary>A line whose words nearly touch.</summary>
    public static DiagnosticCode TightLine { get; } = new(
        "OZD5003", Severity.Note, "A justified line took nearly all that spaces and type can give", "Change a word of the paragraph");

    /// <summary>A line of one word that does not reach the edge.</summary>
    public static DiagnosticCode ShortLine { get; } = new(
        "OZD5004", Severity.Note, "A justified line does not reach the edge", "Say where its long words may break with hyphenation, or make the columns wider");

    /// <summary>White flows through the lines of a paragraph.</summary>
    public static DiagnosticCode River { get; } = new(
        "OZD5005", Severity.Note, "Wide word spaces stand under each other in three lines or more", "Change a word of the paragraph");

    /// <summary>Three hyphens in a row.</summary>
    public static DiagnosticCode HyphenLadder { get; } = new(
        "OZD5006", Severity.Note, "Three lines in a row, or more, end in a hyphen", "Change a word of the paragraph");

    /// <summary>A box that no page holds.</summary>
    public static DiagnosticCode BrokenBox { get; } = new(
        "OZD5007", Severity.Note, "A box had to be broken, for no page holds it", "Make its text shorter");

    /// <summary>An explainer away from its word.</summary>
    public static DiagnosticCode FarExplainer { get; } = new(
        "OZD5008", Severity.Note, "An explainer stands far from the word it explains", "Make the explainers near it shorter, or explain another mention of the word with term");

    /// <summary>A headline of too many lines.</summary>
    public static DiagnosticCode LongHeadline { get; } = new(
        "OZD5009", Severity.Note, "A headline has more than four lines", "Make the headline shorter");

    /// <summary>A character from another font.</summary>
    public static DiagnosticCode OtherFont { get; } = new(
        "OZD5010", Severity.Note, "A character is set in another font, for its own does not have it", "Write the word in another way, or choose a font in the layout that has the character");

    /// <summary>A picture of too few pixels.</summary>
    public static DiagnosticCode CoarsePicture { get; } = new(
        "OZD5011", Severity.Note, "A picture has fewer than 150 dots per inch at its printed size", "Take a picture of more pixels");

    /// <summary>All codes in order.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        UnknownLayout, BadLength, UnknownColour, UnknownStyle, UnknownFont, ExtendsItself, PartTwice, NoRoom, UnknownPart,
        UnknownPaper, MissingStyles, UnusedStyle, UnknownValue, NoSideColumn, LikeItself, AnswersForPupils, NotAKey, NoPieces, NeverWithout,
        FontUnreadable, NotAFont, WrongFontForm, MayNotBeEmbedded, FaceTwice, FaintText,
        MissingCharacter, LooseLine, TightLine, ShortLine, River, HyphenLadder, BrokenBox, FarExplainer, LongHeadline, OtherFont, CoarsePicture,
    ];
}
