using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace OzdPrint.Pdf;

/// <summary>
/// The indirect objects of a file. Callers draw numbers with <see cref="Allocate"/> and write each object once. Streams are
/// written in the order of their numbers and go out at once; all other objects, in any order, are kept as text until
/// <see cref="Finish"/> packs them by number into object streams (ISO 32000-1, 7.5.7). All are found through a
/// cross-reference stream (7.5.8).
/// </summary>
internal sealed class PdfFile : IDisposable
{
    /// <summary>Enough for good packing, few enough that a viewer unpacks little to reach one object.</summary>
    private const int ObjectsPerStream = 200;

    /// <summary>How many object streams are packed side by side: enough for the processors, few enough to hold.</summary>
    private const int StreamsInWork = 16;

    private readonly Output _out;

    /// <summary>The objects that are no streams, one behind the other.</summary>
    private readonly ByteBuffer _buffer = new(1 << 16);
    private readonly List<Entry> _entries = [];

    /// <summary>Where each stream went, by ascending number.</summary>
    private readonly List<(int Number, long Offset)> _streams = [];

    /// <summary>The dictionary of the stream that is being written, and its data; null if the object is none.</summary>
    private readonly ByteBuffer _head = new();
    private ReadOnlyMemory<byte>? _data;
    private int _numbers;

    /// <summary>Begins a file.</summary>
    /// <param name="target">Takes the bytes, from the first to the last; it is neither sought nor closed.</param>
    public PdfFile(Stream target)
    {
        _out = new Output(target);

        // Four bytes above 127 say that the file is not text (7.5.2).
        _out.Write("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n"u8);
    }

    /// <summary>Draws the next object number.</summary>
    public Ref Allocate() => new(++_numbers);

    /// <summary>Begins an object that is a dictionary. It ends with the writer, before the next object begins.</summary>
    public DictionaryWriter Dictionary(Ref self)
    {
        Begin(self);
        return new DictionaryWriter(_buffer);
    }

    /// <summary>Begins an object that is an array.</summary>
    public ArrayWriter Array(Ref self)
    {
        Begin(self);
        return new ArrayWriter(_buffer);
    }

