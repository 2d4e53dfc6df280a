namespace OzdPrint.Cli;

/// <summary>Compares what is written with a file that stands, and keeps neither.</summary>
internal sealed class ComparingStream(Stream other) : Stream
{
    private readonly byte[] _buffer = new byte[1 << 16];

    /// <summary>Offset of the first byte that differs, the end of the shorter counting as one; null while all are the same.</summary>
    public long? FirstDifference { get; private set; }

    /// <summary>How many bytes were written.</summary>
    public long Written { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> bytes)
    {
        for (var rest = bytes; FirstDifference is null && !rest.IsEmpty;)
        {
            var there = _buffer.AsSpan(0, Math.Min(rest.Length, _buffer.Length));
            var read = other.ReadAtLeast(there, there.Length, throwOnEndOfStream: false);
            var same = rest[..there.Length].CommonPrefixLength(there[..read]);
            if (same < there.Length)
            {
                FirstDifference = Written + (bytes.Length - rest.Length) + same;
            }

            rest = rest[there.Length..];
        }

        Written += bytes.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>To be called when all is written: what stands may go on where that ends.</summary>
    public void Finish()
    {
        if (FirstDifference is null && other.ReadByte() >= 0)
        {
            FirstDifference = Written;
        }
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
