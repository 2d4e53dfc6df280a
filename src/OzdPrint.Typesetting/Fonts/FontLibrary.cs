using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace OzdPrint.Typesetting;

/// <summary>
/// The families at hand and the instances made of them. One library serves a whole run, from any number of threads.
/// </summary>
public sealed class FontLibrary
{
    /// <summary>
    /// Optical sizes go in whole points up to here and in larger steps above: every instance is a font program of its
    /// own in the PDF, and no eye sees the difference between the designs for 30 and for 31 pt.
    /// </summary>
    private const double FineOpticalSize = 12;

    private const double CoarseOpticalStep = 6;

    private readonly ConcurrentDictionary<(FontFile File, double Weight, double OpticalSize), Lazy<FontInstance>> _instances = new();

    /// <summary>A library of the given families.</summary>
    /// <param name="families">The families, the first of them being tried first for characters another lacks.</param>
    public FontLibrary(IEnumerable<FontFamily> families)
    {
        Families = [.. families];
        if (Families.IsEmpty)
        {
            throw new ArgumentException("A library needs a family.", nameof(families));
        }
    }

    /// <summary>The families in order.</summary>
    public ImmutableArray<FontFamily> Families { get; }

    /// <summary>The family of that name; null if there is none.</summary>
    public FontFamily? Find(string name) =>
        Families.FirstOrDefault(family => string.Equals(family.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The instance for a family, weight, slope and size.</summary>
    /// <param name="family">One of <see cref="Families"/>.</param>
    /// <param name="weight">Weight in the units of <c>wght</c>, 1 to 1000; the nearest the family has is taken.</param>
    /// <param name="italic">Whether an italic face is wanted.</param>
    /// <param name="size">The size it will be set in, in pt: it chooses the optical size.</param>
    public FontInstance Instance(FontFamily family, double weight, bool italic, double size)
    {
        ArgumentNullException.ThrowIfNull(family);
        var file = family.Face(weight, italic).File;
        var optical = size <= FineOpticalSize
            ? Math.Round(size, MidpointRounding.AwayFromZero)
            : Math.Round(size / CoarseOpticalStep, MidpointRounding.AwayFromZero) * CoarseOpticalStep;
        return _instances.GetOrAdd(
            (file, Clamped(file, FontFace.WeightAxis, weight), Clamped(file, "opsz", optical)),
            key => new Lazy<FontInstance>(() => new FontInstance(key.File, Settings(key.File, key.Weight, key.OpticalSize)))).Value;
    }

    /// <summary>
    /// The same weight, slope and size in the other families, for characters that <paramref name="instance"/> lacks.
    /// </summary>
    internal IEnumerable<FontInstance> Substitutes(FontInstance instance, double weight, bool italic, double size) =>
        Families.Select(family => Instance(family, weight, italic, size)).Where(other => other.File != instance.File);

    private static double Clamped(FontFile file, string tag, double value)
    {
        foreach (var axis in file.Axes)
        {
            if (axis.Tag == tag)
            {
                return Math.Clamp(value, axis.Minimum, axis.Maximum);
            }
        }

        return 0;
    }

    private static ImmutableArray<FontAxisValue> Settings(FontFile file, double weight, double opticalSize) =>
        [.. file.Axes.Select(axis => new FontAxisValue(axis.Tag, axis.Tag switch
        {
            FontFace.WeightAxis => weight,
            "opsz" => opticalSize,
            _ => axis.Default,
        }))];
}
