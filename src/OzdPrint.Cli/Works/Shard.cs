using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OzdPrint.Content;

namespace OzdPrint.Cli;

/// <summary>
/// A share of all editions for one of several machines that know nothing of each other. An edition belongs to a share by the
/// digest of its folder's name: so it stays where it is when others come or go, and a share's earlier results stay good.
/// By its place in the list the shares would be more even (by hash, of ten thousand editions in eight shares each has about
/// 3 % more or less), but an edition added for a day long past would move all later ones.
/// </summary>
/// <param name="Number">Which share, from 1.</param>
/// <param name="Count">How many shares there are.</param>
internal readonly record struct Shard(int Number, int Count)
{
    // More machines than this for one paper are a slip of the pen.
    private const int Most = 100_000;

    /// <summary>A share as it is written on the command line, 3/8; null if it is none.</summary>
    public static Shard? Parse(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2 && Of(parts[0]) is { } number && Of(parts[1]) is { } count && number >= 1 && number <= count && count <= Most
            ? new Shard(number, count)
            : null;

        static int? Of(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>True if a source is in this share.</summary>
    public bool Holds(EditionSource source) => Holds(source.Name);

    /// <summary>True if what bears that name is in this share.</summary>
    public bool Holds(string name) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name))) % (ulong)Count == (ulong)(Number - 1);

    /// <summary>As it is written on the command line.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");
}
