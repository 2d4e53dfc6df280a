namespace OzdPrint.Typesetting;

/// <summary>A glyph of a shaped stretch of text, in font units, so that it serves every size.</summary>
/// <param name="Id">Index in the font; 0 for a character the font lacks.</param>
/// <param name="Cluster">UTF-16 offset in the stretch of the first character it stands for.</param>
/// <param name="ClusterEnd">UTF-16 offset behind the last character it stands for.</param>
/// <param name="Advance">Distance to the next glyph, kerning included.</param>
/// <param name="Natural">The same without kerning.</param>
/// <param name="OffsetX">Shift to the right.</param>
/// <param name="OffsetY">Shift upwards.</param>
internal readonly record struct WordGlyph(ushort Id, int Cluster, int ClusterEnd, int Advance, int Natural, int OffsetX, int OffsetY);
