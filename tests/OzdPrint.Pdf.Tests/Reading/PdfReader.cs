using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace OzdPrint.Pdf.Tests;

/// <summary>
/// Reads a file with a cross-reference stream back into objects, without any of the press's own code. It is strict: what
/// it does not expect throws.
/// </summary>
internal sealed class PdfReader
{
    private readonly byte[] _file;

    public PdfReader(byte[] file)
    {
        _file = file;
        var tail = Encoding.Latin1.GetString(file);
        var start = tail.LastIndexOf("startxref\n", StringComparison.Ordinal) + "startxref\n".Length;
        var (_, table) = ReadIndirect(int.Parse(tail[start..tail.IndexOf('\n', start)], CultureInfo.InvariantCulture));
        var xref = (PdfStream)table!;
        Trailer = xref.Dictionary;
        var widths = ((PdfArray)Trailer["W"]!).Select(width => (int)(double)width!).ToArray();
        var row = widths.Sum();
        var containers = new SortedDictionary<int, PdfStream>();
        for (var number = 1; number < Trailer.Int("Size"); number++)
        {
            var at = number * row;
            var (type, field2, field3) = (Field(0), Field(1), Field(2));
            if (type == 1)
            {
                var (found, value) = ReadIndirect(field2);
                Assert.Equal(number, found);
                if (value is PdfStream stream && stream.Dictionary.Name("Type") == "ObjStm")
                {
                    containers.Add(number, stream);
                }
                else if (value is not PdfStream { Dictionary: var dictionary } || dictionary.Name("Type") != "XRef")
                {
                    Objects.Add(number, value);
                }
            }
            else
            {
                Assert.Equal(2, type);
                _packed.Add(number, (field2, field3));
            }

            int Field(int index)
            {
                var result = 0;
                for (var k = 0; k < widths[index]; k++)
                {
                    result = (result << 8) | xref.Decoded[at++];
                }

                return result;
            }
        }

        var indexes = containers.ToDictionary(container => container.Key, container => Unpack(container.Value));
        foreach (var (number, (container, index)) in _packed)
        {
            Assert.Equal(number, indexes[container][index].Number);
            Objects.Add(number, indexes[container][index].Value);
        }
    }

    private readonly Dictionary<int, (int Container, int Index)> _packed = [];

    /// <summary>The file itself.</summary>
    public byte[] Bytes => _file;

    public PdfDictionary Trailer { get; }

    public SortedDictionary<int, object?> Objects { get; } = [];

    public PdfDictionary Catalog => Dictionary(Trailer["Root"]);

    public IReadOnlyList<PdfDictionary> Pages
    {
        get
        {
            var pages = new List<PdfDictionary>();
            Collect(Dictionary(Catalog["Pages"]));
            return pages;

            void Collect(PdfDictionary node)
            {
                if (node.Name("Type") == "Page")
                {
                    pages.Add(node);
                    return;
                }

                foreach (var kid in Array(node["Kids"]))
                {
                    Collect(Dictionary(kid));
                }
            }
        }
    }

    public object? Resolve(object? value) => value is PdfReference reference ? Objects[reference.Number] : value;

    public PdfDictionary Dictionary(object? value) => Resolve(value) switch
    {
        PdfStream stream => stream.Dictionary,
        var other => (PdfDictionary)other!,
    };

    public PdfArray Array(object? value) => (PdfArray)Resolve(value)!;

    public PdfStream Stream(object? value) => (PdfStream)Resolve(value)!;

    public string Content(int page) => Encoding.Latin1.GetString(Stream(Pages[page]["Contents"]).Decoded);

    /// <summary>A content stream with the codes of its strings in hexadecimal digits, so that it can be read and compared as text.</summary>
    public static string InDigits(byte[] content)
    {
        var text = new StringBuilder();
        for (var at = 0; at < content.Length;)
        {
            if (content[at] != '(')
            {
                text.Append((char)content[at++]);
                continue;
            }

            var syntax = new PdfSyntax(content, at);
            text.Append('<').Append(Convert.ToHexString(((PdfString)syntax.Read()!).Bytes)).Append('>');
            at = syntax.Position;
        }

        return text.ToString();
    }

