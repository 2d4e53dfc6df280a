using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using HarfBuzzSharp;

namespace OzdPrint.Typesetting;

/// <summary>Draws the outline of a glyph by the functions of HarfBuzz (hb-draw.h) that its C# binding leaves out.</summary>
internal static unsafe partial class DrawGlyph
{
    private const string Library = "libHarfBuzzSharp";

    /// <summary>The outline of a glyph; empty for a space.</summary>
    public static List<ShapeSegment> Run(Font font, ushort glyph)
    {
        var segments = new List<ShapeSegment>();
        var functions = Create();
        var drawn = GCHandle.Alloc(segments);
        try
        {
            SetMoveTo(functions, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, nint, void>)&MoveTo, 0, 0);
            SetLineTo(functions, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, nint, void>)&LineTo, 0, 0);
            SetCubicTo(
                functions, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, float, float, float, float, float, float, nint, void>)&CubicTo, 0, 0);
            SetClosePath(functions, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, nint, void>)&ClosePath, 0, 0);
            Draw(font.Handle, glyph, functions, GCHandle.ToIntPtr(drawn));
        }
        finally
        {
            drawn.Free();
            Destroy(functions);
            GC.KeepAlive(font);
        }

        return segments;
    }

    private static List<ShapeSegment> Of(nint data) => (List<ShapeSegment>)GCHandle.FromIntPtr(data).Target!;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void MoveTo(nint functions, nint data, nint state, float x, float y, nint user) =>
        Of(data).Add(new ShapeSegment(ShapeStep.Move, default, default, (x, y)));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void LineTo(nint functions, nint data, nint state, float x, float y, nint user) =>
        Of(data).Add(new ShapeSegment(ShapeStep.Line, default, default, (x, y)));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void CubicTo(nint functions, nint data, nint state, float x1, float y1, float x2, float y2, float x, float y, nint user) =>
        Of(data).Add(new ShapeSegment(ShapeStep.Curve, (x1, y1), (x2, y2), (x, y)));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void ClosePath(nint functions, nint data, nint state, nint user) =>
        Of(data).Add(new ShapeSegment(ShapeStep.Close, default, default, default));

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_create")]
    private static partial nint Create();

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_destroy")]
    private static partial void Destroy(nint functions);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_move_to_func")]
    private static partial void SetMoveTo(nint functions, nint function, nint user, nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_line_to_func")]
    private static partial void SetLineTo(nint functions, nint function, nint user, nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_cubic_to_func")]
    private static partial void SetCubicTo(nint functions, nint function, nint user, nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_close_path_func")]
    private static partial void SetClosePath(nint functions, nint function, nint user, nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_font_draw_glyph")]
    private static partial void Draw(nint font, uint glyph, nint functions, nint data);
}
