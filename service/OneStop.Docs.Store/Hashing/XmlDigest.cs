using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace OneStop.Docs.Store.Hashing;

/// <summary>
/// Sums up what an XML part says, not how it is written: names with their namespaces, attributes by name, text; without
/// prefixes, declarations, comments and the revision ids that every saving changes (w:rsid*, w:rsids).
/// </summary>
/// <remarks>ECMA-376-1 §17.15.1.70 (w:rsids), §17.3.1.26 and others (w:rsidR …).</remarks>
internal static class XmlDigest
{
    private const int MostDepth = 2_000;
    private const string Xmlns = "http://www.w3.org/2000/xmlns/";
    private const string TransitionalWord = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string StrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>Forward, no DTD, nothing fetched.</summary>
    public static XmlReaderSettings Settings { get; } = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
        MaxCharactersInDocument = ZipBounds.Xml,
    };

    /// <exception cref="XmlException">It is no well-formed XML within the bounds.</exception>
    public static string Of(Stream part)
    {
        using var reader = XmlReader.Create(part, Settings);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var inText = false;
        var more = reader.Read();
        while (more)
        {
            if (reader.Depth == 0 && reader.NodeType == XmlNodeType.Whitespace)
            {
                more = reader.Read();
                continue;
            }

            if (reader.Depth > MostDepth) throw new XmlException("Nested too deep.");
            if (reader.NodeType == XmlNodeType.Element && IsWord(reader.NamespaceURI) && reader.LocalName is "rsids")
            {
                reader.Skip();
                more = !reader.EOF;
                continue;
            }

            inText = Append(hash, reader, inText);
            more = reader.Read();
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static bool Append(IncrementalHash hash, XmlReader reader, bool inText)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                if (!inText) hash.AppendData("\0T"u8);
                AppendText(hash, reader);
                return true;
            case XmlNodeType.Element:
                Append(hash, 'E', reader.NamespaceURI, reader.LocalName, null);
                var isEmpty = reader.IsEmptyElement;
                foreach (var (space, name, value) in Attributes(reader)) Append(hash, 'A', space, name, value);
                if (isEmpty) hash.AppendData("\0Z"u8);
                return false;
            case XmlNodeType.EndElement:
                hash.AppendData("\0Z"u8);
                return false;
            default:
                return inText;
        }
    }

    // Text comes in pieces that must not show in the sum, so it has no length before it. NUL cannot occur in XML: it
    // begins every token and ends every name.
    private static void AppendText(IncrementalHash hash, XmlReader reader) => hash.AppendData(Encoding.UTF8.GetBytes(reader.Value));

    private static void Append(IncrementalHash hash, char kind, string space, string name, string? value) =>
        hash.AppendData(Encoding.UTF8.GetBytes($"\0{kind}{space}\0{name}\0{value}"));

    private static List<(string Space, string Name, string Value)> Attributes(XmlReader reader)
    {
        var attributes = new List<(string Space, string Name, string Value)>();
        while (reader.MoveToNextAttribute())
        {
            var isOwnMark = string.Equals(reader.NamespaceURI, Xmlns, StringComparison.Ordinal)
                || (IsWord(reader.NamespaceURI) && reader.LocalName.StartsWith("rsid", StringComparison.Ordinal));
            if (!isOwnMark) attributes.Add((reader.NamespaceURI, reader.LocalName, reader.Value));
        }

        reader.MoveToElement();
        attributes.Sort(static (a, b) => string.CompareOrdinal(a.Space, b.Space) is var order and not 0 ? order : string.CompareOrdinal(a.Name, b.Name));
        return attributes;
    }

    private static bool IsWord(string space) =>
        string.Equals(space, TransitionalWord, StringComparison.Ordinal) || string.Equals(space, StrictWord, StringComparison.Ordinal);
}
