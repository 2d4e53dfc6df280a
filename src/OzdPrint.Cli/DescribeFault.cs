using OzdPrint.Content;
using OzdPrint.Layout;
using OzdPrint.Pdf;

namespace OzdPrint.Cli;

/// <summary>Says of an exception what a person who mends the program wants to know, in one line.</summary>
internal static class DescribeFault
{
    /// <summary>Calls shown: those closest to the fault tell most, and a message should stay readable.</summary>
    private const int Calls = 4;

    /// <summary>The exception's own text, without the full stop.</summary>
    public static string Text(Exception fault) => Line(fault.Message).TrimEnd('.');

    /// <summary>What to do, with the exception's type and the calls it came from.</summary>
    public static string Hint(Exception fault)
    {
        // Behind " in " stands where the program was built, which is nobody's business.
        var calls = (fault.StackTrace ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(call => call.Split(" in ")[0])
            .Take(Calls);
        return $"this is a fault of ozdprint; please report it with this line: {Line(string.Join(", ", calls.Prepend(fault.GetType().Name)))}";
    }

    /// <summary>What to report of an edition or article that could not be set.</summary>
    public static Diagnostic Of(EditionSource source, Exception fault) => fault is BrokenFontException broken
        ? LayoutCodes.NotAFont.About(null, $"the font {broken.Font} is damaged and cannot be embedded", "download or copy its file again")
        : CommandCodes.NotSet.About(source.DisplayPath, $"could not be set: {Text(fault)}", Hint(fault));

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
