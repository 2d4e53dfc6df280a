using System.Buffers.Binary;
using System.Text;

namespace OzdPrint.Pdf.Tests;

/// <summary>Rules for colours, pictures and graphics states (ISO 19005-3, 6.2.2 to 6.2.10).</summary>
internal static class ColourRules
{
    private static readonly string[] _blends = ["Normal", "Compatible"];

    private static readonly string[] _intents = ["RelativeColorimetric", "AbsoluteColorimetric", "Perceptual", "Saturation"];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("output-intent", OutputIntent),
        new("colours-have-an-intent", ColoursHaveAnIntent),
        new("no-device-cmyk", NoDeviceCmyk),
        new("no-transparency", NoTransparency),
        new("graphics-states", file => file.Dictionaries.Where(IsState).SelectMany(state => new[] { "TR", "TR2", "HTP", "HT" }
            .Where(key => state[key] is not null && !(key == "TR2" && state.Name(key) == "Default")).Select(key => $"{state}: {key}"))),
        new("rendering-intents", file => file.Dictionaries.Select(one => one.Name("Intent") ?? (IsState(one) ? one.Name("RI") : null))
            .Concat(file.Pages.SelectMany(page => page.Walk.Inks).Where(ink => ink.StartsWith("ri ", StringComparison.Ordinal)).Select(ink => ink[3..]))
            .OfType<string>().Where(intent => !_intents.Contains(intent))),
        new("pictures", Pictures),
    ];

    private static bool IsState(PdfDictionary dictionary) => dictionary.Name("Type") == "ExtGState";

    private static List<PdfDictionary> Intents(Inspection file) =>
        [.. (file.File.Resolve(file.Catalog["OutputIntents"]) as PdfArray ?? []).Select(file.File.Dictionary).Where(intent => intent.Name("S") == "GTS_PDFA1")];

    private static IEnumerable<string> OutputIntent(Inspection file)
    {
        var intents = Intents(file);
        if (intents.Count != 1)
        {
            yield return $"there are {intents.Count}";
            yield break;
        }

        if (string.IsNullOrEmpty(intents[0].Text("OutputConditionIdentifier")))
        {
            yield return "it names no condition";
        }

        var stream = file.File.Stream(intents[0]["DestOutputProfile"]);
        var profile = stream.Decoded;
        if (profile.Length < 128 || BinaryPrimitives.ReadUInt32BigEndian(profile) != profile.Length || Sign(profile, 36) != "acsp")
        {
            yield return "its profile is none";
            yield break;
        }

        if (profile[8] is < 2 or > 4 || Sign(profile, 12) is not ("mntr" or "prtr"))
        {
            yield return "its profile is none for an output";
        }

        var components = Sign(profile, 16) switch { "GRAY" => 1, "RGB " => 3, "CMYK" => 4, _ => 0 };
        if (stream.Dictionary["N"] is not double n || n != components)
        {
            yield return "N is not that of its profile";
        }
    }

    private static IEnumerable<string> ColoursHaveAnIntent(Inspection file)
    {
        var components = Intents(file).Select(intent => file.File.Stream(intent["DestOutputProfile"]).Dictionary["N"]).OfType<double>().FirstOrDefault();
        var inks = file.Pages.SelectMany(page => page.Walk.Inks).ToHashSet();
        var spaces = file.Dictionaries.Select(one => one.Name("ColorSpace")).ToHashSet();
        if ((inks.Contains("rg") || inks.Contains("RG") || spaces.Contains("DeviceRGB")) && components != 3)
        {
            yield return "DeviceRGB without an intent for it";
        }

        if ((inks.Contains("g") || inks.Contains("G") || spaces.Contains("DeviceGray")) && components == 0)
        {
            yield return "DeviceGray without any intent";
        }
    }

    private static IEnumerable<string> NoDeviceCmyk(Inspection file) =>
        file.Pages.Where(page => page.Walk.Inks.Overlaps(["k", "K", "cs DeviceCMYK", "CS DeviceCMYK"])).Select(page => $"on page {page.Index}")
            .Concat(file.Values.OfType<PdfName>().Where(name => name.Value == "DeviceCMYK").Select(_ => "as the space of a picture"));

    private static IEnumerable<string> NoTransparency(Inspection file) =>
        file.Dictionaries.Where(one => one["SMask"] is not null and not PdfName { Value: "None" } || one["SMaskInData"] is double and not 0).Select(_ => "a soft mask")
            .Concat(file.Dictionaries.Where(IsState).Where(state =>
                state["ca"] is double and not 1 || state["CA"] is double and not 1 || (state.Name("BM") is { } blend && !_blends.Contains(blend))).Select(state => $"{state}"))
            .Concat(file.Dictionaries.Where(one => one.Name("S") == "Transparency").Select(_ => "a group"));

    private static IEnumerable<string> Pictures(Inspection file)
    {
        foreach (var picture in file.Dictionaries.Where(one => one.Name("Subtype") is "Image" or "Form" or "PS"))
        {
            var isForm = picture.Name("Subtype") != "Image";
            if (picture["Alternates"] is not null || picture["OPI"] is not null || picture["Interpolate"] is true
                || picture["Ref"] is not null || picture["PS"] is not null || picture.Name("Subtype") == "PS" || picture.Name("Subtype2") == "PS"
                || (!isForm && picture["ImageMask"] is not true && picture["BitsPerComponent"] is not (1.0 or 2.0 or 4.0 or 8.0 or 16.0)))
            {
                yield return $"{picture}";
            }
        }
    }

    private static string Sign(byte[] profile, int at) => Encoding.ASCII.GetString(profile, at, 4);
}
