using System.Globalization;
using System.Text;

namespace OzdPrint.Pdf.Tests;

internal sealed record PdfName(string Value)
{
    public override string ToString() => "/" + Value;
}

internal sealed record PdfReference(int Number)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number} 0 R");
}

internal sealed record PdfString(byte[] Bytes)
{
    public string Text => Bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(Bytes, 2, Bytes.Length - 2) : Encoding.Latin1.GetString(Bytes);

    /// <summary>Bytes that are no text are shown as numbers.</summary>
    public override string ToString() => Text.Any(char.IsControl) ? $"<{Convert.ToHexString(Bytes)}>" : $"({Text})";
}

internal sealed class PdfArray : List<object?>
{
    public override string ToString() => $"[{string.Join(' ', this.Select(PdfDictionary.Show))}]";
}

internal sealed class PdfDictionary
{
    private readonly Dictionary<string, object?> _entries = [];

    public ICollection<string> Keys => _entries.Keys;

    public object? this[string key]
    {
        get => _entries.GetValueOrDefault(key);
        set => _entries[key] = value;
    }

    public string? Name(string key) => (this[key] as PdfName)?.Value;

    public string? Text(string key) => (this[key] as PdfString)?.Text;

    public int Int(string key) => (int)(double)this[key]!;

    public static string Show(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        double number => number.ToString(CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    public override string ToString() => $"<<{string.Join(' ', _entries.Select(entry => $"/{entry.Key} {Show(entry.Value)}"))}>>";
}

internal sealed record PdfStream(PdfDictionary Dictionary, byte[] Raw, byte[] Decoded);
