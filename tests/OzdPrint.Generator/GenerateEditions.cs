namespace OzdPrint.Generator;

/// <summary>What editions are to be like.</summary>
public sealed record GeneratorOrder
{
    /// <summary>Articles in an edition, from 1.</summary>
    public int Articles { get; init; } = 7;

    /// <summary>About how many words the body of an article has; its other parts have about as many again.</summary>
    public int Words { get; init; } = 450;

    /// <summary>Whether every article has a picture.</summary>
    public bool Pictures { get; init; }

    /// <summary>Another seed gives other editions for the same days.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The day of the last edition; earlier ones are of the days before.</summary>
    public DateOnly Last { get; init; } = new(2025, 12, 31);

    /// <summary>The day of the first edition, if days are to go on from one; null to go back from <see cref="Last"/>.</summary>
    public DateOnly? First { get; init; }
}

/// <summary>Writes a content folder of editions, one for each day. What an edition says depends on its day and the order alone.</summary>
public static class GenerateEditions
{
    /// <summary>Writes the editions and the <c>publication.yaml</c> above them.</summary>
    /// <param name="folder">The content folder; made if it is not there.</param>
    /// <param name="count">How many editions, from 1.</param>
    /// <param name="order">What they are to be like.</param>
    public static void Write(string folder, int count, GeneratorOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "publication.yaml"), GenerateEdition.Publication);
        Parallel.For(0, count, at =>
        {
            var day = Day(at, count, order);
            var edition = Directory.CreateDirectory(Path.Combine(folder, GenerateEdition.Iso(day))).FullName;
            foreach (var (name, bytes) in GenerateEdition.Files(day, order))
            {
                File.WriteAllBytes(Path.Combine(edition, name), bytes);
            }
        });
    }

    /// <summary>The day of an edition, counted from 0 for the earliest.</summary>
    public static DateOnly Day(int at, int count, GeneratorOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order.First is { } first ? first.AddDays(at) : order.Last.AddDays(at - count + 1);
    }
}
