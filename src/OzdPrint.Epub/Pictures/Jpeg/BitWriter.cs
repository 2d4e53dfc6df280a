using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace OzdPrint.Epub;

/// <summary>Puts bits into bytes, the highest first.</summary>
/// <param name="bytes">Takes the bits, and eight bytes more.</param>
internal struct BitWriter(byte[] bytes)
{
    /// <summary>So many bits may be put at once.</summary>
    public const int Most = 32;

    private ulong _waiting;
    private int _waitingBits;
    private int _written;

    /// <summary>Puts bits.</summary>
    /// <param name="bits">The bits, in the lowest places; nothing above them.</param>
    /// <param name="count">How many.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(uint bits, int count)
    {
        _waiting = (_waiting << count) | bits;
        _waitingBits += count;
        if (_waitingBits >= Most)
        {
            _waitingBits -= Most;
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(_written), (uint)(_waiting >> _waitingBits));
            _written += sizeof(uint);
        }
    }

    /// <summary>Fills the last byte with ones.</summary>
    /// <returns>How many bytes were written.</returns>
    /// <remarks>Inlined like the other, so that what waits stays in registers all the time.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Finish()
    {
        var fill = -_waitingBits & 7;
        Put((1u << fill) - 1, fill);
        for (; _waitingBits > 0; _waitingBits -= 8)
        {
            bytes[_written++] = (byte)(_waiting >> (_waitingBits - 8));
        }

        return _written;
    }
}
