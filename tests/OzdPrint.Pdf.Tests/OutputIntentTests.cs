using System.Buffers.Binary;
using System.Text;
using OzdPrint.Layout;
using SkiaSharp;

namespace OzdPrint.Pdf.Tests;

/// <summary>The profile is sRGB by the numbers of its standard, and the file names it.</summary>
public sealed class OutputIntentTests
{
    private static readonly byte[] Profile = SrgbProfile.Build();

    [Fact]
    public void The_header_is_that_of_a_display_of_version_4()
    {
        Assert.Equal(Profile.Length, BinaryPrimitives.ReadInt32BigEndian(Profile));
        Assert.Equal(0, Profile.Length % 4);
        Assert.Equal([4, 0x30, 0, 0], Profile[8..12]);
        Assert.Equal("mntrRGB XYZ ", Encoding.ASCII.GetString(Profile, 12, 12));
        Assert.Equal("acsp", Encoding.ASCII.GetString(Profile, 36, 4));
        Assert.Equal([0x0000F6D6, 0x00010000, 0x0000D32D], Numbers(68, 3));
    }

    [Fact]
    public void White_and_the_lamps_are_those_of_srgb_under_D50()
    {
        Assert.Equal([0.9642, 1.0, 0.8249], Fixed("wtpt", 3), Near(0.00002));

        // As tables print them; they differ by how far D50 and D65 are rounded, at most in the fourth digit.
        Assert.Equal([0.43607, 0.22249, 0.01392], Fixed("rXYZ", 3), Near(0.0003));
        Assert.Equal([0.38515, 0.71687, 0.09708], Fixed("gXYZ", 3), Near(0.0003));
        Assert.Equal([0.14307, 0.06061, 0.71410], Fixed("bXYZ", 3), Near(0.0003));
        Assert.Equal([1.04790, 0.02290, -0.05020, 0.02960, 0.99046, -0.01707, -0.00925, 0.01507, 0.75179], Fixed("chad", 9), Near(0.0005));
    }

    [Fact]
    public void The_lamps_together_are_white()
    {
        for (var i = 0; i < 3; i++)
        {
            Assert.InRange(Fixed("rXYZ", 3)[i] + Fixed("gXYZ", 3)[i] + Fixed("bXYZ", 3)[i] - Fixed("wtpt", 3)[i], -0.00003, 0.00003);
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 0.001518)]
    [InlineData(10, 0.003035)]
    [InlineData(11, 0.003347)]
    [InlineData(64, 0.051269)]
    [InlineData(128, 0.215861)]
    [InlineData(188, 0.502886)]
    [InlineData(255, 1)]
    public void The_curve_goes_through_the_points_of_srgb(int encoded, double linear)
    {
        var at = Place("rTRC");
        Assert.Equal("para", Encoding.ASCII.GetString(Profile, at, 4));
        Assert.Equal(3, BinaryPrimitives.ReadInt16BigEndian(Profile.AsSpan(at + 8)));
        var numbers = Numbers(at + 12, 5).Select(value => value / 65536.0).ToArray();
        var (g, a, b, c, d) = (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
        var x = encoded / 255.0;
        Assert.Equal(linear, x >= d ? Math.Pow((a * x) + b, g) : c * x, Near(0.00005));
        Assert.Equal(linear, SrgbProfile.Linear(x), Near(0.00001));
        Assert.Equal((at, at), (Place("gTRC"), Place("bTRC")));
    }

    [Fact]
    public void Others_take_it_for_srgb()
    {
        using var space = SKColorSpace.CreateIcc(Profile);
        Assert.NotNull(space);
        Assert.True(space.GammaIsCloseToSrgb);
        Assert.True(space.IsSrgb);
    }

    [Fact]
    public void Every_tag_lies_in_the_file_at_a_place_divisible_by_four()
    {
        foreach (var name in new[] { "desc", "cprt", "wtpt", "chad", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC" })
        {
            Assert.Equal(0, Place(name) % 4);
            Assert.InRange(Place(name) + Length(name), 128, Profile.Length);
        }
    }

    [Fact]
    public void The_catalogue_names_the_profile()
    {
        var builder = new DocumentBuilder();
        builder.AddPage().Text(builder.Add(StructureType.P), 20, 40, "Meer");
        var reader = builder.Read();
        var intent = Assert.IsType<PdfDictionary>(Assert.Single(reader.Array(reader.Catalog["OutputIntents"])));
        Assert.Equal(("OutputIntent", "GTS_PDFA1"), (intent.Name("Type"), intent.Name("S")));
        Assert.Equal("sRGB IEC61966-2.1", intent.Text("OutputConditionIdentifier"));
        var stream = reader.Stream(intent["DestOutputProfile"]);
        Assert.Equal(3, stream.Dictionary.Int("N"));
        Assert.Equal(Profile, stream.Decoded);
    }

    private static EqualityComparer<double> Near(double tolerance) => EqualityComparer<double>.Create((one, other) => Math.Abs(one - other) <= tolerance, _ => 0);

    private static double[] Fixed(string tag, int count) => [.. Numbers(Place(tag) + 8, count).Select(value => value / 65536.0)];

    private static int[] Numbers(int at, int count) => [.. Enumerable.Range(0, count).Select(i => BinaryPrimitives.ReadInt32BigEndian(Profile.AsSpan(at + (4 * i))))];

    private static int Place(string tag) => BinaryPrimitives.ReadInt32BigEndian(Profile.AsSpan(Entry(tag) + 4));

    private static int Length(string tag) => BinaryPrimitives.ReadInt32BigEndian(Profile.AsSpan(Entry(tag) + 8));

    private static int Entry(string tag) =>
        Enumerable.Range(0, BinaryPrimitives.ReadInt32BigEndian(Profile.AsSpan(128))).Select(i => 132 + (12 * i))
            .Single(at => Encoding.ASCII.GetString(Profile, at, 4) == tag);
}
