using System.Globalization;
using System.Text;

namespace OzdPrint.Layout;

/// <summary>Writes the reference of layout files from the settings as they are read.</summary>
public static class LayoutReference
{
    /// <summary>A section of Markdown that lists every setting with what may be written, its default and its meaning.</summary>
    public static string Markdown()
    {
        var page = new StringBuilder();
        page.Append(
            """
            ## Every setting

            A setting that a file does not name keeps the value of the layout it extends, key by key; without `extends` the
            defaults below hold. `none` takes away what was inherited.

            A **length** is a number with a unit: `pt`, `mm`, `cm`, `in`, and in styles `em`, which is the style's size.
            **Text**, a **colour**, a **font**, a **style** or a **layout** is given by its name.


            """);
        Table(page, null, LayoutSettings.Names.Concat(LayoutSettings.Sheet).Concat(LayoutSettings.Rest));
        Table(page, "Page", PageSettings.Page);
        Table(page, "Margins", PageSettings.Margins);
        Table(page, "Grid", PageSettings.Grid);
        page.Append(
            """
            ### Fonts

            Each key is a name of your own, each value a family: one of a file in the folder `fonts` beside the layout, or one
            of the embedded families. Styles then say `font: text`, and changing one line changes all of them.

            ### Colours

            Each key is a name of your own, each value a colour as `"#rrggbb"`, in quotes because `#` begins a comment. A colour
            of `publication.yaml` takes the place of the layout's of the same name. `link` is the colour of links.

            ### Styles

            Each key is the name of a style. These are used by every layout:

            | style | what is set in it |
            |---|---|

            """);
        foreach (var (name, meaning) in StyleNames.Meanings)
        {
            Row(page, $"`{name}`", meaning);
        }

        page.Append("\nStyles of other names serve heads and feet, and as patterns after `like`. A style has\n\n");
        Table(page, null, StyleSettings.Style);
        Table(page, "Boxes", BoxSettings.Box);
        Table(page, "Rules", BoxSettings.Rule);
        Table(page, "Heads and feet", FurnitureSettings.Furniture);
        Table(page, "Words", FurnitureSettings.Words);
        page.Append("The text may hold names in braces:\n\n| name | what stands there |\n|---|---|\n");
        foreach (var (name, meaning) in FurnitureSettings.Values)
        {
            Row(page, $"`{{{name}}}`", meaning);
        }

        page.Append("\nA stretch in square brackets falls away where one of its names has no value: `[ · Nr. {number}]`.\n\n");
        Table(page, "Line numbers", TextSettings.LineNumbers);
        Table(page, "Contents", FrontSettings.Contents);
        Table(page, "Departments", FrontSettings.Department);
        Table(page, "Booklet", BookletSettings.Booklet);
        Table(page, "Tasks", TaskSettings.Tasks);
        Table(page, "Writing rules", TaskSettings.WritingRule);
        Table(page, "Bands", BandSettings.Band);
        page.Append(
            """
            ### Parts

            The parts of an article. Reading software and the outline have them in the order of the bands; in one band first what is
            above, then `parts`, `side` and `below`:

            """);
        page.Append(string.Join(", ", PartNames.All.Select(part => part.Name))).Append(".\n");
        page.Append(
            """

            `answers` are for teachers: a layout that sets them is an answer key and may set kicker, title, byline and disclaimer
            beside them, but nothing else. A layout for pupils names its key with `answer-key`.

            """);
        return page.ToString();
    }

    private static void Table(StringBuilder page, string? title, IEnumerable<SettingWords> settings)
    {
        if (title is not null)
        {
            page.Append(CultureInfo.InvariantCulture, $"### {title}\n\n");
        }

        page.Append("| key | value | default | meaning |\n|---|---|---|---|\n");
        foreach (var setting in settings)
        {
            Row(page, $"`{setting.Key}`", setting.Kind, setting.Default, setting.Meaning);
        }

        page.Append('\n');
    }

    private static void Row(StringBuilder page, params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells)
        {
            page.Append(cell.Length == 0 ? "|" : "| ").Append(cell.Replace("|", "\\|", StringComparison.Ordinal)).Append(' ');
        }

        page.Append("|\n");
    }
}
