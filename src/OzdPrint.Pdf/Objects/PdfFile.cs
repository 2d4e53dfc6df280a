using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace OzdPrint.Pdf;

/// <summary>
/// The indirect objects of a file. Callers draw numbers with <see cref="Allocate"/>, write each object once and in any
/// order; <see cref="Finish"/> lays them down by number. Objects that are no streams are packed into object streams
/// (ISO 32000-1, 7.5.7) and found through a cross-reference stream (7.5.8).
/// </summary>
internal sealed class PdfFile
{
    /// <summary>Enough for good packing, few enough that a viewer unpacks little to reach one object.</summary>
    private const int ObjectsPerStream = 200;

    private readonly ByteBuffer _buffer = new(1 << 16);
    private readonly List<Entry> _entries = [];
    private int _numbers;

    /// <summary>Draws the next object number.</summary>
    public Ref Allocate() => new(++_numbers);

    /// <summary>Begins an object that is a dictionary. It ends with the writer, before the next object begins.</summary>
    public DictionaryWriter Dictionary(Ref self)
    {
        Begin(self, null);
        return new DictionaryWriter(_buffer);
    }

    /// <summary>Begins an object that is an array.</summary>
    public ArrayWriter Array(Ref self)
    {
        Begin(self, null);
        return new ArrayWriter(_buffer);
    }

    /// <summary>Begins a stream whose data are as they shall stand; returns its dictionary for further entries.</summary>
    public DictionaryWriter Stream(Ref self, ReadOnlyMemory<byte> data)
    {
        Begin(self, data);
        var dictionary = new DictionaryWriter(_buffer);
        dictionary.Integer("Length"u8, data.Length);
        return dictionary;
    }

    /// <summary>Begins a stream of data that <see cref="Compress.Flate"/> has packed.</summary>
    public DictionaryWriter FlateStream(Ref self, ReadOnlyMemory<byte> packed)
    {
        var dictionary = Stream(self, packed);
        dictionary.Name("Filter"u8, "FlateDecode"u8);
        return dictionary;
    }

    /// <summary>Lays the file down.</summary>
    /// <param name="catalog">The document's catalogue.</param>
    /// <param name="info">The information dictionary.</param>
    /// <exception cref="InvalidOperationException">A number was drawn and no object written for it, or two were.</exception>
    public byte[] Finish(Ref catalog, Ref info)
    {
        Close();
        _entries.Sort((one, other) => one.Number.CompareTo(other.Number));
        for (var i = 0; i < _numbers; i++)
        {
            if (i >= _entries.Count || _entries[i].Number != i + 1)
            {
                throw new InvalidOperationException($"Object {i + 1} was not written exactly once.");
            }
        }

        var file = new ByteBuffer(_buffer.Length + _entries.Sum(entry => entry.Data?.Length ?? 0) + 4096);

        // Four bytes above 127 say that the file is not text (7.5.2).
        file.Raw("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n"u8);
        var places = new List<Place>(_numbers + 64) { new(0, 0, 65535) };
        var loose = new List<Entry>();
        foreach (var entry in _entries)
        {
            if (entry.Data is { } data)
            {
                places.Add(new Place(1, file.Length, 0));
                Lay(file, entry.Number, Body(entry), data.Span);
            }
            else
            {
                places.Add(default);
                loose.Add(entry);
            }
        }

        LayObjectStreams(file, loose, places);
        LayCrossReference(file, places, catalog, info);
        return file.Written.ToArray();
    }

    private ReadOnlySpan<byte> Body(Entry entry) => _buffer.Written[entry.Start..entry.End];

    private void Begin(Ref self, ReadOnlyMemory<byte>? data)
    {
        Close();
        _entries.Add(new Entry(self.Number, _buffer.Length, _buffer.Length, data));
    }

    private void Close()
    {
        if (_entries.Count > 0)
        {
            CollectionsMarshal.AsSpan(_entries)[^1].End = _buffer.Length;
        }

        // The next object is not to be parted from this one by a space.
        _buffer.Raw((byte)'\n');
    }

