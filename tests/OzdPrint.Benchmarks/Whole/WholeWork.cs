using OzdPrint.Generator;

namespace OzdPrint.Benchmarks;

/// <summary>A piece of work for the whole program.</summary>
/// <param name="Name">How the table names it.</param>
/// <param name="Editions">How many editions it sets; 0 if the program is only started.</param>
/// <param name="Order">What they are like.</param>
internal sealed record WholeWork(string Name, int Editions, GeneratorOrder Order)
{
    /// <summary>Words of the body, where its length is what matters.</summary>
    public int? Words { get; init; }

    /// <summary>A single edition.</summary>
    public static WholeWork OneEdition(int articles) =>
        new($"1 edition of {articles} article{(articles == 1 ? "" : "s")}", 1, new GeneratorOrder { Articles = articles });
}

/// <summary>What one executable did of it.</summary>
internal sealed class WholeResult
{
    /// <summary>The runs into an empty folder.</summary>
    public List<ProcessCost> Fresh { get; } = [];

    /// <summary>The runs into the folder that is full already.</summary>
    public List<ProcessCost> Again { get; } = [];

    /// <summary>Pages of all PDFs.</summary>
    public int Pages { get; set; }

    /// <summary>Bytes of all PDFs.</summary>
    public long PdfBytes { get; set; }

    /// <summary>Bytes of all EPUBs.</summary>
    public long EpubBytes { get; set; }

    public double WallMs => Fresh.Min(run => run.Wall.TotalMilliseconds);

    public double AgainMs => Again.Min(run => run.Wall.TotalMilliseconds);

    public double MedianMs => Fresh.Select(run => run.Wall.TotalMilliseconds).Order().ElementAt(Fresh.Count / 2);

    public double CpuMs => Fresh.Min(run => run.Cpu.TotalMilliseconds);

    public double PeakMb => Fresh.Max(run => run.Peak) / 1e6;
}
