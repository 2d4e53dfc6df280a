using System.Collections.Immutable;
using HarfBuzzSharp;

namespace OzdPrint.Typesetting;

/// <summary>
/// One font program in memory, a TrueType file with or without variation axes (ISO/IEC 14496-22). It lives as long as
/// the process: faces of it are handed to lines, and lines have no end of their own.
/// </summary>
public sealed class FontFile
{
    private readonly Lazy<bool> _wordsStandAlone;

    /// <summary>Reads a font program.</summary>
    /// <param name="name">A name for messages and for equality of instances, unique among the fonts of a run.</param>
    /// <param name="bytes">The file. It is kept, not copied.</param>
    /// <exception cref="InvalidDataException">The bytes hold no font face.</exception>
    public unsafe FontFile(string name, ReadOnlyMemory<byte> bytes)
    {
        Name = name;
        Bytes = bytes;

        // Never freed: see the remark on the lifetime above.
        var pin = bytes.Pin();
        using var blob = new Blob((nint)pin.Pointer, bytes.Length, MemoryMode.ReadOnly);
        Face = new Face(blob, 0);
        if (Face.GlyphCount == 0)
        {
            throw new InvalidDataException($"{name} is not a TrueType or OpenType font");
        }

        Face.MakeImmutable();
        UnitsPerEm = Face.UnitsPerEm;
        _wordsStandAlone = new Lazy<bool>(() => Typesetting.WordsStandAlone.In(bytes, Face));
        Axes = [.. Face.VariationAxisInfos.Select(axis =>
            new FontAxis(((Tag)axis.Tag).ToString(), axis.MinValue, axis.DefaultValue, axis.MaxValue))];
    }

    /// <summary>The name it was given.</summary>
    public string Name { get; }

    /// <summary>The bytes of the file.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Font units per em.</summary>
    public int UnitsPerEm { get; }

    /// <summary>How many glyphs it has.</summary>
    public int GlyphCount => Face.GlyphCount;

    /// <summary>Its variation axes; empty for a static font.</summary>
    public ImmutableArray<FontAxis> Axes { get; }

    internal Face Face { get; }

    /// <summary>Whether every word may be shaped by itself, with the spaces at its ends.</summary>
    internal bool WordsStandAlone => _wordsStandAlone.Value;
}

/// <summary>A variation axis with its range in the axis's own units.</summary>
/// <param name="Tag">Four letters: <c>wght</c>, <c>opsz</c>.</param>
/// <param name="Minimum">Smallest value.</param>
/// <param name="Default">Value where none is asked for.</param>
/// <param name="Maximum">Largest value.</param>
public readonly record struct FontAxis(string Tag, double Minimum, double Default, double Maximum);
