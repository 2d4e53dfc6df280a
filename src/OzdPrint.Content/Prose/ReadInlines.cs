using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace OzdPrint.Content;

/// <summary>Reads emphasis, links and forced line breaks with Markdig's inline parsers. HTML and code stay text.</summary>
internal static class ReadInlines
{
    /// <summary>
    /// The most stars, underscores and brackets one paragraph may hold. Markdig's work grows with their square and its
    /// tree as deep as their number; a page of prose with a link in every line has fewer than 200.
    /// </summary>
    public const int MaxMarks = 1000;

    private static readonly SearchValues<char> Markup = SearchValues.Create("*_[<&\\\n\t");

    // Made once: the parsers keep no state of a text, and a list may have very many items.
    private static readonly InlineParserList Parsers = MakeParsers();

    /// <summary>Reads one stretch of text.</summary>
    /// <param name="source">The text with its markup.</param>
    /// <param name="report">Told what is wrong: code, offset in the prose, message and hint.</param>
    public static InlineText Of(MarkedText source, Action<DiagnosticCode, int, string, string?> report)
    {
        var text = source.Text;
        if (!text.AsSpan().ContainsAny(Markup) && !text.Contains("  ", StringComparison.Ordinal))
        {
            return InlineText.Plain(text.Trim(' '));
        }

        var spans = new SpanBuilder();
        if (text.Count(character => character is '*' or '_' or '[' or ']') is > MaxMarks and var marks)
        {
            report(
                DiagnosticCodes.TooMuchMarkup, source.SourceOf(0), $"this paragraph holds {marks} stars, underscores and brackets",
                $"more than {MaxMarks} are not read");
            spans.Add(text, new Look());
            return spans.Take();
        }

        var paragraph = new ParagraphBlock { Lines = new StringLineGroup(text.TrimEnd()), ProcessInlines = true };
        new InlineProcessor(new MarkdownDocument(), Parsers, preciseSourcelocation: true, context: null, trackTrivia: false).ProcessInlineLeaf(paragraph);
        var pass = new Pass(source, spans, report);
        pass.Children(paragraph.Inline!, new Look());
        return spans.Take();
    }

    // A star inside a word is no emphasis but the German way to name all genders: Schüler*innen und Lehrer*innen.
    private static InlineParserList MakeParsers()
    {
        var emphasis = new EmphasisInlineParser();
        emphasis.EmphasisDescriptors.Clear();
        emphasis.EmphasisDescriptors.Add(new EmphasisDescriptor('*', 1, 2, enableWithinWord: false));
        emphasis.EmphasisDescriptors.Add(new EmphasisDescriptor('_', 1, 2, enableWithinWord: false));
        return new InlineParserList(
        [
            new EscapeInlineParser(), emphasis, new LinkInlineParser(),
            new AutolinkInlineParser(new AutolinkOptions { EnableHtmlParsing = false }),
            new LineBreakInlineParser(), new HtmlEntityParser(),
        ]);
    }

    /// <summary>How a span looks and where it leads.</summary>
    private readonly record struct Look(bool Emphasis, bool Strong, Uri? Link, string? Language);

    /// <summary>What a link begins with that tells the language of its words: <c>[fair play](lang:en)</c>.</summary>
    private const string LanguageScheme = "lang:";

    private sealed class Pass(MarkedText source, SpanBuilder spans, Action<DiagnosticCode, int, string, string?> report)
    {
        public void Children(ContainerInline parent, Look look)
        {
            foreach (var inline in parent)
            {
                Take(inline, look);
            }
        }

