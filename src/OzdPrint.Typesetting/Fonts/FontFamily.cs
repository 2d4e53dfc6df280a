using System.Collections.Immutable;

namespace OzdPrint.Typesetting;

/// <summary>A face of a family: one file with the weights it has.</summary>
/// <param name="File">The font program.</param>
/// <param name="IsItalic">Whether it is italic or oblique.</param>
/// <param name="Lightest">Its lightest weight, 1 to 1000.</param>
/// <param name="Heaviest">Its heaviest weight; the same as the lightest for a file without an axis of weight.</param>
public sealed record FontFace(FontFile File, bool IsItalic, double Lightest, double Heaviest)
{
    /// <summary>The axis of weight.</summary>
    internal const string WeightAxis = "wght";
}

/// <summary>A family of faces.</summary>
/// <param name="Name">The name that layout files use.</param>
/// <param name="Faces">Its faces, at least one.</param>
public sealed record FontFamily(string Name, ImmutableArray<FontFace> Faces)
{
    /// <summary>Weights up to here count as regular when the very weight is not at hand.</summary>
    private const double HeaviestRegular = 500;

    private const double LightestRegular = 400;

    /// <summary>
    /// The face for a weight and slope. Where the family has no face of the slope, the other serves; where it has not
    /// the weight, a lighter face stands in for light type, a heavier one for bold, and the nearest for regular, as
    /// readers of the web are used to (CSS Fonts 4, 5.2).
    /// </summary>
    public FontFace Face(double weight, bool italic)
    {
        FontFace? nearest = null;
        foreach (var face in Faces)
        {
            if (nearest is null || (face.IsItalic != nearest.IsItalic
                ? face.IsItalic == italic
                : Distance(face, weight) < Distance(nearest, weight)))
            {
                nearest = face;
            }
        }

        return nearest!;
    }

    /// <summary>How far a face is from a weight; what lies on the wrong side counts behind all that lies on the right.</summary>
    private static double Distance(FontFace face, double weight)
    {
        const double WrongSide = 10_000;
        if (face.Lightest <= weight && weight <= face.Heaviest)
        {
            return 0;
        }

        var isHeavier = face.Lightest > weight;
        var distance = isHeavier ? face.Lightest - weight : weight - face.Heaviest;
        return weight switch
        {
            < LightestRegular => distance + (isHeavier ? WrongSide : 0),
            > HeaviestRegular => distance + (isHeavier ? 0 : WrongSide),
            _ => distance + (isHeavier && face.Lightest > HeaviestRegular ? WrongSide : isHeavier ? 0 : WrongSide / 2),
        };
    }
}
