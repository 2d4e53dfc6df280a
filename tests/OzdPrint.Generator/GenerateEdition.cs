using System.Globalization;
using System.Text;

namespace OzdPrint.Generator;

/// <summary>Makes the files of one edition.</summary>
public static class GenerateEdition
{
    private static readonly string[] _departments = ["Politik", "Wirtschaft", "Wissenschaft", "Kultur", "Sport"];

    /// <summary>The <c>publication.yaml</c> for all of them.</summary>
    public const string Publication =
        "id: ozd\nname: OZD\nsubtitle: Tagesausgabe\nlanguage: de\npublisher: OZD\nidentifier: https://ozd.example\n"
        + "disclaimer: Alle Texte sind erfunden und dienen nur der Erprobung.\n";

    /// <summary>The files of the folder: <c>edition.yaml</c>, the articles and their pictures.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Files(DateOnly day, GeneratorOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var names = new List<string>();
        for (var at = 0; at < order.Articles; at++)
        {
            var draw = Draw.For(order.Seed, day.DayNumber, at);
            var article = GenerateArticle.From(ref draw, at, order);
            names.Add(article.Name);
            yield return (article.Name + ".yaml", Encoding.UTF8.GetBytes(article.Yaml));
            if (order.Pictures)
            {
                yield return (article.Name + ".png", DrawChart.Png(ref draw));
            }
        }

        yield return ("edition.yaml", Encoding.UTF8.GetBytes(Plan(day, names)));
    }

    /// <summary>The day as folders and YAML write it.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Plan(DateOnly day, List<string> names)
    {
        var plan = new StringBuilder();
        plan.Append(CultureInfo.InvariantCulture, $"date: {Iso(day)}\nnumber: {day.DayOfYear}\n\ndepartments:\n");
        var departments = Math.Min(_departments.Length, names.Count);
        for (var at = 0; at < departments; at++)
        {
            var (from, to) = (names.Count * at / departments, names.Count * (at + 1) / departments);
            plan.Append(CultureInfo.InvariantCulture, $"  - title: {_departments[at]}\n    articles:\n");
            foreach (var name in names[from..to])
            {
                plan.Append(CultureInfo.InvariantCulture, $"      - {name}\n");
            }
        }

        return plan.ToString();
    }
}
