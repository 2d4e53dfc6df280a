using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>What a proofreader would mark at a place that has no page yet.</summary>
/// <param name="Code">What it is.</param>
/// <param name="Message">What is to be said of it.</param>
/// <param name="Words">The words it is about, as they are set.</param>
/// <param name="Part">The part of the article they belong to; null if they may stand anywhere.</param>
internal sealed record ProofNote(DiagnosticCode Code, string Message, string Words, ArticlePart? Part = null);