    /// <summary>Begins a stream whose data are as they shall stand; returns its dictionary for further entries.</summary>
    /// <exception cref="InvalidOperationException">A stream of a higher number has been written.</exception>
    public DictionaryWriter Stream(Ref self, ReadOnlyMemory<byte> data)
    {
        Close();
        if (_streams.Count > 0 && _streams[^1].Number >= self.Number)
        {
            throw new InvalidOperationException($"Stream {self.Number} was written behind stream {_streams[^1].Number}.");
        }

        _streams.Add((self.Number, _out.Length));
        _data = data;
        _head.Clear();
        var dictionary = new DictionaryWriter(_head);
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

    /// <summary>Writes all that is left.</summary>
    /// <param name="catalog">The document's catalogue.</param>
    /// <param name="info">The information dictionary.</param>
    /// <exception cref="InvalidOperationException">A number was drawn and no object written for it, or two were.</exception>
    public void Finish(Ref catalog, Ref info)
    {
        Close();
        _entries.Sort((one, other) => one.Number.CompareTo(other.Number));
        var places = new List<Place>(_numbers + 64) { new(0, 0, 65535) };
        var (entry, stream) = (0, 0);
        for (var number = 1; number <= _numbers; number++)
        {
            var isLoose = entry < _entries.Count && _entries[entry].Number == number;
            var isStream = stream < _streams.Count && _streams[stream].Number == number;
            if (isLoose == isStream)
            {
                throw new InvalidOperationException($"Object {number} was not written exactly once.");
            }

            places.Add(isStream ? new Place(1, _streams[stream++].Offset, 0) : default);
            entry += isLoose ? 1 : 0;
        }

        if (entry < _entries.Count || stream < _streams.Count)
        {
            throw new InvalidOperationException("An object was written twice, or under a number that was not drawn.");
        }

        LayObjectStreams(places);
        LayCrossReference(places, catalog, info);
    }

    /// <summary>Lets the hash go.</summary>
    public void Dispose() => _out.Dispose();

    private ReadOnlySpan<byte> Body(Entry entry) => _buffer.Written[entry.Start..entry.End];

    private void Begin(Ref self)
    {
        Close();
        _entries.Add(new Entry(self.Number, _buffer.Length, _buffer.Length));
    }

    /// <summary>Ends the object before, and lets it go if it is a stream.</summary>
    private void Close()
    {
        if (_data is { } data)
        {
            Lay(_streams[^1].Number, _head.Written, data.Span);
            _data = null;
        }
        else if (_entries.Count > 0)
        {
            CollectionsMarshal.AsSpan(_entries)[^1].End = _buffer.Length;

            // The next object is not to be parted from this one by a space.
            _buffer.Raw((byte)'\n');
        }
    }

    private void LayObjectStreams(List<Place> places)
    {
        foreach (var groups in _entries.Chunk(ObjectsPerStream).Chunk(StreamsInWork))
        {
            var packed = new (byte[] Bytes, int First)[groups.Length];
            Parallel.For(0, groups.Length, i => packed[i] = Pack(groups[i]));
            for (var i = 0; i < groups.Length; i++)
            {
                LayObjectStream(groups[i], packed[i], places);
            }
        }
    }

    private void LayObjectStream(Entry[] group, (byte[] Bytes, int First) packed, List<Place> places)
    {
        var number = places.Count;
        places.Add(new Place(1, _out.Length, 0));
        for (var i = 0; i < group.Length; i++)
        {
            places[group[i].Number] = new Place(2, number, i);
        }

        var head = new ByteBuffer();
        using (var dictionary = new DictionaryWriter(head))
        {
            dictionary.Name("Type"u8, "ObjStm"u8);
            dictionary.Integer("N"u8, group.Length);
            dictionary.Integer("First"u8, packed.First);
            dictionary.Integer("Length"u8, packed.Bytes.Length);
            dictionary.Name("Filter"u8, "FlateDecode"u8);
        }

        Lay(number, head.Written, packed.Bytes);
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

    private void Lay(int number, ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> data)
    {
        var head = new ByteBuffer();
        head.Integer(number);
        head.Raw(" 0 obj\n"u8);
        head.Raw(dictionary);
        head.Raw("\nstream\n"u8);
        _out.Write(head.Written);
        _out.Write(data);
        _out.Write("\nendstream\nendobj\n"u8);
    }

    private void LayCrossReference(List<Place> places, Ref catalog, Ref info)
    {
        // Equal content, equal name: the identifier (14.4) is drawn from all that stands before this place.
        var id = _out.HashSoFar().AsSpan(0, 16);
        var number = places.Count;
        var start = _out.Length;
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
            BinaryPrimitives.WriteUInt32BigEndian(row[1..], checked((uint)places[i].Field2));
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

        Lay(number, head.Written, packed);
        var end = new ByteBuffer();
        end.Raw("startxref\n"u8);
        end.Integer(start);
        end.Raw("\n%%EOF\n"u8);
        _out.Write(end.Written);
    }

    /// <summary>An object in <see cref="_buffer"/>.</summary>
    private record struct Entry(int Number, int Start, int End);

    /// <summary>A row of the cross-reference table (ISO 32000-1, table 18).</summary>
    private readonly record struct Place(int Type, long Field2, int Field3);

    /// <summary>The bytes on their way out, counted and hashed as they go, for they cannot be read again.</summary>
    private sealed class Output(Stream target) : IDisposable
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public long Length { get; private set; }

        public void Write(ReadOnlySpan<byte> bytes)
        {
            target.Write(bytes);
            _hash.AppendData(bytes);
            Length += bytes.Length;
        }

        public byte[] HashSoFar() => _hash.GetCurrentHash();

        public void Dispose() => _hash.Dispose();
    }
}
