using OzdPrint.Content;

namespace OzdPrint.Epub;

/// <summary>
/// Writes what the publication offers to readers who do not see it (EPUB Accessibility 1.1, "Discovery metadata", with the
/// vocabulary of schema.org). Only what is true of this very file. The cover counts as no picture: what it shows is said
/// again in words.
/// </summary>
internal static class AccessibilityMetadata
{
    private const string ConformanceId = "conformance";
    private const string CertifierId = "certifier";

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

        if (metadata.Claim is { Conformance: { } conformance } claim)
        {
            WriteClaim(markup, claim, conformance);
        }
    }

    // "Conformance reporting": the words of the claim are prescribed to the letter, and who certifies refines it.
    private static void WriteClaim(MarkupWriter markup, AccessibilityClaim claim, WcagLevel conformance)
    {
        markup.Line(
            "meta", $"EPUB Accessibility 1.1 - WCAG {conformance.Version} Level {conformance.Level}",
            ("property", "dcterms:conformsTo"), ("id", ConformanceId));
        if (claim.CertifiedBy is not { } certifier)
        {
            return;
        }

        markup.Line("meta", certifier, ("property", "a11y:certifiedBy"), ("refines", "#" + ConformanceId), ("id", CertifierId));
        if (claim.CertifierCredential is { } credential)
        {
            // An address is a link, all else words.
            if (WebAddress.Parse(credential, allowMail: false) is { } address)
            {
                Link(markup, "a11y:certifierCredential", address);
            }
            else
            {
                markup.Line("meta", credential, ("property", "a11y:certifierCredential"), ("refines", "#" + CertifierId));
            }
        }

        if (claim.CertifierReport is { } report)
        {
            Link(markup, "a11y:certifierReport", report);
        }
    }

    private static void Link(MarkupWriter markup, string relation, Uri address) =>
        markup.Empty("link", ("rel", relation), ("refines", "#" + CertifierId), ("href", address.AbsoluteUri));

    private static IEnumerable<string> Features(bool hasPictures, bool hasPages)
    {
        yield return "structuralNavigation";
        yield return "tableOfContents";
        yield return "readingOrder";
        yield return "displayTransformability";

        // No protection against copying keeps reading software out.
        yield return "unlocked";
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
