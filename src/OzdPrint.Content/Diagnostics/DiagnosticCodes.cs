using System.Collections.Immutable;

namespace OzdPrint.Content;

/// <summary>
/// The diagnostic codes of files, editions and articles: the source of the reference page. 1xxx are files and YAML,
/// 2xxx publications and editions, 3xxx articles. Other rooms keep their own lists of <see cref="DiagnosticCode"/>:
/// 4xxx layout files and their fonts, 5xxx typesetting and make-up, 6xxx import, 7xxx writing results, 8xxx catalogues
/// and archives.
/// </summary>
public static class DiagnosticCodes
{
    /// <summary>A file cannot be opened or read.</summary>
    public static DiagnosticCode FileUnreadable { get; } = new(
        "OZD1001", Severity.Error, "A file cannot be read", "Check that it exists and that you may read it");

    /// <summary>A text file is larger than <see cref="ReadSource.MaxBytes"/>.</summary>
    public static DiagnosticCode FileTooLarge { get; } = new(
        "OZD1002", Severity.Error, "A text file is too large", "Split the text; a whole book fits into the limit several times over");

    /// <summary>A text file is not UTF-8.</summary>
    public static DiagnosticCode NotUtf8 { get; } = new(
        "OZD1003", Severity.Error, "A text file is not valid UTF-8", "Save the file with the encoding UTF-8");

    /// <summary>A key that has no meaning here.</summary>
    public static DiagnosticCode UnknownKey { get; } = new(
        "OZD1004", Severity.Error, "A key has no meaning here", "Correct its spelling or remove it");

    /// <summary>A character no output can hold.</summary>
    public static DiagnosticCode ForbiddenCharacter { get; } = new(
        "OZD1005", Severity.Error, "The text holds an invisible control character", "Delete the character");

    /// <summary>The file is no YAML.</summary>
    public static DiagnosticCode BrokenYaml { get; } = new(
        "OZD1006", Severity.Error, "The file is not valid YAML", "Check indentation, quotation marks and colons at the place shown");

    /// <summary>An anchor or alias.</summary>
    public static DiagnosticCode YamlAlias { get; } = new(
        "OZD1007", Severity.Error, "Anchors (&name) and aliases (*name) are not read", "Write the value out, or put it in quotes if it is text");

    /// <summary>A tag.</summary>
    public static DiagnosticCode YamlTag { get; } = new(
        "OZD1008", Severity.Error, "Tags (!name) are not read", "Remove the tag, or put the value in quotes if it is text");

    /// <summary>More than one YAML document in a file.</summary>
    public static DiagnosticCode SeveralDocuments { get; } = new(
        "OZD1009", Severity.Error, "A file holds more than one YAML document", "Remove the line ---, or make two files");

    /// <summary>Nested deeper than <see cref="ParseYaml.MaxDepth"/>.</summary>
    public static DiagnosticCode TooDeep { get; } = new(
        "OZD1010", Severity.Error, "Lists and mappings are nested too deeply",
        "Nothing OzdPrint reads is nested that deeply: check brackets and indentation");

    /// <summary>More values than <see cref="ParseYaml.MaxNodes"/>.</summary>
    public static DiagnosticCode TooManyValues { get; } = new(
        "OZD1011", Severity.Error, "A file holds too many values", "Split the file");

    /// <summary>A key stands twice in one mapping.</summary>
    public static DiagnosticCode DuplicateKey { get; } = new(
        "OZD1012", Severity.Error, "A key stands twice in the same mapping", "Keep one of the two");

    /// <summary>Nothing in the file.</summary>
    public static DiagnosticCode EmptyFile { get; } = new(
        "OZD1013", Severity.Error, "A file is empty", "Write at least the required keys");

    /// <summary>Text where a list is wanted and the like.</summary>
    public static DiagnosticCode WrongType { get; } = new(
        "OZD1014", Severity.Error, "A value is of the wrong kind, for example a list where text is wanted", "Write the value as the message says");

