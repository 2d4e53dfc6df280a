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

    private static DocumentBuilder Many(int pages)
    {
        var builder = new DocumentBuilder();
        for (var i = 0; i < pages; i++)
        {
            builder.AddPage().Text(builder.Add(StructureType.P), 20, 40, string.Create(CultureInfo.InvariantCulture, $"Blatt {i + 1}."));
        }

        return builder;
    }
}
