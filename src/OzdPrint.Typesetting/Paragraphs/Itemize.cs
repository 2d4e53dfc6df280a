namespace OzdPrint.Typesetting;

/// <summary>A stretch of a paragraph that is shaped in one go: one style, one language, one script.</summary>
/// <param name="Start">UTF-16 offset in the paragraph.</param>
/// <param name="Length">Length in UTF-16 units.</param>
/// <param name="Run">The run it comes from.</param>
/// <param name="Script">Its script.</param>
internal readonly record struct Item(int Start, int Length, StyledRun Run, TextScript Script);

/// <summary>The scripts that fonts treat apart. What is neither Greek nor Cyrillic is shaped by Latin rules.</summary>
internal enum TextScript
{
    Latin,
    Greek,
    Cyrillic,
}

/// <summary>Cuts the text where the style, the language or the script changes.</summary>
internal static class Itemize
{
    // What stands before the letters of Greek is Latin or of no script.
    private const char Greek = '\u0370';

    public static List<Item> Run(StyledText text)
    {
        var items = new List<Item>(text.Runs.Length);
        var offset = 0;
        foreach (var run in text.Runs)
        {
            AddScripts(items, run, offset);
            offset += run.Text.Length;
        }

        return items;
    }

    private static void AddScripts(List<Item> items, StyledRun run, int offset)
    {
        var start = 0;
        TextScript? script = null;
        for (var i = 0; i < run.Text.Length; i++)
        {
            if (script is TextScript.Latin && run.Text[i] < Greek)
            {
                continue;
            }

            // Digits, spaces and marks go with what stands before them.
            if (!char.IsLetter(run.Text[i]) || ScriptOf(run.Text[i]) is var own && own == (script ?? own))
            {
                script ??= char.IsLetter(run.Text[i]) ? ScriptOf(run.Text[i]) : null;
                continue;
            }

            items.Add(new Item(offset + start, i - start, run, script!.Value));
            start = i;
            script = own;
        }

        if (start < run.Text.Length)
        {
            items.Add(new Item(offset + start, run.Text.Length - start, run, script ?? TextScript.Latin));
        }
    }

    private static TextScript ScriptOf(char letter) => letter switch
    {
        >= Greek and <= '\u03FF' or >= '\u1F00' and <= '\u1FFF' => TextScript.Greek,
        >= '\u0400' and <= '\u052F' => TextScript.Cyrillic,
        _ => TextScript.Latin,
    };
}
