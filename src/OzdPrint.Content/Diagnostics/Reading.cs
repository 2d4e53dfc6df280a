using System.Collections.Immutable;

namespace OzdPrint.Content;

/// <summary>What came of reading something.</summary>
/// <param name="Value">The result; null if there is any error.</param>
/// <param name="Diagnostics">Everything there is to say about it, sorted.</param>
/// <typeparam name="T">What was read.</typeparam>
public sealed record Reading<T>(T? Value, ImmutableArray<Diagnostic> Diagnostics)
    where T : class;
