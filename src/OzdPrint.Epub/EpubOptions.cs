using System.Collections.Concurrent;
using System.Collections.Immutable;
using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>What an e-book needs beside the edition itself.</summary>
public sealed record EpubOptions
{
    /// <summary>The fonts the cover is drawn with.</summary>
    public required CoverFonts Fonts { get; init; }

    /// <summary>
    /// The cover as <see cref="EpubWriter.Cover"/> draws it, perhaps still being drawn; null if it is to be drawn with the rest.
    /// </summary>
    public Task<byte[]>? Cover { get; init; }

    /// <summary>Where the pages of the printed edition begin in the text; empty if it is not printed.</summary>
    public ImmutableArray<PageStart> PageStarts { get; init; } = [];

    /// <summary>File name of the PDF whose pages <see cref="PageStarts"/> are; null if they follow no file.</summary>
    public string? PdfName { get; init; }

    /// <summary>
    /// The moment <c>dcterms:modified</c> names if the edition has no date: the standard demands one, and the clock
    /// must not decide it.
    /// </summary>
    public DateTimeOffset UndatedModified { get; init; } = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
}

/// <summary>
/// Font files (TrueType or OpenType, variable or not) for the cover. Where a file has the axes <c>wght</c> and
/// <c>opsz</c>, weight and optical size are chosen through them.
/// </summary>
/// <param name="serif">For the headlines.</param>
/// <param name="serifItalic">For the words beside the name.</param>
/// <param name="sans">For the name of the paper and everything small.</param>
public sealed class CoverFonts(ReadOnlyMemory<byte> serif, ReadOnlyMemory<byte> serifItalic, ReadOnlyMemory<byte> sans)
{
    /// <summary>
    /// What strips of covers were drawn on, for the next ones: a megabyte each, as many as are drawn at once. Asked for anew with
    /// every edition they scatter over the memory.
    /// </summary>
    internal ConcurrentBag<byte[]> Samples { get; } = [];

    /// <summary>What covers were transformed to, kept for the same reason.</summary>
    internal ConcurrentBag<Coefficients> Coefficients { get; } = [];

    /// <summary>What their coefficients were turned to, kept for the same reason.</summary>
    internal ConcurrentBag<Symbols> Symbols { get; } = [];

    /// <summary>The faces, opened once for all covers; any number of threads may draw with them.</summary>
    internal Lazy<CoverTypefaces> Typefaces { get; } = new(() => new CoverTypefaces(serif, serifItalic, sans));
}
