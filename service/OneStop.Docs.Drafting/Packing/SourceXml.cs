using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace OneStop.Docs.Drafting.Packing;

/// <summary>Reads reviewable XML and writes it as a package part: no insignificant white space, one form for one content.</summary>
internal static class SourceXml
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly XmlReaderSettings Reading = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreWhitespace = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = 64L << 20,
    };

    /// <summary>Reads XML. White space between elements is dropped, white space inside <c>xml:space="preserve"</c> kept.</summary>
    /// <exception cref="XmlException">Not well-formed, or it carries a DTD.</exception>
    public static XElement Read(ReadOnlyMemory<byte> bytes)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        using var reader = XmlReader.Create(stream, Reading);
        return XDocument.Load(reader, LoadOptions.None).Root!;
    }

    /// <summary>The bytes of a package part: XML declaration, one line, only the namespaces in use.</summary>
    public static byte[] WritePart(XElement root)
    {
        var copy = new XElement(root);
        KeepSpaces(copy);
        DropUnusedNamespaces(copy);
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = Utf8, Indent = false, NewLineHandling = NewLineHandling.Entitize };
        using (var writer = XmlWriter.Create(stream, settings))
        {
            writer.WriteStartDocument(standalone: true);
            copy.WriteTo(writer);
        }

        return stream.ToArray();
    }

    /// <summary>Word trims a text without <c>xml:space="preserve"</c>: set it exactly where it matters.</summary>
    public static void KeepSpaces(XElement root)
    {
        foreach (var text in root.DescendantsAndSelf().Where(IsText))
        {
            var needed = text.Value.Length > 0 && (char.IsWhiteSpace(text.Value[0]) || char.IsWhiteSpace(text.Value[^1]));
            text.SetAttributeValue(XNamespace.Xml + "space", needed ? "preserve" : null);
        }
    }

    /// <summary>Removes namespace declarations that no element and no attribute below uses.</summary>
    public static void DropUnusedNamespaces(XElement root)
    {
        var used = root.DescendantsAndSelf()
            .SelectMany(e => e.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => a.Name.Namespace).Append(e.Name.Namespace))
            .ToHashSet();
        root.DescendantsAndSelf().Attributes()
            .Where(a => a.IsNamespaceDeclaration && !used.Contains(a.Value))
            .Remove();
    }

    private static bool IsText(XElement element) =>
        element.Name == TemplateNames.Text || element.Name == TemplateNames.W + "instrText";
}
