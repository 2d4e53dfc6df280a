using System.Globalization;
using System.Text;

namespace OzdPrint.Pdf.Tests;

/// <summary>
/// Walks every object of a file and names what breaks the rules of PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1), as
/// far as a machine can tell. It goes by the clauses and not by what the press happens to write, and shares no code with it.
/// </summary>
internal static class Checker
{
    /// <summary>Every rule, in the order of <c>CONFORMANCE.md</c>.</summary>
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        .. FileRules.All, .. ColourRules.All, .. FontRules.All, .. MetadataRules.All, .. AttachmentRules.All, .. LinkRules.All,
        .. ContentRules.All, .. StructureRules.All,
    ];

    /// <summary>What breaks any rule: the name of the rule, and where.</summary>
    public static IReadOnlyList<string> FaultsOf(PdfReader file) => FaultsOf(file, Rules);

    /// <summary>What breaks some rules.</summary>
    public static IReadOnlyList<string> FaultsOf(PdfReader file, IEnumerable<Rule> rules)
    {
        var inspection = new Inspection(file);
        return [.. rules.SelectMany(rule => Ask(rule, inspection))];
    }

    /// <summary>The text of a code by the ToUnicode map of a font.</summary>
    public static Dictionary<int, string> TextOf(PdfReader file, PdfDictionary font)
    {
        var result = new Dictionary<int, string>();
        foreach (var line in Encoding.ASCII.GetString(file.Stream(font["ToUnicode"]).Decoded).Split('\n'))
        {
            if (line.StartsWith('<') && line.Split("> <") is [var code, var text] && line != "<0000> <FFFF>")
            {
                var units = Convert.FromHexString(text.TrimEnd('>'));
                result.Add(Number(code[1..]), Encoding.BigEndianUnicode.GetString(units));
            }
            else if (line.StartsWith('<') && line.Split("> <") is [var first, var last, var start])
            {
                for (var i = 0; i <= Number(last) - Number(first[1..]); i++)
                {
                    result.Add(Number(first[1..]) + i, ((char)(Number(start.TrimEnd('>')) + i)).ToString());
                }
            }
        }

        return result;

        static int Number(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }

    /// <summary>An object of another kind than a rule looks for is a fault too.</summary>
    private static List<string> Ask(Rule rule, Inspection file)
    {
        try
        {
            return [.. rule.Faults(file).Select(fault => $"{rule.Name}: {fault}")];
        }
        catch (Exception wrong) when (wrong is InvalidCastException or NullReferenceException or KeyNotFoundException or ArgumentException or FormatException or IndexOutOfRangeException)
        {
            return [$"{rule.Name}: something is no object of the kind it should be: {wrong.Message}"];
        }
    }
}
