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
        var words = new OrderWords(arguments);
        var order = new WholeOrder();
        while (words.TryNext(out var option))
        {
            order = option switch
            {
                "--exe" => order with { Exe = words.File(option) },
                "--against" => order with { Against = words.File(option) },
                "--runs" => order with { Runs = words.Number(option, 1, 1000) },
                "--editions" => order with { Editions = words.Number(option, 0, 100_000) },
                "--words" => order with { Words = words.Number(option, 0, 200_000) },
                _ => throw new FormatException($"there is no option {option}"),
            };
        }

        return order;
    }
}
