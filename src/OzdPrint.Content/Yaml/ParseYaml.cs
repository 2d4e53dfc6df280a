using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OzdPrint.Content;

/// <summary>
/// Turns the text of a YAML file into nodes that know their place. It reads the parser's events rather than a document
/// model, so that limits hold while the file is read: a small file must not become a large document.
/// </summary>
public static class ParseYaml
{
    /// <summary>How deep lists and mappings may nest. An article needs 5 levels, a layout a few more.</summary>
    public const int MaxDepth = 32;

    /// <summary>How many values a file may hold. A whole edition in one file would have some hundreds.</summary>
    public const int MaxNodes = 100_000;

    /// <summary>Reads the one document of a file; null if it has none or breaks a rule, which is then in the diagnostics.</summary>
    public static YamlNode? Document(SourceFile file, DiagnosticList diagnostics)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var text = ReplaceForbidden(file, diagnostics, out var clean);
        var pass = new Pass(file, diagnostics, new Parser(new StringReader(text)));
        try
        {
            var root = pass.ReadStream();
            return clean && !pass.Refused ? root : null;
        }
        catch (YamlException exception)
        {
            var (message, hint, offset) = ExplainYamlError.Of(exception, text);
            diagnostics.Report(DiagnosticCodes.BrokenYaml, file, Math.Min(offset, file.Text.Length), message, hint);
            return null;
        }
    }

    // Reading goes on with a stand-in of the same length, so that the other errors of the file are found as well.
    private static string ReplaceForbidden(SourceFile file, DiagnosticList diagnostics, out bool clean)
    {
        var text = file.Text;
        var first = ForbiddenCharacters.IndexIn(text);
        clean = first < 0;
        if (clean)
        {
            return text;
        }

        var characters = text.ToCharArray();
        for (var at = first; at < text.Length; at++)
        {
            if (ForbiddenCharacters.IsAt(text, at))
            {
                ReportForbidden(file, at, text[at], diagnostics);
                characters[at] = '\uFFFD';
            }
        }

        return new string(characters);
    }

    private static void ReportForbidden(SourceFile file, int offset, char character, DiagnosticList diagnostics) =>
        diagnostics.Report(
            DiagnosticCodes.ForbiddenCharacter, file, offset, $"the character {ForbiddenCharacters.Name(character)} cannot be set",
            "delete it; it is invisible and often comes along with copied text");

    private sealed class Pass(SourceFile file, DiagnosticList diagnostics, Parser events)
    {
        private int nodes;
        private int depth;
        private bool stopped;

        /// <summary>True if something was reported that makes the nodes unfit for use.</summary>
        public bool Refused { get; private set; }

        public YamlNode? ReadStream()
        {
            YamlNode? root = null;
            var documents = 0;
            while (!stopped && MoveNext())
            {
                if (events.Current is DocumentStart start && ++documents == 2)
                {
                    Refuse(DiagnosticCodes.SeveralDocuments, start, "a second YAML document begins here", "remove the line ---");
                }
                else if (events.Current is NodeEvent or AnchorAlias)
                {
                    root = ReadNode();
                }
            }

            if (!Refused && root is null or YamlText { IsNothing: true })
            {
                diagnostics.Add(DiagnosticCodes.EmptyFile.About(file.Path, "this file is empty"));
                Refused = true;
            }

            return root;
        }

        private YamlNode? ReadNode()
        {
            if (++nodes > MaxNodes)
            {
                Refuse(DiagnosticCodes.TooManyValues, events.Current!, $"this file holds more than {MaxNodes} values");
                return null;
            }

            if (events.Current is AnchorAlias alias)
            {
                Refuse(
                    DiagnosticCodes.YamlAlias, alias, $"the alias *{alias.Value} is not read",
                    "write the value out, or put it in quotes if it is text", goOn: true);
                return Nothing(alias);
            }

            if (events.Current is not NodeEvent current)
            {
                // The parser lets some malformed explicit keys ("? ? a") end without a value.
                throw Malformed();
            }

            if (!current.Anchor.IsEmpty)
            {
                Refuse(
                    DiagnosticCodes.YamlAlias, current, $"the anchor &{current.Anchor} is not read",
                    "remove it, or put the value in quotes if it is text", goOn: true);
            }

            if (!current.Tag.IsEmpty)
            {
                Refuse(
                    DiagnosticCodes.YamlTag, current, "a tag (!) before a value is not read",
                    "remove it, or put the value in quotes if it is text", goOn: true);
            }

            if (current is Scalar scalar)
            {
                return Text(scalar);
            }

            if (depth == MaxDepth)
            {
                Refuse(DiagnosticCodes.TooDeep, current, $"lists and mappings are nested more than {MaxDepth} deep");
                return null;
            }

            depth++;
            YamlNode? node = current is SequenceStart ? ReadList(current) : ReadMapping(current);
            depth--;
            return node;
        }

        private YamlList? ReadList(NodeEvent start)
        {
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            while (Next() is not SequenceEnd)
            {
                if (ReadNode() is not { } item)
                {
                    return null;
                }

                items.Add(item);
            }

            return new YamlList(file, Offset(start.Start), Offset(events.Current!.End), items.ToImmutable());
        }

        private YamlMapping? ReadMapping(NodeEvent start)
        {
            var entries = ImmutableArray.CreateBuilder<YamlEntry>();
            var seen = new Dictionary<string, YamlText>(StringComparer.Ordinal);
            while (Next() is not MappingEnd)
            {
                if (ReadNode() is not { } key || Next() is null || ReadNode() is not { } value)
                {
                    return null;
                }

                if (key is not YamlText word || (word.IsNothing && !word.IsNullWord))
                {
                    diagnostics.Report(DiagnosticCodes.BadKey, key, "a key must be a single word", "write: word: value");
                }
                else if (!seen.TryAdd(word.Value, word))
                {
                    // To count lines again for what is not shown any more would take quadratic time.
                    var first = diagnostics.IsFull(file) ? 0 : seen[word.Value].Position.Line;
                    diagnostics.Report(
                        DiagnosticCodes.DuplicateKey, word, $"the key \"{word.Value}\" stands twice",
                        $"it stands first in line {first}; keep one of the two");
                }
                else
                {
                    entries.Add(new YamlEntry(word, value));
                }
            }

            return new YamlMapping(file, Offset(start.Start), Offset(events.Current!.End), entries.ToImmutable());
        }

        private ParsingEvent Next() => MoveNext() ? events.Current! : throw Malformed();

        private bool MoveNext()
        {
            try
            {
                return events.MoveNext();
            }
            catch (InvalidOperationException)
            {
                // The scanner throws this for some plain values that run into brackets on the next line.
                throw Malformed();
            }
            catch (ArgumentException)
            {
                // And this for tags that are no addresses, such as !<[>.
                throw Malformed("while scanning a tag");
            }
        }

        private SyntaxErrorException Malformed(string complaint = "did not find expected key")
        {
            var at = events.Current?.End ?? new Mark(0, 1, 1);
            return new SyntaxErrorException(at, at, complaint);
        }

        private YamlText Text(Scalar scalar)
        {
            var style = scalar.Style switch
            {
                ScalarStyle.Literal => YamlStyle.Literal,
                ScalarStyle.Folded => YamlStyle.Folded,
                ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => YamlStyle.Quoted,
                _ => YamlStyle.Plain,
            };
            var text = new YamlText(file, Offset(scalar.Start), Offset(scalar.End), scalar.Value, style);
            if (style == YamlStyle.Quoted && ForbiddenCharacters.IndexIn(text.Value) is >= 0 and var at)
            {
                // Written as an escape such as \x07, so that the file itself is clean.
                ReportForbidden(file, text.Start, text.Value[at], diagnostics);
                Refused = true;
            }

            return text;
        }

        private YamlText Nothing(ParsingEvent at) => new(file, Offset(at.Start), Offset(at.End), "", YamlStyle.Plain);

        private int Offset(Mark mark) => (int)Math.Clamp(mark.Index, 0, file.Text.Length);

        private void Refuse(DiagnosticCode code, ParsingEvent at, string message, string? hint = null, bool goOn = false)
        {
            diagnostics.Report(code, file, Offset(at.Start), message, hint, Math.Max(Offset(at.End) - Offset(at.Start), 1));
            stopped |= !goOn;
            Refused = true;
        }
    }
}
