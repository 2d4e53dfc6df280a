using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace OzdPrint.Benchmarks;

/// <summary>How parts are measured: in this process, so that nothing is built anew for each.</summary>
internal sealed class PartsConfig : ManualConfig
{
    public PartsConfig()
    {
        AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumnProvider(DefaultColumnProviders.Instance);
        AddColumn(new PerWord());
        AddLogger(ConsoleLogger.Default);
        AddExporter(MarkdownExporter.GitHub);
        ArtifactsPath = Path.Combine("artifacts", "benchmarks");
        SummaryStyle = SummaryStyle.Default.WithCultureInfo(CultureInfo.InvariantCulture);
    }

    /// <summary>The mean for each word, where words are what grows.</summary>
    private sealed class PerWord : IColumn
    {
        public string Id => nameof(PerWord);

        public string ColumnName => "ns/word";

        public bool AlwaysShow => true;

        public ColumnCategory Category => ColumnCategory.Custom;

        public int PriorityInCategory => 0;

        public bool IsNumeric => true;

        public UnitType UnitType => UnitType.Dimensionless;

        public string Legend => "Time for each word of the body";

        public bool IsAvailable(Summary summary) => summary.BenchmarksCases.Any(one => Words(one) is not null);

        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, SummaryStyle.Default);

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
            Words(benchmarkCase) is { } words && summary[benchmarkCase]?.ResultStatistics is { } statistics
                ? (statistics.Mean / words).ToString("N0", CultureInfo.InvariantCulture)
                : "-";

        private static int? Words(BenchmarkCase one) => one.Parameters.Items.FirstOrDefault(item => item.Name == "Words")?.Value as int?;
    }
}
