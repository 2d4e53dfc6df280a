using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>What a proofreader would mark on a page. <see cref="LocateMarks"/> finds its place in the article's file.</summary>
/// <param name="Page">Label of the page.</param>
/// <param name="Article">Index of the article in the edition, from 0.</param>
/// <param name="Code">What it is.</param>
/// <param name="Message">What is to be said of it.</param>
/// <param name="Words">The words it is about, as they are set.</param>
/// <param name="At">Where they begin in the article; null for words that are not the article's, such as a label.</param>
public sealed record ProofMark(string Page, int Article, DiagnosticCode Code, string Message, string Words, TextAddress? At);
