using System.Buffers.Binary;
using System.Text;

namespace OzdPrint.Pdf;

/// <summary>
/// The ICC profile of sRGB, reckoned from the standard's numbers (IEC 61966-2-1): a display profile of version 4.3 with a
/// matrix and one curve (ISO 15076-1, 8.3.3). The same bytes on every run.
/// </summary>
internal static class SrgbProfile
{
    /// <summary>The name by which registries know the colour space.</summary>
    public const string Name = "sRGB IEC61966-2.1";

    private const int HeaderLength = 128;
    private const int TagEntryLength = 12;

    /// <summary>Where the three lamps and white lie in the CIE 1931 diagram: x, y (IEC 61966-2-1, table 1).</summary>
    private static readonly (double X, double Y)[] _lamps = [(0.64, 0.33), (0.30, 0.60), (0.15, 0.06)];

    private static readonly (double X, double Y) _d65 = (0.3127, 0.3290);

    /// <summary>The white of all profiles, D50, as the standard rounds it (ISO 15076-1, 7.2.16).</summary>
    private static readonly double[] _d50 = [0.9642, 1.0, 0.8249];

    /// <summary>From XYZ to the responses of the eye's cones that Bradford's adaptation scales (ISO 15076-1, annex E).</summary>
    private static readonly double[,] _bradford =
    {
        { 0.8951, 0.2664, -0.1614 },
        { -0.7502, 1.7135, 0.0367 },
        { 0.0389, -0.0685, 1.0296 },
    };

    /// <summary>
    /// The curve Y = (aX + b)^g from d on, and Y = cX below it: g, a, b, c, d of type 3 (ISO 15076-1, 10.18), from the
    /// standard's 2.4, 1.055, 0.055, 12.92 and 0.04045.
    /// </summary>
    private static readonly double[] _curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

    /// <summary>Reckons the profile.</summary>
    public static byte[] Build()
    {
        var adaptation = Adaptation();
        var lamps = Product(adaptation, Lamps());
        var tags = new (string Name, byte[] Data)[]
        {
            ("desc", Words(Name)),
            ("cprt", Words("No copyright")),
            ("wtpt", Xyz(_d50)),
            ("chad", Fixed("sf32", [.. adaptation.Cast<double>()])),
            ("rXYZ", Xyz(Column(lamps, 0))),
            ("gXYZ", Xyz(Column(lamps, 1))),
            ("bXYZ", Xyz(Column(lamps, 2))),
            ("rTRC", Curve()),
        };
        return Lay(tags);
    }

    /// <summary>The linear value of an encoded one, both from 0 to 1.</summary>
    public static double Linear(double encoded) =>
        encoded >= _curve[4] ? Math.Pow((_curve[1] * encoded) + _curve[2], _curve[0]) : _curve[3] * encoded;

    /// <summary>The XYZ of the lamps as columns, scaled so that together they give the white of D65.</summary>
    private static double[,] Lamps()
    {
        var lamps = new double[3, 3];
        for (var i = 0; i < 3; i++)
        {
            var (x, y) = _lamps[i];
            (lamps[0, i], lamps[1, i], lamps[2, i]) = (x / y, 1, (1 - x - y) / y);
        }

        var shares = Product(Inverse(lamps), White(_d65));
        for (var i = 0; i < 3; i++)
        {
            for (var row = 0; row < 3; row++)
            {
                lamps[row, i] *= shares[i];
            }
        }

        return lamps;
    }

    /// <summary>The matrix that takes colours seen under D65 to those seen alike under D50.</summary>
    private static double[,] Adaptation()
    {
        var from = Product(_bradford, White(_d65));
        var to = Product(_bradford, _d50);
        var scaled = (double[,])_bradford.Clone();
        for (var row = 0; row < 3; row++)
        {
            for (var column = 0; column < 3; column++)
            {
                scaled[row, column] *= to[row] / from[row];
            }
        }

        return Product(Inverse(_bradford), scaled);
    }

    private static double[] White((double X, double Y) white) => [white.X / white.Y, 1, (1 - white.X - white.Y) / white.Y];

    private static double[] Column(double[,] matrix, int column) => [matrix[0, column], matrix[1, column], matrix[2, column]];

    private static double[] Product(double[,] matrix, double[] vector)
    {
        var result = new double[3];
        for (var row = 0; row < 3; row++)
        {
            result[row] = (matrix[row, 0] * vector[0]) + (matrix[row, 1] * vector[1]) + (matrix[row, 2] * vector[2]);
        }

        return result;
    }

