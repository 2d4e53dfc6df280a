namespace OzdPrint.Content;

/// <summary>What a paper claims of the accessibility of its e-books. Only people can judge that, so nothing is claimed unasked.</summary>
public sealed record AccessibilityClaim
{
    /// <summary>The guidelines that are met; null for no claim. Never without <see cref="CertifiedBy"/>.</summary>
    public WcagLevel? Conformance { get; init; }

    /// <summary>Who judged it, a person or a house: it may be the paper itself. Null for nobody.</summary>
    public string? CertifiedBy { get; init; }

    /// <summary>What entitles them to judge: words or a web address; null for nothing.</summary>
    public string? CertifierCredential { get; init; }

    /// <summary>Where their report is to be read; null for nowhere.</summary>
    public Uri? CertifierReport { get; init; }

    /// <summary>The paper's own words, before those that are true of each file; null for none.</summary>
    public string? Summary { get; init; }
}

/// <summary>A version and level of the Web Content Accessibility Guidelines.</summary>
/// <param name="Version">"2.0", "2.1" or "2.2".</param>
/// <param name="Level">"A", "AA" or "AAA".</param>
public readonly record struct WcagLevel(string Version, string Level);
