namespace OzdPrint.Pdf.Tests;

/// <summary>What a content stream does, as far as the rules of archives and of accessibility ask.</summary>
internal sealed class ContentWalk
{
    /// <summary>The operators of ISO 32000-1, annex A.</summary>
    private static readonly HashSet<string> _operators =
    [
        .. "b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg ri s S sc SC scn SCN sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"".Split(' '),
    ];

    private static readonly HashSet<string> _painting = ["b", "B", "b*", "B*", "Do", "EI", "f", "F", "f*", "s", "S", "sh", "Tj", "TJ", "'", "\""];

    private readonly Stack<(string Tag, PdfDictionary Properties)> _marked = [];

    /// <summary>How much marked content was open when the text object began.</summary>
    private int _markedBeforeText;
    private readonly List<object?> _operands = [];
    private int _saved;
    private bool _inText;
    private string? _font;

    private ContentWalk(byte[] content)
    {
        var syntax = new PdfSyntax(content, 0);
        while (!syntax.AtEnd)
        {
            var token = syntax.Read();
            if (token is not string operation)
            {
                _operands.Add(token);
                continue;
            }

            Step(operation);
            _operands.Clear();
        }

        if (_marked.Count > 0 || _saved != 0 || _inText)
        {
            OpenEnds.Add("marked content, text or graphics state left open");
        }
    }

    /// <summary>The numbers of the marked content that belongs to elements, in its order.</summary>
    public List<int> Mcids { get; } = [];

    /// <summary>The tag of each of them.</summary>
    public List<string> Tags { get; } = [];

    /// <summary>The property lists of artifacts.</summary>
    public List<PdfDictionary> Artifacts { get; } = [];

    /// <summary>Property lists of marked content that is neither.</summary>
    public List<PdfDictionary> Spans { get; } = [];

    /// <summary>The codes of all glyphs in the order they are shown in.</summary>
    public List<int> Codes { get; } = [];

    /// <summary>How many strings show them.</summary>
    public int Strings { get; private set; }

    public HashSet<(string Font, int Code)> Shown { get; } = [];

    public HashSet<string> Pictures { get; } = [];

    /// <summary>Operators that set a colour or a graphics state.</summary>
    public HashSet<string> Inks { get; } = [];

    /// <summary>How deep graphics states are saved.</summary>
    public int Depth { get; private set; }

    public List<string> UnknownOperators { get; } = [];

    /// <summary>What is painted outside of marked content.</summary>
    public List<string> Unmarked { get; } = [];

    /// <summary>Elements inside elements, elements inside artifacts, artifacts inside either.</summary>
    public List<string> BadNesting { get; } = [];

    public List<string> OpenEnds { get; } = [];

    public static ContentWalk Over(byte[] content) => new(content);

    private bool IsMarked => _marked.Any(open => open.Tag == "Artifact" || open.Properties["MCID"] is not null);

    private void Step(string operation)
    {
        if (!_operators.Contains(operation))
        {
            UnknownOperators.Add(operation);
        }

        if (_painting.Contains(operation) && !IsMarked)
        {
            Unmarked.Add(operation);
        }

        if (operation is "re" or "f" or "S" or "Do" or "cm" or "q" or "Q" && _inText)
        {
            OpenEnds.Add($"{operation} inside a text object");
        }

        switch (operation)
        {
            case "BMC" or "BDC":
                Open(((PdfName)_operands[0]!).Value, operation == "BDC" ? _operands[1] as PdfDictionary : null);
                break;
            case "EMC" when !_marked.TryPop(out _):
                OpenEnds.Add("EMC without BDC");
                break;
            case "EMC" when _inText && _marked.Count < _markedBeforeText:
                OpenEnds.Add("marked content and a text object that overlap");
                break;
            case "BT" or "ET":
                if (_inText == (operation == "BT"))
                {
                    OpenEnds.Add($"{operation} where it may not stand");
                }

                if (operation == "ET" && _marked.Count != _markedBeforeText)
                {
                    OpenEnds.Add("a text object and marked content that overlap");
                }

                _inText = operation == "BT";
                _markedBeforeText = _marked.Count;
                break;
            case "q":
                Depth = Math.Max(Depth, ++_saved);
                break;
            case "Q" when --_saved < 0:
                OpenEnds.Add("Q without q");
                break;
            case "Tf":
                _font = ((PdfName)_operands[0]!).Value;
                break;
            case "TJ" or "Tj":
                Show(_operands[0]);
                break;
            case "Do":
                Pictures.Add(((PdfName)_operands[0]!).Value);
                break;
            case "g" or "G" or "rg" or "RG" or "k" or "K" or "cs" or "CS" or "gs" or "ri" or "sh":
                Inks.Add(operation + (_operands is [PdfName name] ? " " + name.Value : ""));
                break;
        }
    }

    private void Open(string tag, PdfDictionary? given)
    {
        var properties = given ?? new PdfDictionary();
        var isContent = properties["MCID"] is not null;
        if ((isContent || tag == "Artifact") && IsMarked)
        {
            BadNesting.Add($"{tag} inside {_marked.Peek().Tag}");
        }

        if (isContent)
        {
            Mcids.Add(properties.Int("MCID"));
            Tags.Add(tag);
        }
        else
        {
            (tag == "Artifact" ? Artifacts : Spans).Add(properties);
        }

        _marked.Push((tag, properties));
    }

    private void Show(object? text)
    {
        if (!_inText || _font is null)
        {
            OpenEnds.Add("text outside of a text object");
            return;
        }

        foreach (var shown in (text as PdfArray ?? [text]).OfType<PdfString>())
        {
            Strings++;
            for (var i = 0; i + 1 < shown.Bytes.Length; i += 2)
            {
                Codes.Add((shown.Bytes[i] << 8) | shown.Bytes[i + 1]);
                Shown.Add((_font, Codes[^1]));
            }
        }
    }
}