    /// <summary>A required key is absent.</summary>
    public static DiagnosticCode MissingKey { get; } = new(
        "OZD1015", Severity.Error, "A required key is missing", "Add the key");

    /// <summary>A required value is empty.</summary>
    public static DiagnosticCode EmptyValue { get; } = new(
        "OZD1016", Severity.Error, "A value that is needed is empty", "Write the value, or remove the key if it is optional");

    /// <summary>A number outside its range.</summary>
    public static DiagnosticCode OutOfRange { get; } = new(
        "OZD1017", Severity.Error, "A number lies outside its range", "Write a number in the range the message names");

    /// <summary>No calendar day.</summary>
    public static DiagnosticCode BadDate { get; } = new(
        "OZD1018", Severity.Error, "A date is not a day of the calendar written as YYYY-MM-DD", "Write for example 2026-01-08");

    /// <summary>No colour.</summary>
    public static DiagnosticCode BadColour { get; } = new(
        "OZD1019", Severity.Error, "A colour is not written as #rgb or #rrggbb", "Write for example \"#c8102e\", in quotes because # begins a comment");

    /// <summary>No web address.</summary>
    public static DiagnosticCode BadAddress { get; } = new(
        "OZD1020", Severity.Error, "An address is not a whole http or https address", "Write it from https:// on");

    /// <summary>Not one of the words allowed.</summary>
    public static DiagnosticCode BadChoice { get; } = new(
        "OZD1021", Severity.Error, "A value is not one of those allowed", "Choose one of the values the message names");

    /// <summary>A content file outside the content root.</summary>
    public static DiagnosticCode FileOutsideRoot { get; } = new(
        "OZD1022", Severity.Error, "A content file lies outside the content root, perhaps through a symbolic link",
        "Copy the file into the content folder");

    /// <summary>A path of the command line does not exist.</summary>
    public static DiagnosticCode PathNotFound { get; } = new(
        "OZD1023", Severity.Error, "A path does not exist", "Check the path; it is read from the working directory");

    /// <summary>A path of the command line holds nothing to set.</summary>
    public static DiagnosticCode NothingFound { get; } = new(
        "OZD1024", Severity.Error, "A path holds no edition and is no article",
        "Name a content folder, an edition folder with an edition.yaml, or an article file ending in .yaml");

    /// <summary>No language tag.</summary>
    public static DiagnosticCode BadLanguage { get; } = new(
        "OZD1025", Severity.Error, "A language is not written as a BCP 47 tag", "Write for example de, de-CH or en-GB");

    /// <summary>The list of a file's problems was cut.</summary>
    public static DiagnosticCode TooManyProblems { get; } = new(
        "OZD1026", Severity.Error, "A file has so many problems that the rest is not shown", "Repair those shown first, then check again");

    /// <summary>A key that is a list or mapping.</summary>
    public static DiagnosticCode BadKey { get; } = new(
        "OZD1027", Severity.Error, "A key is not a single word", "Write keys as plain words followed by a colon");

    /// <summary>A language tag that names no language.</summary>
    public static DiagnosticCode UnknownLanguage { get; } = new(
        "OZD1028", Severity.Warning, "A language is named by a word that is no language code; words are not hyphenated",
        "Write the code of two or three letters, for example de or en-GB");

    /// <summary>The publication's id cannot be part of a file name.</summary>
    public static DiagnosticCode BadPublicationId { get; } = new(
        "OZD2001", Severity.Error, "The publication's id holds other characters than a-z, 0-9 and hyphens", "Write a short word such as ozd");

    /// <summary>The identifier base is no absolute URI.</summary>
    public static DiagnosticCode BadIdentifier { get; } = new(
        "OZD2002", Severity.Error, "The publication's identifier is not an absolute http, https or urn address without query and fragment",
        "Write for example https://example.org/ozd or urn:ozd");

