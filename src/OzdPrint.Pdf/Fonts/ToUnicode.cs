namespace OzdPrint.Pdf;

/// <summary>The map from codes to the text they stand for (ISO 32000-1, 9.10.3), one for all faces of a document.</summary>
internal static class ToUnicode
{
    /// <summary>A CMap gives at most this many codes in one block (Adobe Technical Note 5411).</summary>
    private const int CodesPerBlock = 100;

    /// <summary>Writes the map.</summary>
    public static ByteBuffer Map(TextCodes texts)
    {
        var map = new ByteBuffer();
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
        map.Integer(TextCodes.OwnCodes.Count);
        map.Operator("beginbfrange"u8);
        foreach (var (first, last) in TextCodes.OwnCodes)
        {
            Code(map, first);
            map.Raw((byte)' ');
            Code(map, last);
            map.Raw((byte)' ');
            Code(map, first);
            map.Raw((byte)'\n');
        }

        map.Operator("endbfrange"u8);
        for (var start = 0; start < texts.Others.Count; start += CodesPerBlock)
        {
            var end = Math.Min(start + CodesPerBlock, texts.Others.Count);
            map.Integer(end - start);
            map.Operator("beginbfchar"u8);
            for (var i = start; i < end; i++)
            {
                var (code, text) = texts.Others[i];
                Code(map, code);
                map.Raw(" <"u8);
                foreach (var unit in text)
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

    private static void Code(ByteBuffer map, ushort code)
    {
        map.Raw((byte)'<');
        map.Hex(code);
        map.Raw((byte)'>');
    }
}
