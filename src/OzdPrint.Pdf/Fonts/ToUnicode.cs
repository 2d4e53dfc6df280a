namespace OzdPrint.Pdf;

/// <summary>The map from codes to the text they stand for (ISO 32000-1, 9.10.3).</summary>
internal static class ToUnicode
{
    /// <summary>A CMap gives at most this many codes in one block (Adobe Technical Note 5411).</summary>
    private const int CodesPerBlock = 100;

    /// <summary>Writes the map of a face.</summary>
    public static ByteBuffer Map(FontUse use)
    {
        var map = new ByteBuffer(use.Codes.Count * 16);
        map.Raw("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """u8);
        for (var start = 1; start < use.Codes.Count; start += CodesPerBlock)
        {
            var end = Math.Min(start + CodesPerBlock, use.Codes.Count);
            map.Integer(end - start);
            map.Operator("beginbfchar"u8);
            for (var code = start; code < end; code++)
            {
                map.Raw((byte)'<');
                map.Hex((ushort)code);
                map.Raw("> <"u8);
                foreach (var unit in use.Codes[code].Text)
                {
                    map.Hex(unit);
                }

                map.Raw(">\n"u8);
            }

            map.Operator("endbfchar"u8);
        }

        map.Raw("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"u8);
        return map;
    }
}
