namespace OzdPrint.Pdf;

/// <summary>A marked-content sequence of a page that is content of a structure element (ISO 32000-1, 14.7.4.2).</summary>
/// <param name="Element">The id of the element.</param>
/// <param name="ReadingPage">Where it is read among the element's other sequences, see <see cref="OzdPrint.Layout.Mark.ReadingPage"/>.</param>
/// <param name="Ink">The place of its pictures and fills on the page; null if it is all text.</param>
internal readonly record struct MarkedSequence(long Element, int ReadingPage, Box? Ink);
