using System.Text;
using System.Text.Unicode;

namespace OzdPrint.Content;

/// <summary>Reads a text file: its bytes, as UTF-8.</summary>
public static class ReadSource
{
    /// <summary>
    /// The most bytes a text file may have, 4 MiB. The Bible has about that many letters; a larger file is a mistake,
    /// and refusing it keeps what every later step may need within bounds.
    /// </summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file; null if it cannot be read, is too large or is no UTF-8, which is then in the diagnostics.</summary>
    /// <param name="path">Where the file stands.</param>
    /// <param name="name">How messages name it.</param>
    /// <param name="diagnostics">Takes what is wrong with it.</param>
    public static SourceFile? File(string path, string name, DiagnosticList diagnostics)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var bytes = ReadBytes.File(path, MaxBytes, out var failure);
        switch (failure)
        {
            case ReadFailure.None:
                return Bytes(bytes, name, diagnostics);
            case ReadFailure.TooLarge:
                diagnostics.Add(DiagnosticCodes.FileTooLarge.About(name, $"this file is larger than {MaxBytes / 1024 / 1024} MiB", "split the text"));
                return null;
            case ReadFailure.Denied:
                diagnostics.Add(DiagnosticCodes.FileUnreadable.About(name, "this file may not be read", "give yourself the right to read it"));
                return null;
            case ReadFailure.Missing:
                diagnostics.Add(DiagnosticCodes.FileUnreadable.About(name, "this file does not exist", "check its name"));
                return null;
            default:
                diagnostics.Add(DiagnosticCodes.FileUnreadable.About(name, "this file cannot be read", "check that it is an ordinary file on a working disk"));
                return null;
        }
    }

    /// <summary>Reads bytes that are at hand already, for example from standard input; null as with <see cref="File"/>.</summary>
    public static SourceFile? Bytes(ReadOnlyMemory<byte> bytes, string name, DiagnosticList diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (bytes.Length > MaxBytes)
        {
            diagnostics.Add(DiagnosticCodes.FileTooLarge.About(name, $"this file is larger than {MaxBytes / 1024 / 1024} MiB", "split the text"));
            return null;
        }

        var content = bytes.Span.StartsWith("\uFEFF"u8) ? bytes.Span[3..] : bytes.Span;
        if (Utf8.IsValid(content))
        {
            return new SourceFile(name, Strict.GetString(content), bytes);
        }

        // The line is shown with the bad bytes replaced, so that the place can be recognised.
        var valid = ValidLength(content);
        var shown = new SourceFile(name, Encoding.UTF8.GetString(content), bytes);
        diagnostics.Report(
            DiagnosticCodes.NotUtf8, shown, Encoding.UTF8.GetCharCount(content[..valid]), $"the byte 0x{content[valid]:X2} is not valid UTF-8",
            LooksLikeUtf16(bytes.Span) ? "the file looks like UTF-16; save it with the encoding UTF-8" : "save the file with the encoding UTF-8");
        return null;
    }

    /// <summary>How many bytes from the start are whole UTF-8 characters.</summary>
    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
        {
            at += consumed;
        }

        return at;
    }

    private static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes) =>
        bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
}
