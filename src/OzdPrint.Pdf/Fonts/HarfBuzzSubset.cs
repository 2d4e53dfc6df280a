using System.Runtime.InteropServices;

namespace OzdPrint.Pdf;

/// <summary>
/// The functions of HarfBuzz that cut a font down to some glyphs (hb-subset.h) and that its C# binding leaves out.
/// They are in the same native library.
/// </summary>
internal static unsafe partial class HarfBuzzSubset
{
    /// <summary><c>HB_MEMORY_MODE_READONLY</c>.</summary>
    public const int ReadOnly = 1;

    /// <summary><c>HB_SUBSET_FLAGS_NO_HINTING</c>.</summary>
    public const uint NoHinting = 0x1;

    /// <summary><c>HB_SUBSET_FLAGS_SET_OVERLAPS_FLAG</c>.</summary>
    public const uint SetOverlapsFlag = 0x10;

    /// <summary><c>HB_SUBSET_FLAGS_NO_LAYOUT_CLOSURE</c>.</summary>
    public const uint NoLayoutClosure = 0x200;

    /// <summary><c>HB_SUBSET_SETS_DROP_TABLE_TAG</c>.</summary>
    public const int DropTables = 3;

    private const string Library = "libHarfBuzzSharp";

    [LibraryImport(Library, EntryPoint = "hb_blob_create")]
    public static partial nint BlobCreate(byte* data, uint length, int mode, nint userData, nint destroy);

    [LibraryImport(Library, EntryPoint = "hb_blob_get_data")]
    public static partial byte* BlobData(nint blob, out uint length);

    [LibraryImport(Library, EntryPoint = "hb_blob_destroy")]
    public static partial void BlobDestroy(nint blob);

    [LibraryImport(Library, EntryPoint = "hb_face_create")]
    public static partial nint FaceCreate(nint blob, uint index);

    [LibraryImport(Library, EntryPoint = "hb_face_reference_blob")]
    public static partial nint FaceBlob(nint face);

    [LibraryImport(Library, EntryPoint = "hb_face_destroy")]
    public static partial void FaceDestroy(nint face);

    [LibraryImport(Library, EntryPoint = "hb_set_add")]
    public static partial void SetAdd(nint set, uint value);

    [LibraryImport(Library, EntryPoint = "hb_map_get")]
    public static partial uint MapGet(nint map, uint key);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_create_or_fail")]
    public static partial nint InputCreate();

    [LibraryImport(Library, EntryPoint = "hb_subset_input_glyph_set")]
    public static partial nint InputGlyphs(nint input);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_set")]
    public static partial nint InputSet(nint input, int which);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_set_flags")]
    public static partial void InputFlags(nint input, uint flags);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_pin_axis_location")]
    public static partial int InputPinAxis(nint input, nint face, uint tag, float value);

    [LibraryImport(Library, EntryPoint = "hb_subset_input_destroy")]
    public static partial void InputDestroy(nint input);

    [LibraryImport(Library, EntryPoint = "hb_subset_plan_create_or_fail")]
    public static partial nint PlanCreate(nint face, nint input);

    [LibraryImport(Library, EntryPoint = "hb_subset_plan_old_to_new_glyph_mapping")]
    public static partial nint PlanOldToNew(nint plan);

    [LibraryImport(Library, EntryPoint = "hb_subset_plan_execute_or_fail")]
    public static partial nint PlanExecute(nint plan);

    [LibraryImport(Library, EntryPoint = "hb_subset_plan_destroy")]
    public static partial void PlanDestroy(nint plan);
}
