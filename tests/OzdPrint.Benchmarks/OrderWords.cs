using System.Globalization;

namespace OzdPrint.Benchmarks;

/// <summary>The words of a command line, read one after the other.</summary>
internal sealed class OrderWords(IEnumerable<string> arguments)
{
    private readonly Queue<string> _words = new(arguments);

    /// <summary>The next option; false at the end.</summary>
    public bool TryNext(out string option) => _words.TryDequeue(out option!);

    /// <summary>The path behind an option.</summary>
    /// <exception cref="FormatException">There is no such file.</exception>
    public string File(string option) => _words.TryDequeue(out var path) && System.IO.File.Exists(path)
        ? Path.GetFullPath(path)
        : throw new FormatException($"behind {option} stands the path of an executable");

    /// <summary>The number behind an option.</summary>
    /// <exception cref="FormatException">It is none, too small or too large.</exception>
    public int Number(string option, int least, int most) =>
        _words.TryDequeue(out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new FormatException($"behind {option} stands a number from {least} to {most}");
}