    /// <summary>An edition without articles.</summary>
    public static DiagnosticCode NoArticles { get; } = new(
        "OZD2010", Severity.Error, "An edition or department lists no articles", "List the article files in their order");

    /// <summary>Articles and departments side by side.</summary>
    public static DiagnosticCode ArticlesAndDepartments { get; } = new(
        "OZD2011", Severity.Error, "An edition has both articles and departments", "Move the articles into a department, or remove the departments");

    /// <summary>A listed article has no file.</summary>
    public static DiagnosticCode ArticleMissing { get; } = new(
        "OZD2012", Severity.Error, "A listed article has no file in the edition's folder", "Correct the name or add the file");

    /// <summary>An article listed twice.</summary>
    public static DiagnosticCode ArticleTwice { get; } = new(
        "OZD2013", Severity.Error, "An article is listed twice", "Keep one of the two places");

    /// <summary>An article file that is not listed.</summary>
    public static DiagnosticCode ArticleNotListed { get; } = new(
        "OZD2014", Severity.Warning, "An article file in the edition's folder is not listed and will not be set", "List it, or move it out of the folder");

    /// <summary>A list entry that is a path.</summary>
    public static DiagnosticCode BadArticleName { get; } = new(
        "OZD2015", Severity.Error, "A listed article is not a file name but a path", "Put the article into the edition's folder and list its name");

    /// <summary>Two articles whose names differ only in ways that links cannot show.</summary>
    public static DiagnosticCode SlugClash { get; } = new(
        "OZD2016", Severity.Error, "Two articles have names that become the same in links", "Rename one of the files");

    /// <summary>A correction before the edition's day, or one that is counted as none.</summary>
    public static DiagnosticCode BadRevision { get; } = new(
        "OZD2017", Severity.Error, "What an edition says of its correction cannot be",
        "Write with revised the day of the last correction, and with revision the number of this printing: 2 after the first correction");

    /// <summary>No such picture.</summary>
    public static DiagnosticCode PictureMissing { get; } = new(
        "OZD3001", Severity.Error, "A picture file does not exist or cannot be read", "Correct the name or put the picture beside the article");

    /// <summary>A picture outside the content root.</summary>
    public static DiagnosticCode PictureOutsideRoot { get; } = new(
        "OZD3002", Severity.Error, "A picture lies outside the content root, perhaps through a symbolic link", "Copy the picture into the content folder");

    /// <summary>A picture path that is absolute or written with backslashes.</summary>
    public static DiagnosticCode BadPicturePath { get; } = new(
        "OZD3003", Severity.Error, "A picture's path is not relative with forward slashes",
        "Write the path from the article's folder, for example bilder/mond.jpg");

    /// <summary>Neither JPEG nor PNG.</summary>
    public static DiagnosticCode PictureFormatUnknown { get; } = new(
        "OZD3004", Severity.Error, "A picture is neither JPEG nor PNG", "Save it as JPEG (photographs) or PNG (drawings)");

    /// <summary>A picture that cannot be decoded to its end.</summary>
    public static DiagnosticCode PictureCorrupt { get; } = new(
        "OZD3005", Severity.Error, "A picture is damaged or cut off", "Export or copy the picture again");

    /// <summary>A picture of too many pixels.</summary>
    public static DiagnosticCode PictureTooManyPixels { get; } = new(
        "OZD3006", Severity.Error, "A picture has too many pixels", "Scale it down; a full page in print needs about 9 megapixels");

    /// <summary>A picture file of too many bytes.</summary>
    public static DiagnosticCode PictureFileTooLarge { get; } = new(
        "OZD3007", Severity.Error, "A picture file is too large", "Scale it down or save it as JPEG");

    /// <summary>A picture was turned and coded anew.</summary>
    public static DiagnosticCode PictureTurned { get; } = new(
        "OZD3008", Severity.Note, "A picture stores its pixels turned or mirrored; it was set upright and coded anew",
        "Save the picture upright to keep its bytes as they are");

