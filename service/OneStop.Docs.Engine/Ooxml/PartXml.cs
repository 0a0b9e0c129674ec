using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Engine.Ooxml;

/// <summary>The XML of one part as a tree, from bytes nobody vouches for: no DTD, nothing fetched, no deeper than allowed.</summary>
internal static class PartXml
{
    private const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <summary>The root element, or the reason why there is none.</summary>
    public static Outcome<XElement> Load(string part, ReadOnlyMemory<byte> content, int depthLimit)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using var stream = new MemoryStream(content.ToArray(), writable: false);
            using var reader = XmlReader.Create(stream, settings);
            return Build(part, reader, depthLimit);
        }
        catch (XmlException fault)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{fault.LineNumber}:{fault.LinePosition}");
            return Failure(Codes.MalformedPart, part, place);
        }
    }

    private static Outcome<XElement> Build(string part, XmlReader reader, int depthLimit)
    {
        XElement? root = null, open = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (reader.Depth >= depthLimit)
                    {
                        return Failure(
                            Codes.PartTooDeep, part, depthLimit.ToString(CultureInfo.InvariantCulture));
                    }

                    var empty = reader.IsEmptyElement;
                    var element = ElementOf(reader);
                    if (open is null) root = element;
                    else open.Add(element);
                    if (!empty) open = element;
                    break;
                case XmlNodeType.EndElement:
                    open = open?.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    open?.Add(new XText(reader.Value));
                    break;
                default:
                    break;
            }
        }

        return root is null ? Failure(Codes.MalformedPart, part, "1:1") : new(root, []);
    }

    private static XElement ElementOf(XmlReader reader)
    {
        var element = new XElement(NameOf(reader.NamespaceURI, reader.LocalName));
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI == XNamespace.Xmlns.NamespaceName) continue;
            var name = NameOf(reader.NamespaceURI, reader.LocalName);
            if (element.Attribute(name) is null) element.Add(new XAttribute(name, reader.Value));
        }

        return element;
    }

    /// <summary>Strict documents have namespaces of their own for the same elements: read as transitional ones.</summary>
    private static XName NameOf(string space, string local) => space switch
    {
        _ when space == W.Strict.NamespaceName => W.Namespace + local,
        StrictRelationships => W.Relationships + local,
        _ => XName.Get(local, space),
    };

    private static Outcome<XElement> Failure(string code, string part, string detail) =>
        new(null, [new Diagnostic(code, Severity.Error, new Location(part), [part, detail], Codes.Messages)]);
}
