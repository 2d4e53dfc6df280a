using System.Globalization;

namespace OzdPrint.Benchmarks;

/// <summary>What is to be measured as a whole.</summary>
internal sealed record WholeOrder
{
    /// <summary>The executable; null to publish it first.</summary>
    public string? Exe { get; init; }

    /// <summary>Another executable that is run in turn with the first; null for none.</summary>
    public string? Against { get; init; }

    /// <summary>How often each piece of work is done.</summary>
    public int Runs { get; init; } = 5;

    /// <summary>How many editions the bulk has; 0 for none.</summary>
    public int Editions { get; init; } = 1000;

    /// <summary>Words of the longest body; 0 for none.</summary>
    public int Words { get; init; } = 100_000;

    /// <summary>Reads it from a command line.</summary>
    /// <exception cref="FormatException">The command line is wrong.</exception>
    public static WholeOrder Read(IEnumerable<string> arguments)
    {
        var words = new Queue<string>(arguments);
        var order = new WholeOrder();
        while (words.TryDequeue(out var word))
        {
            order = word switch
            {
                "--exe" => order with { Exe = File(word) },
                "--against" => order with { Against = File(word) },
                "--runs" => order with { Runs = Number(word, 1, 1000) },
                "--editions" => order with { Editions = Number(word, 0, 100_000) },
                "--words" => order with { Words = Number(word, 0, 200_000) },
                _ => throw new FormatException($"there is no option {word}"),
            };
        }

        return order;

        string File(string option) => words.TryDequeue(out var path) && System.IO.File.Exists(path)
            ? Path.GetFullPath(path)
            : throw new FormatException($"behind {option} stands the path of an executable");

        int Number(string option, int least, int most) =>
            words.TryDequeue(out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
                ? number
                : throw new FormatException($"behind {option} stands a number from {least} to {most}");
    }
}