    /// <summary>Objects as text. Font programs, pictures and packed glyph maps are named only.</summary>
    public string Dump(Func<PdfDictionary, bool>? wanted = null)
    {
        var text = new StringBuilder();
        foreach (var (number, value) in Objects)
        {
            if (wanted is not null && (value is not (PdfDictionary or PdfStream) || !wanted(Dictionary(value))))
            {
                continue;
            }

            text.Append(CultureInfo.InvariantCulture, $"{number}: ");
            if (value is PdfStream stream)
            {
                stream.Dictionary["Length"] = new PdfName("…");
                if (stream.Dictionary["Length1"] is not null)
                {
                    stream.Dictionary["Length1"] = new PdfName("…");
                }

                text.Append(stream.Dictionary).Append('\n');
                if (Pages.Any(page => Stream(page["Contents"]) == stream))
                {
                    text.Append(InDigits(stream.Decoded).ReplaceLineEndings("\n   ").Insert(0, "   ").TrimEnd()).Append('\n');
                }
                else if (!stream.Decoded.AsSpan().ContainsAnyInRange((byte)0, (byte)9) && stream.Dictionary.Name("Subtype") is not "Image")
                {
                    text.Append(Encoding.UTF8.GetString(stream.Decoded).ReplaceLineEndings("\n   ").Insert(0, "   ").TrimEnd()).Append('\n');
                }
            }
            else
            {
                text.Append(PdfDictionary.Show(value)).Append('\n');
            }
        }

        return text.ToString();
    }

    private (int Number, object? Value) ReadIndirect(int offset)
    {
        var syntax = new PdfSyntax(_file, offset);
        var number = (int)(double)syntax.Read()!;
        Assert.Equal(0.0, syntax.Read());
        syntax.Expect("obj");
        var value = syntax.Read();
        if (value is PdfDictionary dictionary && syntax.TryExpect("stream\n"))
        {
            var length = dictionary.Int("Length");
            var raw = _file.AsSpan(syntax.Position, length).ToArray();
            syntax.Position += length;
            syntax.Expect("endstream");
            value = new PdfStream(dictionary, raw, Decode(dictionary, raw));
        }

        syntax.Expect("endobj");
        return (number, value);
    }

    private static List<(int Number, object? Value)> Unpack(PdfStream container)
    {
        var head = new PdfSyntax(container.Decoded, 0);
        var first = container.Dictionary.Int("First");
        var objects = new List<(int, object?)>();
        for (var i = 0; i < container.Dictionary.Int("N"); i++)
        {
            var number = (int)(double)head.Read()!;
            var offset = (int)(double)head.Read()!;
            objects.Add((number, new PdfSyntax(container.Decoded, first + offset).Read()));
        }

        return objects;
    }

    private static byte[] Decode(PdfDictionary dictionary, byte[] raw)
    {
        if (dictionary.Name("Filter") != "FlateDecode")
        {
            return raw;
        }

        using var zlib = new ZLibStream(new MemoryStream(raw), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        zlib.CopyTo(plain);
        return dictionary["DecodeParms"] is PdfDictionary parameters
            ? Unpredict(plain.ToArray(), parameters["Colors"] is null ? 1 : parameters.Int("Colors"), parameters.Int("Columns"))
            : plain.ToArray();
    }

    private static byte[] Unpredict(byte[] rows, int channels, int columns)
    {
        var stride = channels * columns;
        var result = new byte[rows.Length / (stride + 1) * stride];
        for (var y = 0; y < rows.Length / (stride + 1); y++)
        {
            var predictor = rows[y * (stride + 1)];
            for (var i = 0; i < stride; i++)
            {
                int left = i < channels ? 0 : result[(y * stride) + i - channels];
                int above = y == 0 ? 0 : result[((y - 1) * stride) + i];
                int corner = i < channels || y == 0 ? 0 : result[((y - 1) * stride) + i - channels];
                var estimate = left + above - corner;
                var guess = predictor switch
                {
                    0 => 0,
                    1 => left,
                    2 => above,
                    3 => (left + above) / 2,
                    4 => new[] { left, above, corner }.MinBy(value => Math.Abs(estimate - value)),
                    _ => throw new InvalidDataException($"predictor {predictor}"),
                };
                result[(y * stride) + i] = (byte)(rows[(y * (stride + 1)) + 1 + i] + guess);
            }
        }

        return result;
    }
}
