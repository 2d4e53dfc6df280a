using System.Text;

namespace OzdPrint.Epub;

/// <summary>
/// Writes XML that a person can read: blocks are indented, running text stays on its line, so that no space
/// appears between words where the author set none. Scopes close their elements.
/// </summary>
internal sealed class MarkupWriter
{
    private const string Declaration = """<?xml version="1.0" encoding="utf-8"?>""";

    private readonly StringBuilder _text = new(Declaration);
    private int _depth;
    private bool _inLine;

    /// <summary>Writes the document type of XHTML; only right after construction.</summary>
    public void HtmlDocumentType() => _text.Append("\n<!DOCTYPE html>");

    /// <summary>Opens an element that holds other elements, each on a line of its own.</summary>
    public Scope Block(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        NewLine();
        StartTag(name, attributes, ">");
        _depth++;
        return new Scope(this, name, ScopeKind.Block);
    }

    /// <summary>Opens an element on a line of its own that holds running text.</summary>
    public Scope Line(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        NewLine();
        StartTag(name, attributes, ">");
        _inLine = true;
        return new Scope(this, name, ScopeKind.Line);
    }

    /// <summary>Opens an element within running text; between blocks it stands on a line of its own.</summary>
    public Scope Inline(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        if (!_inLine)
        {
            NewLine();
        }

        StartTag(name, attributes, ">");
        return new Scope(this, name, ScopeKind.Inline);
    }

    /// <summary>Writes an element on a line of its own that holds plain text.</summary>
    public void Line(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        using (Line(name, attributes))
        {
            Text(text);
        }
    }

    /// <summary>Writes an element within running text that holds plain text.</summary>
    public void Inline(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        using (Inline(name, attributes))
        {
            Text(text);
        }
    }

    /// <summary>Writes an element without content; on a line of its own unless within running text.</summary>
    public void Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        if (!_inLine)
        {
            NewLine();
        }

        StartTag(name, attributes, "/>");
    }

    /// <summary>Writes characters, whatever they are.</summary>
    public void Text(ReadOnlySpan<char> text) => XmlText.AppendText(_text, text);

    /// <summary>The document in UTF-8.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_text.ToString() + "\n");

    private void StartTag(string name, ReadOnlySpan<(string Name, string? Value)> attributes, string end)
    {
        _text.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                _text.Append(' ').Append(attribute).Append("=\"");
                XmlText.AppendAttribute(_text, value);
                _text.Append('"');
            }
        }

        _text.Append(end);
    }

    private void NewLine()
    {
        if (_inLine)
        {
            throw new InvalidOperationException("A block cannot stand within running text.");
        }

        _text.Append('\n').Append(' ', 2 * _depth);
    }

    private void Close(string name, ScopeKind kind)
    {
        switch (kind)
        {
            case ScopeKind.Block:
                _depth--;
                NewLine();
                break;
            case ScopeKind.Line:
                _inLine = false;
                break;
        }

        _text.Append("</").Append(name).Append('>');
    }

    internal enum ScopeKind
    {
        Block,
        Line,
        Inline,
    }

    /// <summary>An open element; disposing closes it. The default scope is none and closes nothing.</summary>
    internal readonly struct Scope(MarkupWriter? markup, string name, ScopeKind kind) : IDisposable
    {
        public void Dispose() => markup?.Close(name, kind);
    }
}