        private void Take(Inline inline, Look look)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    spans.Add(literal.Content.AsSpan(), look);
                    break;
                case LineBreakInline lineBreak:
                    spans.Add(lineBreak.IsHard ? "\n" : " ", look, forced: lineBreak.IsHard);
                    break;
                case EmphasisInline emphasis:
                    Children(emphasis, emphasis.DelimiterCount == 2 ? look with { Strong = true } : look with { Emphasis = true });
                    break;
                case LinkInline link:
                    TakeLink(link, look);
                    break;
                case AutolinkInline autolink:
                    TakeAutolink(autolink, look);
                    break;
                case HtmlEntityInline entity:
                    TakeEntity(entity, look);
                    break;
                case DelimiterInline delimiter:
                    spans.Add(delimiter.ToLiteral(), look);
                    Children(delimiter, look);
                    break;
                case ContainerInline container:
                    Children(container, look);
                    break;
                default:
                    throw new InvalidOperationException($"No inline parser gives {inline.GetType().Name}.");
            }
        }

        private void TakeLink(LinkInline link, Look look)
        {
            if (link.IsImage)
            {
                Report(DiagnosticCodes.PictureInProse, link, "a picture inside prose is not set", "use the key \"image\" of the article");
                Children(link, look);
                return;
            }

            if (link.Title is { Length: > 0 } title)
            {
                Report(DiagnosticCodes.LinkTitle, link, $"the title \"{title}\" of a link is not set", "remove it");
            }

            if (link.Url is { } url && url.StartsWith(LanguageScheme, StringComparison.OrdinalIgnoreCase))
            {
                TakeLanguage(link, url[LanguageScheme.Length..], look);
                return;
            }

            var address = WebAddress.Parse(link.Url ?? "", allowMail: true);
            if (address is null)
            {
                Report(
                    DiagnosticCodes.BadLink, link, $"the link to \"{link.Url}\" leads nowhere",
                    "write the whole address, from https:// on, or mailto: and an address");
            }

            Children(link, look with { Link = address });
        }

        private void TakeLanguage(LinkInline link, string tag, Look look)
        {
            if (!ReadLanguage.IsTag(tag))
            {
                Report(DiagnosticCodes.BadLanguage, link, $"\"{tag}\" is not a language tag", "write for example [fair play](lang:en)");
            }

            Children(link, look with { Language = LanguageTag.Canonical(tag) });
        }

        private void TakeAutolink(AutolinkInline autolink, Look look)
        {
            var address = WebAddress.Parse(autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url, allowMail: true);
            spans.Add(address is null ? $"<{autolink.Url}>" : autolink.Url, look with { Link = address ?? look.Link });
        }

        private void TakeEntity(HtmlEntityInline entity, Look look)
        {
            var text = entity.Transcoded.ToString();
            if (ForbiddenCharacters.IndexIn(text) is >= 0 and var at)
            {
                Report(DiagnosticCodes.ForbiddenCharacter, entity, $"the character {ForbiddenCharacters.Name(text[at])} cannot be set", "delete it");
                return;
            }

            spans.Add(text, look);
        }

        private void Report(DiagnosticCode code, Inline inline, string message, string hint) =>
            report(code, source.SourceOf(Math.Max(inline.Span.Start, 0)), message, hint);
    }

    /// <summary>
    /// Joins neighbours of one look and makes every run of spaces one space, none at the ends nor beside a forced break.
    /// </summary>
    private sealed class SpanBuilder
    {
        private const string White = " \t\n\r";

        private readonly ImmutableArray<Span>.Builder spans = ImmutableArray.CreateBuilder<Span>();
        private readonly StringBuilder text = new();
        private Look look;
        private Look? space;
        private bool forced;

        public void Add(ReadOnlySpan<char> characters, Look wanted, bool forced = false)
        {
            if (forced)
            {
                (this.forced, space) = (true, null);
                return;
            }

            while (!characters.IsEmpty)
            {
                if (characters.IndexOfAny(White) is not 0 and var end)
                {
                    var word = end < 0 ? characters : characters[..end];
                    AddWhite(wanted);
                    Append(word, wanted);
                    characters = characters[word.Length..];
                }
                else
                {
                    space ??= wanted;
                    characters = characters[1..];
                }
            }
        }

        public InlineText Take()
        {
            End();
            return spans.Count == 0 ? InlineText.Empty : new InlineText(spans.ToImmutable());
        }

        private void AddWhite(Look wanted)
        {
            var started = text.Length > 0 || spans.Count > 0;
            if (started && forced)
            {
                Append("\n", wanted);
            }
            else if (started && space is { } of)
            {
                Append(" ", of);
            }

            (forced, space) = (false, null);
        }

        private void Append(ReadOnlySpan<char> characters, Look wanted)
        {
            if (wanted != look)
            {
                End();
                look = wanted;
            }

            text.Append(characters);
        }

        private void End()
        {
            if (text.Length > 0)
            {
                spans.Add(new Span(text.ToString(), look.Emphasis, look.Strong, look.Link) { Language = look.Language });
                text.Clear();
            }
        }
    }
}
