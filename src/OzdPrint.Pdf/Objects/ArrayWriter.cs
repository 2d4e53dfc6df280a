namespace OzdPrint.Pdf;

/// <summary>Writes an array (ISO 32000-1, 7.3.6) item by item; disposing closes it.</summary>
internal readonly ref struct ArrayWriter
{
    private readonly ByteBuffer _buffer;

    /// <summary>Opens an array at the end of the buffer.</summary>
    public ArrayWriter(ByteBuffer buffer)
    {
        _buffer = buffer;
        _buffer.Raw((byte)'[');
    }

    /// <summary>A name known to need no escape.</summary>
    public void Name(ReadOnlySpan<byte> value) => _buffer.Name(value);

    /// <summary>An integer.</summary>
    public void Integer(long value) => _buffer.Integer(value);

    /// <summary>A number.</summary>
    public void Number(double value) => _buffer.Number(value);

    /// <summary>A reference.</summary>
    public void Reference(Ref target) => _buffer.Reference(target);

    /// <summary>The null object.</summary>
    public void Null() => _buffer.Keyword("null"u8);

    /// <summary>A byte string.</summary>
    public void Bytes(ReadOnlySpan<byte> bytes) => _buffer.HexString(bytes);

    /// <summary>A text string.</summary>
    public void Text(string text) => _buffer.Text(text);

    /// <summary>A dictionary.</summary>
    public DictionaryWriter Dictionary() => new(_buffer);

    /// <summary>An array.</summary>
    public ArrayWriter Array() => new(_buffer);

    /// <summary>Closes the array.</summary>
    public void Dispose() => _buffer.Raw((byte)']');
}
