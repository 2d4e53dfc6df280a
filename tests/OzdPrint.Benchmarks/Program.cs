using System.Globalization;
using BenchmarkDotNet.Running;
using OzdPrint.Benchmarks;
using OzdPrint.Generator;

const string Usage = """
    usage: whole --exe PATH [--against PATH] [--runs 5] [--editions 1000] [--words 100000]
                            measures the program as it is run, from process start to its end
           rivals [--exe PATH] [--runs 3]
                            measures other programs that are installed beside it, on the same text
           parts [CONTENT]  measures what each part costs in the whole; without CONTENT on editions made for it
           bench [--filter '*Paragraph*' …]
                            measures each part by itself (all options of BenchmarkDotNet)
    """;

try
{
    switch (args)
    {
        case ["whole", .. var rest]:
            Console.WriteLine(MeasureWhole.Run(WholeOrder.Read(rest)));
            return 0;
        case ["rivals", .. var rest]:
            Console.WriteLine(MeasureRivals.Run(RivalsOrder.Read(rest)));
            return 0;
        case ["parts"]:
            using (var made = new GeneratedContent(MeasureShares.Editions, new GeneratorOrder { Pictures = true }))
            {
                Console.WriteLine(MeasureShares.Run(made.Folder));
            }

            return 0;
        case ["parts", var content] when !content.StartsWith('-'):
            Console.WriteLine(MeasureShares.Run(Path.GetFullPath(content)));
            return 0;
        case ["bench", .. var rest]:
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            BenchmarkSwitcher.FromAssembly(typeof(PartsConfig).Assembly).Run(rest.Length == 0 ? ["--filter", "*"] : rest, new PartsConfig());
            return 0;
        default:
            Console.Error.WriteLine(Usage);
            return 2;
    }
}
catch (FormatException wrong)
{
    Console.Error.WriteLine($"error: {wrong.Message}\n{Usage}");
    return 2;
}
catch (InvalidOperationException failed)
{
    Console.Error.WriteLine($"error: {failed.Message}");
    return 1;
}
