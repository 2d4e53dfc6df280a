namespace OzdPrint.Benchmarks;

/// <summary>How the rivals are to be measured.</summary>
internal sealed record RivalsOrder
{
    /// <summary>The executable; null to publish it first.</summary>
    public string? Exe { get; init; }

    /// <summary>How often each program sets each edition.</summary>
    public int Runs { get; init; } = 3;

    /// <summary>Reads it from a command line.</summary>
    /// <exception cref="FormatException">The command line is wrong.</exception>
    public static RivalsOrder Read(IEnumerable<string> arguments)
    {
        var words = new OrderWords(arguments);
        var order = new RivalsOrder();
        while (words.TryNext(out var option))
        {
            order = option switch
            {
                "--exe" => order with { Exe = words.File(option) },
                "--runs" => order with { Runs = words.Number(option, 1, 1000) },
                _ => throw new FormatException($"there is no option {option}"),
            };
        }

        return order;
    }
}
