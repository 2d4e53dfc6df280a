using System.Globalization;
using System.Text;
using OzdPrint.Judges;
using OzdPrint.Layout;

namespace OzdPrint.Pdf.Tests;

/// <summary>Objects are packed together, and what must be found without unpacking is not.</summary>
public sealed class SizeTests
{
    [Fact]
    public void Object_streams_make_a_text_of_many_elements_much_smaller()
    {
        var bytes = Many(400).Print();
        var target = Path.GetTempFileName();
        try
        {
            Assert.Equal(0, Judge.Run(bytes, "qpdf", "qpdf", "--object-streams=disable", "--stream-data=preserve", "{}", target).ExitCode);
            Assert.InRange(bytes.Length, 1, new FileInfo(target).Length * 2 / 3);
        }
        finally
        {
            File.Delete(target);
        }
    }

    [Fact]
    public void No_object_but_streams_stands_outside_of_an_object_stream()
    {
        var text = Encoding.Latin1.GetString(Many(3).Print());
        Assert.Equal(text.Split(" 0 obj\n").Length, text.Split("\nstream\n").Length);
        Assert.Contains("/Type/ObjStm", text, StringComparison.Ordinal);
        Assert.Contains("/Type/XRef", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/Catalog", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_face_is_embedded_once_however_many_pages_use_it() =>
        Assert.Single(Many(200).Read().Objects.Values.OfType<PdfStream>(), stream => stream.Dictionary["Length1"] is not null);

    [Theory]
    [InlineData(400)]
    [InlineData(1200)]
    public void However_many_pages_there_are_only_a_few_wait_to_be_written(int pages)
    {
        var target = new CountingStream();
        using var file = new PdfFile(target);
        var run = new PressRun(Many(pages).Build(), new PdfSettings { Producer = "OzdPrint" }, file);
        target.Painted = () => run.PagesPainted;
        run.Write();

        // The contents of the pages are the first streams. Each must have gone out when a certain number of later ones is painted.
        Assert.InRange(target.PaintedAtEachStream.Count, pages + 1, int.MaxValue);
        Assert.All(
            target.PaintedAtEachStream.Take(pages),
            (painted, written) => Assert.InRange(painted - written, 1, PressRun.MostInWork + 1));
    }

    [Fact]
    public void A_stream_that_only_takes_bytes_gets_those_that_are_returned()
    {
        var target = new CountingStream();
        PdfPress.Print(Samples.Everything().Build(), new PdfSettings { Producer = "OzdPrint" }, target);
        Assert.Equal(Samples.Everything().Print(), target.Bytes);
    }

    private static DocumentBuilder Many(int pages)
    {
        var builder = new DocumentBuilder();
        for (var i = 0; i < pages; i++)
        {
            builder.AddPage().Text(builder.Add(StructureType.P), 20, 40, string.Create(CultureInfo.InvariantCulture, $"Blatt {i + 1}."));
        }

        return builder;
    }

    /// <summary>Only takes bytes, and notes how many pages are painted at the end of each stream of the file.</summary>
    private sealed class CountingStream : Stream
    {
        private readonly MemoryStream _taken = new();

        public Func<int> Painted { get; set; } = () => 0;

        public List<int> PaintedAtEachStream { get; } = [];

        public byte[] Bytes => _taken.ToArray();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            _taken.Write(buffer);
            if (buffer.EndsWith("\nendstream\nendobj\n"u8))
            {
                PaintedAtEachStream.Add(Painted());
            }
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
