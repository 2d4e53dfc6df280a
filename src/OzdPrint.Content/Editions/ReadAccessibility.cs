namespace OzdPrint.Content;

/// <summary>Reads <c>accessibility</c> in <c>publication.yaml</c>.</summary>
internal static class ReadAccessibility
{
    // What EPUB Accessibility 1.1 lets a publication claim; the newest first, for the first is the one that is suggested.
    private static readonly (string Word, WcagLevel Value)[] _levels =
    [
        .. from version in new[] { "2.2", "2.1", "2.0" }
           from level in new[] { "AA", "AAA", "A" }
           select ($"WCAG {version} {level}", new WcagLevel(version, level)),
    ];

    public static AccessibilityClaim From(YamlMap map)
    {
        var claim = new AccessibilityClaim
        {
            Conformance = map.Choice("conforms-to", _levels),
            CertifiedBy = map.Line("certified-by"),
            CertifierCredential = map.Line("certifier-credential"),
            CertifierReport = map.Address("certifier-report"),
            Summary = map.Line("summary"),
        };

        // Each of the two is worth nothing without the other, and EPUB demands both ("Conformance reporting").
        if (map.Any("conforms-to") is not null)
        {
            if (claim.CertifiedBy is null)
            {
                map.Missing("certified-by", "name who judged it: an office for accessibility, or the paper itself");
            }
        }
        else if (claim is { CertifiedBy: not null } or { CertifierCredential: not null } or { CertifierReport: not null })
        {
            map.Missing("conforms-to", "say what was found, for example WCAG 2.2 AA");
        }

        return claim;
    }
}
