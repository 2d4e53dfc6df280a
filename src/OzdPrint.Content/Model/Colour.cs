namespace OzdPrint.Content;

/// <summary>A colour in sRGB, 8 bits a channel.</summary>
/// <param name="R">Red.</param>
/// <param name="G">Green.</param>
/// <param name="B">Blue.</param>
public readonly record struct Colour(byte R, byte G, byte B)
{
    /// <summary>Black.</summary>
    public static Colour Black => new(0, 0, 0);

    /// <summary>White.</summary>
    public static Colour White => new(255, 255, 255);

    /// <summary>Reads <c>#rgb</c> or <c>#rrggbb</c>; null if the text is neither.</summary>
    public static Colour? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var digits = text.StartsWith('#') ? text[1..] : "";
        if (digits.Length == 3)
        {
            digits = $"{digits[0]}{digits[0]}{digits[1]}{digits[1]}{digits[2]}{digits[2]}";
        }

        return digits.Length == 6 && digits.All(char.IsAsciiHexDigit)
            ? new Colour(Convert.ToByte(digits[..2], 16), Convert.ToByte(digits[2..4], 16), Convert.ToByte(digits[4..], 16))
            : null;
    }

    /// <summary>The colour as <c>#rrggbb</c>.</summary>
    public override string ToString() => $"#{R:x2}{G:x2}{B:x2}";
}
