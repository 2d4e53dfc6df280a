namespace OzdPrint.Content;

/// <summary>All diagnostic codes with what they mean: the source of the reference page.</summary>
public static class DiagnosticCodes
{
}
