using OzdPrint.Layout;

namespace OzdPrint.Pdf;

/// <summary>The names of structure types and list numberings as PDF writes them.</summary>
internal static class StructureTypes
{
    /// <summary>The name of a type.</summary>
    public static ReadOnlySpan<byte> NameOf(StructureType type) => type switch
    {
        StructureType.Document => "Document"u8,
        StructureType.Part => "Part"u8,
        StructureType.Art => "Art"u8,
        StructureType.Sect => "Sect"u8,
        StructureType.Div => "Div"u8,
        StructureType.Aside => "Aside"u8,
        StructureType.H1 => "H1"u8,
        StructureType.H2 => "H2"u8,
        StructureType.H3 => "H3"u8,
        StructureType.H4 => "H4"u8,
        StructureType.H5 => "H5"u8,
        StructureType.P => "P"u8,
        StructureType.BlockQuote => "BlockQuote"u8,
        StructureType.L => "L"u8,
        StructureType.LI => "LI"u8,
        StructureType.Lbl => "Lbl"u8,
        StructureType.LBody => "LBody"u8,
        StructureType.Figure => "Figure"u8,
        StructureType.Caption => "Caption"u8,
        StructureType.Note => "Note"u8,
        StructureType.Reference => "Reference"u8,
        StructureType.Link => "Link"u8,
        StructureType.TOC => "TOC"u8,
        StructureType.TOCI => "TOCI"u8,
        StructureType.Span => "Span"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "PDF has no name for this structure type."),
    };

    /// <summary>The name of a list numbering (ISO 32000-1, table 347).</summary>
    public static ReadOnlySpan<byte> NameOf(ListNumbering numbering) => numbering switch
    {
        ListNumbering.Disc => "Disc"u8,
        ListNumbering.Square => "Square"u8,
        ListNumbering.Decimal => "Decimal"u8,
        ListNumbering.LowerAlpha => "LowerAlpha"u8,
        _ => "None"u8,
    };
}
