namespace OzdPrint.Generator;

/// <summary>A German verb with an object in the accusative, of the weak kind and with no part that is torn off.</summary>
/// <param name="Infinitive">As in a dictionary.</param>
/// <param name="Present">The third person singular.</param>
/// <param name="Participle">The second participle, with "haben".</param>
internal sealed record Verb(string Infinitive, string Present, string Participle)
{
    /// <summary>The past, first and third person singular.</summary>
    public string Past => Present + "e";

    /// <summary>The past, third person plural.</summary>
    public string PastMany => Past + "n";
}
