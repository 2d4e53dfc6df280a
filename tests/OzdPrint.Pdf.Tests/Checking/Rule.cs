namespace OzdPrint.Pdf.Tests;

/// <summary>Something that a file must keep, with the clause that asks for it.</summary>
/// <param name="Name">Its name, as <c>CONFORMANCE.md</c> and the tests know it.</param>
/// <param name="Faults">Names each thing in a file that breaks it.</param>
internal sealed record Rule(string Name, Func<Inspection, IEnumerable<string>> Faults);
