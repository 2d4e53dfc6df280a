using System.Buffers.Binary;

namespace OzdPrint.Generator;

/// <summary>
/// Packs bytes for PNG (RFC 1950 and 1951) by their runs alone, with the fixed codes. The runtime's own compressor packs better,
/// but gives other bytes from one version to the next.
/// </summary>
internal static class PackRuns
{
    /// <summary>The bytes as a zlib stream.</summary>
    public static byte[] Zlib(ReadOnlySpan<byte> bytes)
    {
        var bits = new Bits();
        bits.Write(1, 1);
        bits.Write(1, 2);
        for (var at = 0; at < bytes.Length;)
        {
            bits.Literal(bytes[at]);
            var run = 1;
            while (at + run < bytes.Length && bytes[at + run] == bytes[at])
            {
                run++;
            }

            // A length at the distance 1, which is five bits of nought. The codes of these two lengths take no further bits.
            var left = run - 1;
            foreach (var (length, code) in (ReadOnlySpan<(int, int)>)[(258, 285), (10, 264)])
            {
                for (; left >= length; left -= length)
                {
                    bits.Literal(code);
                    bits.Write(0, 5);
                }
            }

            for (; left > 0; left--)
            {
                bits.Literal(bytes[at]);
            }

            at += run;
        }

        bits.Literal(256);
        return [0x78, 0x01, .. bits.Bytes(), .. Sum(bytes)];
    }

    private static byte[] Sum(ReadOnlySpan<byte> bytes)
    {
        var (a, b) = (1u, 0u);
        foreach (var one in bytes)
        {
            a = (a + one) % 65521;
            b = (b + a) % 65521;
        }

        var sum = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(sum, (b << 16) | a);
        return sum;
    }

    private sealed class Bits
    {
        private readonly List<byte> _bytes = [];
        private uint _held;
        private int _count;

        /// <summary>Writes bits, the lowest first.</summary>
        public void Write(int bits, int count)
        {
            _held |= (uint)bits << _count;
            for (_count += count; _count >= 8; _count -= 8)
            {
                _bytes.Add((byte)_held);
                _held >>= 8;
            }
        }

        /// <summary>Writes a byte, the end or a length by its fixed code, the highest bit first.</summary>
        public void Literal(int symbol)
        {
            var (code, count) = symbol switch
            {
                < 144 => (0x30 + symbol, 8),
                < 256 => (0x190 + symbol - 144, 9),
                < 280 => (symbol - 256, 7),
                _ => (0xC0 + symbol - 280, 8),
            };
            for (var bit = count - 1; bit >= 0; bit--)
            {
                Write((code >> bit) & 1, 1);
            }
        }

        public byte[] Bytes()
        {
            if (_count > 0)
            {
                Write(0, 8 - _count);
            }

            return [.. _bytes];
        }
    }
}
