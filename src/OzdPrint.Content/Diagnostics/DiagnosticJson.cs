using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace OzdPrint.Content;

/// <summary>
/// Writes diagnostics for programs: an object with <c>errors</c> and <c>warnings</c> (how many) and
/// <c>diagnostics</c>, an array of objects with <c>code</c>, <c>severity</c>, <c>message</c>, <c>file</c>, <c>line</c>,
/// <c>column</c>, <c>length</c>, <c>page</c>, <c>source</c> and <c>hint</c>, where what does not apply is null.
/// </summary>
public static class DiagnosticJson
{
    /// <summary>Writes the diagnostics in the order given, as UTF-8, ended by a line feed.</summary>
    public static void Write(Stream output, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
        using (var json = new Utf8JsonWriter(output, options))
        {
            json.WriteStartObject();
            json.WriteNumber("errors", diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error));
            json.WriteNumber("warnings", diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Warning));
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in diagnostics)
            {
                Write(json, diagnostic);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", DiagnosticText.Name(diagnostic.Severity));
        json.WriteString("message", diagnostic.Message);
        json.WriteString("file", diagnostic.File);
        if (diagnostic.Position is { } position)
        {
            json.WriteNumber("line", position.Line);
            json.WriteNumber("column", position.Column);
            json.WriteNumber("length", diagnostic.Length);
        }
        else
        {
            json.WriteNull("line");
            json.WriteNull("column");
            json.WriteNull("length");
        }

        json.WriteString("page", diagnostic.Page);
        json.WriteString("source", diagnostic.SourceLine);
        json.WriteString("hint", diagnostic.Hint);
        json.WriteEndObject();
    }
}