    private static double[,] Product(double[,] one, double[,] other)
    {
        var result = new double[3, 3];
        for (var column = 0; column < 3; column++)
        {
            var product = Product(one, Column(other, column));
            (result[0, column], result[1, column], result[2, column]) = (product[0], product[1], product[2]);
        }

        return result;
    }

    /// <summary>The inverse of a matrix, by its cofactors.</summary>
    private static double[,] Inverse(double[,] m)
    {
        var result = new double[3, 3];
        for (var row = 0; row < 3; row++)
        {
            for (var column = 0; column < 3; column++)
            {
                var (r1, r2, c1, c2) = ((column + 1) % 3, (column + 2) % 3, (row + 1) % 3, (row + 2) % 3);
                result[row, column] = (m[r1, c1] * m[r2, c2]) - (m[r1, c2] * m[r2, c1]);
            }
        }

        var determinant = (m[0, 0] * result[0, 0]) + (m[0, 1] * result[1, 0]) + (m[0, 2] * result[2, 0]);
        for (var i = 0; i < 9; i++)
        {
            result[i / 3, i % 3] /= determinant;
        }

        return result;
    }

    /// <summary>Header, table of tags and their data, each at a place divisible by 4 (ISO 15076-1, 7.1).</summary>
    private static byte[] Lay((string Name, byte[] Data)[] tags)
    {
        // The three lamps share one curve.
        (string Name, string Of)[] shared = [("gTRC", "rTRC"), ("bTRC", "rTRC")];
        var count = tags.Length + shared.Length;
        var places = new Dictionary<string, (int Offset, int Length)>();
        var length = HeaderLength + 4 + (TagEntryLength * count);
        foreach (var (name, data) in tags)
        {
            places[name] = (length, data.Length);
            length += (data.Length + 3) / 4 * 4;
        }

        foreach (var (name, of) in shared)
        {
            places[name] = places[of];
        }

        var profile = new byte[length];
        WriteHeader(profile);
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(HeaderLength), count);
        var entry = HeaderLength + 4;
        foreach (var name in tags.Select(tag => tag.Name).Concat(shared.Select(tag => tag.Name)))
        {
            Encoding.ASCII.GetBytes(name, profile.AsSpan(entry));
            BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(entry + 4), places[name].Offset);
            BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(entry + 8), places[name].Length);
            entry += TagEntryLength;
        }

        foreach (var (name, data) in tags)
        {
            data.CopyTo(profile, places[name].Offset);
        }

        return profile;
    }

    /// <summary>The header (ISO 15076-1, 7.2). Fields of 0 say nothing: no maker, no platform, no wish for an intent.</summary>
    private static void WriteHeader(Span<byte> profile)
    {
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        profile[8] = 4;
        profile[9] = 0x30;
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", profile[12..]);

        // The day of a profile that is reckoned from a standard: the year of that standard.
        BinaryPrimitives.WriteInt16BigEndian(profile[24..], 1999);
        BinaryPrimitives.WriteInt16BigEndian(profile[26..], 1);
        BinaryPrimitives.WriteInt16BigEndian(profile[28..], 1);
        Encoding.ASCII.GetBytes("acsp", profile[36..]);
        for (var i = 0; i < 3; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(profile[(68 + (4 * i))..], S15Fixed16(_d50[i]));
        }
    }

    private static byte[] Xyz(double[] values) => Fixed("XYZ ", values);

    /// <summary>One curve of type 3.</summary>
    private static byte[] Curve()
    {
        var data = Fixed("para", [0, .. _curve]);

        // In place of the 0 stands the type of the function.
        BinaryPrimitives.WriteInt16BigEndian(data.AsSpan(8), 3);
        return data;
    }

    private static byte[] Fixed(string type, double[] values)
    {
        var data = new byte[8 + (4 * values.Length)];
        Encoding.ASCII.GetBytes(type, data);
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8 + (4 * i)), S15Fixed16(values[i]));
        }

        return data;
    }

    /// <summary>Words in English (ISO 15076-1, 10.15).</summary>
    private static byte[] Words(string words)
    {
        const int Head = 28;
        var data = new byte[Head + (2 * words.Length)];
        Encoding.ASCII.GetBytes("mluc", data);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), 1);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(12), TagEntryLength);
        Encoding.ASCII.GetBytes("enUS", data.AsSpan(16));
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(20), 2 * words.Length);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(24), Head);
        Encoding.BigEndianUnicode.GetBytes(words, data.AsSpan(Head));
        return data;
    }

    private static int S15Fixed16(double value) => (int)Math.Round(value * 65536, MidpointRounding.AwayFromZero);
}
