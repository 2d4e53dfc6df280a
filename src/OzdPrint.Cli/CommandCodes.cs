using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Cli;

/// <summary>The codes of what the command itself complains about: OZD7000 to OZD7999.</summary>
internal static class CommandCodes
{
    /// <summary>A file could not be written.</summary>
    public static DiagnosticCode NotWritten { get; } = new(
        "OZD7001", Severity.Error, "A result cannot be written", "Make room on the disk or give yourself the right to write there, or choose another folder with -o");

    /// <summary>Two sources have the same results.</summary>
    public static DiagnosticCode SameName { get; } = new(
        "OZD7002", Severity.Error, "Two editions or articles, or one in two layouts, would be written to the same file", "Rename one, or build them into folders of their own with -o");

    /// <summary>An edition or article brought the program down.</summary>
    public static DiagnosticCode NotSet { get; } = new(
        "OZD7003", Severity.Error, "An edition or article could not be set, by a fault of the program", "Report the fault with the message, and the content if you may");

    /// <summary>Something else brought the program down.</summary>
    public static DiagnosticCode Failed { get; } = new(
        "OZD7004", Severity.Error, "The command broke off, by a fault of the program", "Report the fault with the message and the command line");

    /// <summary>An answer key without answers.</summary>
    public static DiagnosticCode NoAnswers { get; } = new(
        "OZD7005", Severity.Note, "An answer key was asked for, and no task has an answer; it is not written", "Give the tasks answers with the key answer");

    /// <summary>A source that stays outside of its PDF.</summary>
    public static DiagnosticCode SourceNotAttached { get; } = new(
        "OZD7006", Severity.Note, "The text of an article is not attached to its PDF, for what is left out cannot be cut out of it with certainty",
        "Write the keys in the file without a question mark before them");

    /// <summary>All of them, in order.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } = [NotWritten, SameName, NotSet, Failed, NoAnswers, SourceNotAttached];
}
