namespace OzdPrint.Benchmarks;

/// <summary>A program that takes part.</summary>
/// <param name="Name">Its name and version.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Rival">How it is called.</param>
/// <param name="Folder">The folder for its sources and for what it writes.</param>
internal sealed record RivalEntry(string Name, string Path, Rival Rival, string Folder);
