namespace OzdPrint.Typesetting;

/// <summary>The hyphen that is put in where a line ends inside a word.</summary>
internal static class LineEndHyphen
{
    /// <summary>The hyphen that follows a glyph: of its face and size.</summary>
    public static ShapedGlyph Of(in ShapedGlyph last)
    {
        var id = last.Font.Hyphen;
        var advance = last.Font.AdvanceOf(id) * last.Run.Style.Size / last.Font.UnitsPerEm;
        return last with { Id = id, Advance = advance, Natural = advance, OffsetX = 0, OffsetY = 0 };
    }
}
