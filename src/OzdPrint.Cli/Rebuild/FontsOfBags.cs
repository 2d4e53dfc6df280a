using OzdPrint.Archive;
using OzdPrint.Layout;
using OzdPrint.Pdf;
using OzdPrint.Typesetting;

namespace OzdPrint.Cli;

/// <summary>The fonts that bags are set anew with: those that came with the program, and for bags that need others those of the working folder.</summary>
/// <param name="desk">Where the program works.</param>
/// <param name="embedded">The fonts that came with the program.</param>
internal sealed class FontsOfBags(Desk desk, IReadOnlyList<FontFamily> embedded)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, FontLibrary> _libraries = new(StringComparer.Ordinal);
    private FontsInUse? _shipped;
    private FontsInUse? _onHand;

    /// <summary>The library that the pages of a bag were set with, and the fonts on hand; one library for all bags of the same fonts.</summary>
    public (FontLibrary Library, FontsInUse OnHand) Of(BagRecord record)
    {
        lock (_lock)
        {
            // Most bags need no other fonts, and those on hand are not read for them.
            var fonts = record.Fonts.All(font => font.IsShipped)
                ? _shipped ??= new FontsInUse(new FontLibrary(embedded), embedded)
                : _onHand ??= new FontsInUse(
                    ReadFonts.From([new LayoutFolder(desk.Full(RebuildBag.Layouts), RebuildBag.Layouts)], embedded, PdfPress.CanEmbed).Value ?? new FontLibrary(embedded),
                    embedded);
            var key = string.Join('\n', record.Fonts.Where(font => !font.IsShipped).Select(font => font.Sha512).Prepend($"{record.LacksSigns}"));
            if (!_libraries.TryGetValue(key, out var library))
            {
                _libraries[key] = library = fonts.LibraryOf(record);
            }

            return (library, fonts);
        }
    }
}
