using System.Text;

namespace OzdPrint.Archive;

/// <summary>Paths as they stand in manifests (RFC 8493, 2.1.3): line ends and percent signs are encoded, and nothing else is.</summary>
public static class BagPath
{
    /// <summary>The path as a manifest writes it.</summary>
    internal static string Encode(string path) => path
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal);

    /// <summary>The path that a manifest means.</summary>
    /// <param name="written">What stands there.</param>
    /// <param name="percentToo">Whether %25 is a percent sign, as the standard has it; widespread programs write percent signs as they are.</param>
    internal static string Decode(string written, bool percentToo = true)
    {
        var path = new StringBuilder();
        for (var i = 0; i < written.Length; i++)
        {
            var sign = written[i] != '%' || i + 2 >= written.Length ? null : written.AsSpan(i + 1, 2) switch
            {
                "0A" or "0a" => "\n",
                "0D" or "0d" => "\r",
                "25" when percentToo => "%",
                _ => (string?)null,
            };
            path.Append(sign ?? written[i].ToString());
            i += sign is null ? 0 : 2;
        }

        return path.ToString();
    }

    /// <summary>
    /// Whether every program reads the path in a manifest as it was meant. Widespread ones take %25 for three signs, and none
    /// keeps blanks at the end of a line.
    /// </summary>
    public static bool IsPortable(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return !path.AsSpan().ContainsAny('%', '\n', '\r') && path == path.TrimEnd();
    }

    /// <summary>Whether a path stays below the folder it starts from, on any system.</summary>
    internal static bool IsInside(string path) =>
        path.Length > 0 && path[0] is not ('/' or '\\' or '~') && !path.Contains('\0', StringComparison.Ordinal)
        && !(path.Length > 1 && path[1] == ':' && char.IsAsciiLetter(path[0]))
        && !path.Split('/', '\\').Contains("..");
}
