using OzdPrint.Content;

namespace OzdPrint.Layout;

/// <summary>What a proofreader would mark at a place that has no page yet.</summary>
/// <param name="Code">What it is.</param>
/// <param name="Message">What is to be said of it.</param>
/// <param name="Words">The words it is about, as they are set.</param>
internal sealed record ProofNote(DiagnosticCode Code, string Message, string Words)
{
    /// <summary>Where the words begin in the article; null if they begin in the line that the note is at.</summary>
    public TextAddress? At { get; init; }

    /// <summary>How many UTF-16 units behind the beginning of that line they begin.</summary>
    public int Offset { get; init; }
}
