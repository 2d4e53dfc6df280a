using System.Diagnostics;
using System.Globalization;
using OzdPrint.Generator;

const string Usage = "usage: N DIR [--articles 7] [--words 450] [--pictures] [--seed 1] [--last 2025-12-31 | --first DAY]";

var words = new Queue<string>(args);
var plain = new List<string>();
var order = new GeneratorOrder();
try
{
    while (words.TryDequeue(out var word))
    {
        order = word switch
        {
            "--articles" => order with { Articles = Number(1, 1000) },
            "--words" => order with { Words = Number(20, 200_000) },
            "--seed" => order with { Seed = Number(0, int.MaxValue) },
            "--pictures" => order with { Pictures = true },
            "--last" => order with { Last = Day() },
            "--first" => order with { First = Day() },
            _ => order,
        };
        if (!word.StartsWith('-'))
        {
            plain.Add(word);
        }
        else if (word is not ("--articles" or "--words" or "--seed" or "--pictures" or "--last" or "--first"))
        {
            throw new FormatException($"there is no option {word}");
        }
    }

    if (plain.Count != 2 || !int.TryParse(plain[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1)
    {
        throw new FormatException("say how many editions, and where");
    }

    var clock = Stopwatch.StartNew();
    GenerateEditions.Write(plain[1], count, order);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} editions in {plain[1]}, {clock.Elapsed.TotalSeconds:0.0} s"));
    return 0;
}
catch (FormatException wrong)
{
    Console.Error.WriteLine($"error: {wrong.Message}\n{Usage}");
    return 2;
}

int Number(int least, int most) =>
    words.TryDequeue(out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
        ? number
        : throw new FormatException($"a number from {least} to {most} is wanted");

DateOnly Day() =>
    words.TryDequeue(out var text) && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : throw new FormatException("a day is wanted, such as 2025-12-31");
