namespace OzdPrint.Pdf;

/// <summary>Writes a dictionary (ISO 32000-1, 7.3.7) entry by entry; disposing closes it.</summary>
internal readonly ref struct DictionaryWriter
{
    private readonly ByteBuffer _buffer;

    /// <summary>Opens a dictionary at the end of the buffer.</summary>
    public DictionaryWriter(ByteBuffer buffer)
    {
        _buffer = buffer;
        _buffer.Raw("<<"u8);
    }

    /// <summary>An entry whose value is a name known to need no escape.</summary>
    public void Name(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        _buffer.Name(key);
        _buffer.Name(value);
    }

    /// <summary>An entry whose value is a name of printable ASCII without delimiters.</summary>
    public void Name(ReadOnlySpan<byte> key, string value)
    {
        _buffer.Name(key);
        _buffer.Name(value);
    }

    /// <summary>An entry whose value is an integer.</summary>
    public void Integer(ReadOnlySpan<byte> key, long value)
    {
        _buffer.Name(key);
        _buffer.Integer(value);
    }

    /// <summary>An entry whose value is a number.</summary>
    public void Number(ReadOnlySpan<byte> key, double value)
    {
        _buffer.Name(key);
        _buffer.Number(value);
    }

    /// <summary>An entry whose value is true or false.</summary>
    public void Boolean(ReadOnlySpan<byte> key, bool value)
    {
        _buffer.Name(key);
        _buffer.Keyword(value ? "true"u8 : "false"u8);
    }

    /// <summary>An entry that points to an object.</summary>
    public void Reference(ReadOnlySpan<byte> key, Ref target)
    {
        _buffer.Name(key);
        _buffer.Reference(target);
    }

    /// <summary>An entry that points to an object, with a key of printable ASCII without delimiters.</summary>
    public void Reference(string key, Ref target)
    {
        _buffer.Name(key);
        _buffer.Reference(target);
    }

    /// <summary>An entry whose value is a text string; none if the text is null.</summary>
    public void Text(ReadOnlySpan<byte> key, string? value)
    {
        if (value is not null)
        {
            _buffer.Name(key);
            _buffer.Text(value);
        }
    }

    /// <summary>An entry whose value is a string of printable ASCII.</summary>
    public void Ascii(ReadOnlySpan<byte> key, string value)
    {
        _buffer.Name(key);
        _buffer.AsciiString(value);
    }

    /// <summary>An entry whose value is a byte string.</summary>
    public void Bytes(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        _buffer.Name(key);
        _buffer.HexString(value);
    }

    /// <summary>An entry whose value is a dictionary.</summary>
    public DictionaryWriter Dictionary(ReadOnlySpan<byte> key)
    {
        _buffer.Name(key);
        return new DictionaryWriter(_buffer);
    }

    /// <summary>An entry whose value is an array.</summary>
    public ArrayWriter Array(ReadOnlySpan<byte> key)
    {
        _buffer.Name(key);
        return new ArrayWriter(_buffer);
    }

    /// <summary>An entry whose value is a rectangle.</summary>
    public void Rectangle(ReadOnlySpan<byte> key, Box box)
    {
        using var array = Array(key);
        array.Number(box.Left);
        array.Number(box.Bottom);
        array.Number(box.Right);
        array.Number(box.Top);
    }

    /// <summary>Closes the dictionary.</summary>
    public void Dispose() => _buffer.Raw(">>"u8);
}