    /// <summary>A hyphenation exception of other characters than letters and hyphens.</summary>
    public static DiagnosticCode BadHyphenation { get; } = new(
        "OZD3010", Severity.Error, "A hyphenation exception is not one word of letters with single hyphens between them", "Write for example Staub-ecken");

    /// <summary>A task that begins with no operator.</summary>
    public static DiagnosticCode UnknownOperator { get; } = new(
        "OZD3011", Severity.Note, "A task names no operator that German schools know; it is set as it stands",
        "Begin it with an imperative such as Nenne, Erläutere or Beurteile");

    /// <summary>A link in prose that leads nowhere.</summary>
    public static DiagnosticCode BadLink { get; } = new(
        "OZD3020", Severity.Error, "A link does not lead to a whole http, https or mailto address", "Write the address from https:// on");

    /// <summary>A subhead of another level than two.</summary>
    public static DiagnosticCode SubheadLevel { get; } = new(
        "OZD3021", Severity.Warning, "A subhead is not written with two number signs; it is set as one all the same", "Write ## before the subhead");

    /// <summary>A list in a list and the like.</summary>
    public static DiagnosticCode NestedStructure { get; } = new(
        "OZD3022", Severity.Warning, "Lists and quotations do not nest; the inner one is set flat", "Write one level only");

    /// <summary>A line of hyphens or stars.</summary>
    public static DiagnosticCode Rule { get; } = new(
        "OZD3023", Severity.Warning, "A dividing line is not set", "Remove it, or write a subhead");

    /// <summary>Code in prose.</summary>
    public static DiagnosticCode CodeBlock { get; } = new(
        "OZD3024", Severity.Warning, "Code blocks are set as ordinary text", "Remove the line of back quotes or tildes");

    /// <summary>A picture in prose.</summary>
    public static DiagnosticCode PictureInProse { get; } = new(
        "OZD3025", Severity.Warning, "A picture inside prose is not set; its description is", "Use the key image for the article's picture");

    /// <summary>Too many marks in one paragraph.</summary>
    public static DiagnosticCode TooMuchMarkup { get; } = new(
        "OZD3026", Severity.Error, "A paragraph holds more markup than any real one", "Split the paragraph, or remove the stray stars and brackets");

    /// <summary>A list marker that is none.</summary>
    public static DiagnosticCode OtherBullet { get; } = new(
        "OZD3027", Severity.Warning, "A line begins like a list item with a star or a plus sign; it is set as text",
        "Write - for a list item, or \\* for a star");

    /// <summary>A title of a link.</summary>
    public static DiagnosticCode LinkTitle { get; } = new(
        "OZD3028", Severity.Warning, "The title of a link is not set", "Write [words](https://…) without a title");

    /// <summary>All codes of this room in the order of their numbers.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        FileUnreadable, FileTooLarge, NotUtf8, UnknownKey, ForbiddenCharacter, BrokenYaml, YamlAlias, YamlTag,
        SeveralDocuments, TooDeep, TooManyValues, DuplicateKey, EmptyFile, WrongType, MissingKey, EmptyValue,
        OutOfRange, BadDate, BadColour, BadAddress, BadChoice, FileOutsideRoot, PathNotFound, NothingFound,
        BadLanguage, TooManyProblems, BadKey, UnknownLanguage,
        BadPublicationId, BadIdentifier, NoArticles, ArticlesAndDepartments, ArticleMissing, ArticleTwice,
        ArticleNotListed, BadArticleName, SlugClash, BadRevision,
        PictureMissing, PictureOutsideRoot, BadPicturePath, PictureFormatUnknown, PictureCorrupt,
        PictureTooManyPixels, PictureFileTooLarge, PictureTurned, BadHyphenation, UnknownOperator, BadLink, SubheadLevel,
        NestedStructure, Rule, CodeBlock, PictureInProse, TooMuchMarkup, OtherBullet, LinkTitle,
    ];
}
