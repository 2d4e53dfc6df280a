namespace OzdPrint.Epub;

/// <summary>
/// Writes what the publication offers to readers who do not see it (EPUB Accessibility 1.1, "Discovery metadata", with the
/// vocabulary of schema.org). Only what is true of this very file.
/// </summary>
internal static class AccessibilityMetadata
{
    public static void Write(MarkupWriter markup, PackageMetadata metadata, bool hasPages)
    {
        Schema(markup, "accessMode", "textual");
        if (metadata.HasPictures)
        {
            Schema(markup, "accessMode", "visual");
            Schema(markup, "accessModeSufficient", "textual,visual");
        }

        // Every picture has alternative text, so the words alone are enough.
        Schema(markup, "accessModeSufficient", "textual");
        foreach (var feature in Features(metadata.HasPictures, hasPages))
        {
            Schema(markup, "accessibilityFeature", feature);
        }

        Schema(markup, "accessibilityHazard", "none");
        Schema(markup, "accessibilitySummary", metadata.AccessibilitySummary);

        // EPUB Accessibility 1.1, "Page navigation": page marks that follow a paper edition must name it.
        if (hasPages)
        {
            markup.Line("meta", metadata.PageBreakSource ?? "none", ("property", "pageBreakSource"));
        }
    }

    private static IEnumerable<string> Features(bool hasPictures, bool hasPages)
    {
        yield return "structuralNavigation";
        yield return "tableOfContents";
        yield return "readingOrder";
        yield return "displayTransformability";
        if (hasPictures)
        {
            yield return "alternativeText";
        }

        if (hasPages)
        {
            yield return "pageBreakMarkers";
            yield return "pageNavigation";
        }
    }

    private static void Schema(MarkupWriter markup, string property, string value) =>
        markup.Line("meta", value, ("property", "schema:" + property));
}
