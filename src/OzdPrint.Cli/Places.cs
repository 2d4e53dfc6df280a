using System.Globalization;

namespace OzdPrint.Cli;

/// <summary>Where layouts stand in a bag.</summary>
internal static class Places
{
    /// <summary>The place of a layout file below the folder of layouts.</summary>
    /// <param name="name">The layout it gives.</param>
    /// <param name="depth">How many files of the same name hide it.</param>
    public static string Layout(string name, int depth) => $"{Folder(depth)}{name}.yaml";

    /// <summary>The folder for a depth, with a slash behind it; empty for the first.</summary>
    public static string Folder(int depth) => depth == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"hidden-{depth}/");
}
