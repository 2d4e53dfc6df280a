using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OzdPrint.Pdf;

/// <summary>
/// Writes the attached files: a stream of the bytes and a specification of each (ISO 32000-1, 7.11), with all that an
/// archive asks to know of them (ISO 19005-3, 6.8 and annex E; ISO 14289-1, 7.11).
/// </summary>
/// <param name="file">The file.</param>
internal sealed class EmbeddedFiles(PdfFile file)
{
    /// <summary>Writes the files.</summary>
    /// <param name="attachments">The files, at least one.</param>
    /// <returns>The tree of their names, and their specifications in the order of the files.</returns>
    /// <exception cref="ArgumentException">Two files have one name.</exception>
    public (Ref Names, Ref[] Specifications) Write(ImmutableArray<Attachment> attachments)
    {
        var packed = new byte[attachments.Length][];
        Parallel.For(0, packed.Length, i => packed[i] = Compress.Flate(attachments[i].Bytes.Span));
        var specifications = new Ref[attachments.Length];
        for (var i = 0; i < specifications.Length; i++)
        {
            specifications[i] = file.Allocate();
            var stream = file.Allocate();
            WriteSpecification(specifications[i], stream, attachments[i]);
            WriteStream(stream, attachments[i], packed[i]);
        }

        // By the bytes of the names as they are written: plain ones first, for the others begin with a byte order mark.
        var order = Enumerable.Range(0, attachments.Length)
            .OrderBy(i => !ByteBuffer.IsPlain(attachments[i].Name)).ThenBy(i => attachments[i].Name, StringComparer.Ordinal).ToList();
        for (var i = 1; i < order.Count; i++)
        {
            if (attachments[order[i]].Name == attachments[order[i - 1]].Name)
            {
                throw new ArgumentException($"Two attached files have the name {attachments[order[i]].Name}.", nameof(attachments));
            }
        }

        var root = file.Allocate();
        NumberTree.Write(file, root, [.. order.Select(i => attachments[i].Name)], (array, i) => array.Reference(specifications[order[i]]));
        return (root, specifications);
    }

    private void WriteSpecification(Ref self, Ref stream, Attachment attachment)
    {
        using var specification = file.Dictionary(self);
        specification.Name("Type"u8, "Filespec"u8);
        specification.Ascii("F"u8, PlainName(attachment.Name));
        specification.Text("UF"u8, attachment.Name);
        specification.Text("Desc"u8, attachment.Description);
        specification.Name("AFRelationship"u8, attachment.Relationship switch
        {
            AttachmentRelationship.Source => "Source"u8,
            AttachmentRelationship.Alternative => "Alternative"u8,
            _ => throw new NotSupportedException($"The press knows no relationship {attachment.Relationship}."),
        });
        using var embedded = specification.Dictionary("EF"u8);
        embedded.Reference("F"u8, stream);
        embedded.Reference("UF"u8, stream);
    }

    private void WriteStream(Ref self, Attachment attachment, byte[] packed)
    {
        using var stream = file.FlateStream(self, packed);
        stream.Name("Type"u8, "EmbeddedFile"u8);
        stream.Name("Subtype"u8, attachment.MediaType.Replace("/", "#2F", StringComparison.Ordinal));
        using var parameters = stream.Dictionary("Params"u8);
        parameters.Integer("Size"u8, attachment.Bytes.Length);
        parameters.Text("ModDate"u8, attachment.Modified.ToUniversalTime().ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture));

        // MD5 is what the format asks for (table 46); it guards against damage, not against people.
#pragma warning disable CA5351
        parameters.Bytes("CheckSum"u8, MD5.HashData(attachment.Bytes.Span));
#pragma warning restore CA5351
    }

    /// <summary>The name for readers that know only ASCII: every foreign character and every sign that means a folder is an underscore.</summary>
    private static string PlainName(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            plain.Append(rune.Value is > ' ' and < '\u007F' and not ('/' or '\\' or ':') ? (char)rune.Value : '_');
        }

        return plain.ToString();
    }
}
