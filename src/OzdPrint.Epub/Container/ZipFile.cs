using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace OzdPrint.Epub;

/// <summary>
/// Writes a ZIP file (APPNOTE 6.3) with nothing in it that a clock, a machine or an account decides: every entry has
/// the same date and the same rights. The library's own ZIP class records the operating system, so it is not used.
/// </summary>
/// <remarks>
/// The bytes of a compressed entry still come from the runtime's deflate, which may change with a .NET release or a
/// processor family. The same build on the same kind of machine gives the same bytes; across runtimes only the
/// contents are the same.
/// </remarks>
internal sealed class ZipFile
{
    // 1 January 1980, the first day a ZIP file can name: bits 9-15 years since 1980, 5-8 month, 0-4 day.
    private const ushort FixedDate = (1 << 5) | 1;

    // 2.0: the version that knows deflate and folders.
    private const ushort VersionNeeded = 20;

    // The upper byte says whose file rights the entry carries: 3 is Unix.
    private const ushort VersionMadeBy = (3 << 8) | VersionNeeded;

    // A plain file, readable by all and writable by its owner (0100644), in the upper half.
    private const uint FileRights = 0x81A4u << 16;

    // Of the engine's levels, 1 to 9: hardly larger than the smallest and done in half the time, as in the PDF.
    private const int Level = 7;

    private const ushort Stored = 0;
    private const ushort Deflated = 8;

    // Bytes of the records without names and contents (4.3.7, 4.3.12, 4.3.16).
    private const int LocalHeader = 30;
    private const int DirectoryHeader = 46;
    private const int EndOfDirectory = 22;

    private readonly List<Entry> _entries = [];
    private byte[] _file = [];
    private int _written;

    /// <summary>Adds a file; the order of calls is the order in the ZIP.</summary>
    /// <param name="path">Its path, ASCII, with forward slashes.</param>
    /// <param name="bytes">Its contents, not to be changed before <see cref="Finish"/>.</param>
    /// <param name="compress">False to store it as it is: the mimetype entry must be, coded pictures gain nothing.</param>
    public void Add(string path, ReadOnlyMemory<byte> bytes, bool compress)
    {
        ReadOnlyMemory<byte> packed = compress ? Deflate(bytes.Span) : bytes;
        var isSmaller = packed.Length < bytes.Length;
        _entries.Add(new Entry(
            Encoding.ASCII.GetBytes(path), isSmaller ? Deflated : Stored, Crc32.HashToUInt32(bytes.Span), isSmaller ? packed : bytes, bytes.Length));
    }

    /// <summary>Closes the file and gives its bytes.</summary>
    public byte[] Finish()
    {
        // As large as it will be: a buffer that grows would be asked for three times over.
        _file = new byte[EndOfDirectory + _entries.Sum(entry => LocalHeader + DirectoryHeader + (2 * entry.Path.Length) + entry.Packed.Length)];
        var offsets = new List<uint>(_entries.Count);
        foreach (var entry in _entries)
        {
            offsets.Add((uint)_written);
            Write32(0x04034b50);
            Write16(VersionNeeded);
            WriteCommonFields(entry);
            Write(entry.Path);
            Write(entry.Packed.Span);
        }

        var directory = (uint)_written;
        foreach (var (entry, offset) in _entries.Zip(offsets))
        {
            Write32(0x02014b50);
            Write16(VersionMadeBy);
            Write16(VersionNeeded);
            WriteCommonFields(entry);
            Write16(0); // no comment
            Write16(0); // first disk
            Write16(0); // internal attributes
            Write32(FileRights);
            Write32(offset);
            Write(entry.Path);
        }

        var directoryLength = (uint)_written - directory;
        var count = checked((ushort)_entries.Count);
        Write32(0x06054b50);
        Write16(0);
        Write16(0);
        Write16(count);
        Write16(count);
        Write32(directoryLength);
        Write32(directory);
        Write16(0);
        return _file;
    }

    private static byte[] Deflate(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, new ZLibCompressionOptions { CompressionLevel = Level }, leaveOpen: true))
        {
            deflate.Write(bytes);
        }

        return packed.ToArray();
    }

    // The run of fields that the local header and the central directory share.
    private void WriteCommonFields(Entry entry)
    {
        Write16(0); // no flags
        Write16(entry.Method);
        Write16(0); // midnight
        Write16(FixedDate);
        Write32(entry.Crc);
        Write32((uint)entry.Packed.Length);
        Write32((uint)entry.Length);
        Write16(checked((ushort)entry.Path.Length));
        Write16(0); // no extra field; OCF forbids one for mimetype
    }

    private void Write16(ushort value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(_file.AsSpan(_written), value);
        _written += sizeof(ushort);
    }

    private void Write32(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_file.AsSpan(_written), value);
        _written += sizeof(uint);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_file.AsSpan(_written));
        _written += bytes.Length;
    }

    private sealed record Entry(byte[] Path, ushort Method, uint Crc, ReadOnlyMemory<byte> Packed, int Length);
}
