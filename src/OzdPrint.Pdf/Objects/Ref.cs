namespace OzdPrint.Pdf;

/// <summary>The number of an indirect object (ISO 32000-1, 7.3.10). Generations are always 0.</summary>
/// <param name="Number">From 1.</param>
internal readonly record struct Ref(int Number);
