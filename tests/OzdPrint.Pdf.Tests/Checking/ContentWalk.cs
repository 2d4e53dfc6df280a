namespace OzdPrint.Pdf.Tests;

/// <summary>What a content stream does, as far as the rules of archives and of accessibility ask.</summary>
internal sealed class ContentWalk
{
    private ContentWalk(byte[] content)
    {
        var syntax = new PdfSyntax(content, 0);
        var operands = new List<object?>();
        var marked = new Stack<bool>();
        var saved = 0;
        var inText = false;
        string? font = null;
        while (!syntax.AtEnd)
        {
            var token = syntax.Read();
            if (token is not string operation)
            {
                operands.Add(token);
                continue;
            }

            switch (operation)
            {
                case "BDC":
                    var properties = (PdfDictionary)operands[1]!;
                    if (properties["MCID"] is double mcid)
                    {
                        Mcids.Add((int)mcid);
                        if (marked.Contains(true))
                        {
                            Faults.Add($"MCID {mcid} inside marked content");
                        }
                    }

                    var tag = ((PdfName)operands[0]!).Value;
                    marked.Push(tag == "Artifact" || properties["MCID"] is not null);
                    break;
                case "EMC":
                    if (!marked.TryPop(out _))
                    {
                        Faults.Add("EMC without BDC");
                    }

                    break;
                case "BT":
                    inText = inText ? throw new InvalidDataException("BT inside BT") : true;
                    break;
                case "ET":
                    inText = false;
                    break;
                case "q":
                    saved++;
                    break;
                case "Q":
                    saved--;
                    break;
                case "Tf":
                    font = ((PdfName)operands[0]!).Value;
                    break;
                case "TJ":
                    if (!inText || font is null)
                    {
                        Faults.Add("text outside of a text object");
                        break;
                    }

                    foreach (var shown in ((PdfArray)operands[0]!).OfType<PdfString>())
                    {
                        for (var i = 0; i < shown.Bytes.Length; i += 2)
                        {
                            Codes.Add((shown.Bytes[i] << 8) | shown.Bytes[i + 1]);
                            Shown.Add((font, Codes[^1]));
                        }
                    }

                    break;
                case "Do":
                    Pictures.Add(((PdfName)operands[0]!).Value);
                    break;
            }

            if (operation is "TJ" or "f" or "S" or "Do" && !marked.Contains(true))
            {
                Faults.Add($"{operation} is neither content nor artifact");
            }

            if (operation is "re" or "f" or "S" or "Do" or "cm" && inText)
            {
                Faults.Add($"{operation} inside a text object");
            }

            operands.Clear();
        }

        if (marked.Count > 0 || saved != 0 || inText)
        {
            Faults.Add("marked content, text or graphics state left open");
        }
    }

    public List<int> Mcids { get; } = [];

    /// <summary>The codes of all glyphs in the order they are shown in.</summary>
    public List<int> Codes { get; } = [];

    public HashSet<(string Font, int Code)> Shown { get; } = [];

    public HashSet<string> Pictures { get; } = [];

    public List<string> Faults { get; } = [];

    public static ContentWalk Over(byte[] content) => new(content);
}