    private void LayObjectStreams(ByteBuffer file, List<Entry> loose, List<Place> places)
    {
        var groups = loose.Chunk(ObjectsPerStream).ToArray();
        var packed = new (byte[] Bytes, int First)[groups.Length];
        Parallel.For(0, groups.Length, i => packed[i] = Pack(groups[i]));
        for (var i = 0; i < groups.Length; i++)
        {
            var number = places.Count;
            places.Add(new Place(1, file.Length, 0));
            for (var k = 0; k < groups[i].Length; k++)
            {
                places[groups[i][k].Number] = new Place(2, number, k);
            }

            var head = new ByteBuffer();
            using (var dictionary = new DictionaryWriter(head))
            {
                dictionary.Name("Type"u8, "ObjStm"u8);
                dictionary.Integer("N"u8, groups[i].Length);
                dictionary.Integer("First"u8, packed[i].First);
                dictionary.Integer("Length"u8, packed[i].Bytes.Length);
                dictionary.Name("Filter"u8, "FlateDecode"u8);
            }

            Lay(file, number, head.Written, packed[i].Bytes);
        }
    }

    private (byte[] Bytes, int First) Pack(Entry[] group)
    {
        var index = new ByteBuffer();
        var bodies = new ByteBuffer(1 << 14);
        foreach (var entry in group)
        {
            index.Integer(entry.Number);
            index.Integer(bodies.Length);
            bodies.Raw(Body(entry));
            bodies.Raw((byte)'\n');
        }

        index.Raw((byte)'\n');
        var first = index.Length;
        index.Raw(bodies.Written);
        return (Compress.Flate(index.Written), first);
    }

    private static void Lay(ByteBuffer file, int number, ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> data)
    {
        file.Integer(number);
        file.Raw(" 0 obj\n"u8);
        file.Raw(dictionary);
        file.Raw("\nstream\n"u8);
        file.Raw(data);
        file.Raw("\nendstream\nendobj\n"u8);
    }

    private static void LayCrossReference(ByteBuffer file, List<Place> places, Ref catalog, Ref info)
    {
        // Equal content, equal name: the identifier (14.4) is drawn from all that stands before this place.
        var id = SHA256.HashData(file.Written).AsSpan(0, 16);
        var number = places.Count;
        var start = file.Length;
        places.Add(new Place(1, start, 0));

        // Each row is written as the difference to the row above (the Up filter of PNG), for the rows count upwards.
        const int Columns = 7;
        var rows = new byte[places.Count * (Columns + 1)];
        Span<byte> above = stackalloc byte[Columns];
        Span<byte> row = stackalloc byte[Columns];
        above.Clear();
        for (var i = 0; i < places.Count; i++)
        {
            row[0] = (byte)places[i].Type;
            BinaryPrimitives.WriteUInt32BigEndian(row[1..], (uint)places[i].Field2);
            BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)places[i].Field3);
            var target = rows.AsSpan(i * (Columns + 1));
            target[0] = 2;
            for (var k = 0; k < Columns; k++)
            {
                target[k + 1] = (byte)(row[k] - above[k]);
            }

            row.CopyTo(above);
        }

        var packed = Compress.Flate(rows);
        var head = new ByteBuffer();
        using (var dictionary = new DictionaryWriter(head))
        {
            dictionary.Name("Type"u8, "XRef"u8);
            dictionary.Integer("Size"u8, places.Count);
            using (var widths = dictionary.Array("W"u8))
            {
                widths.Integer(1);
                widths.Integer(4);
                widths.Integer(2);
            }

            dictionary.Reference("Root"u8, catalog);
            dictionary.Reference("Info"u8, info);
            using (var ids = dictionary.Array("ID"u8))
            {
                ids.Bytes(id);
                ids.Bytes(id);
            }

            dictionary.Integer("Length"u8, packed.Length);
            dictionary.Name("Filter"u8, "FlateDecode"u8);
            using var parameters = dictionary.Dictionary("DecodeParms"u8);
            parameters.Integer("Predictor"u8, 12);
            parameters.Integer("Columns"u8, Columns);
        }

        Lay(file, number, head.Written, packed);
        file.Raw("startxref\n"u8);
        file.Integer(start);
        file.Raw("\n%%EOF\n"u8);
    }

    /// <summary>An object in <see cref="_buffer"/>, with its data if it is a stream.</summary>
    private record struct Entry(int Number, int Start, int End, ReadOnlyMemory<byte>? Data);

    /// <summary>A row of the cross-reference table (ISO 32000-1, table 18).</summary>
    private readonly record struct Place(int Type, int Field2, int Field3);
}
