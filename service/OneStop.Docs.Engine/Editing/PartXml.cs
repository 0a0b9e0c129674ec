using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace OneStop.Docs.Engine.Editing;

/// <summary>A part's bytes as a tree and back, white space kept, no DTD.</summary>
internal static class PartXml
{
    private static readonly XmlReaderSettings Reading = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 0,
    };

    // Not the machine's line ends: the bytes must be the same everywhere.
    private static readonly XmlWriterSettings Writing = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = false,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <exception cref="XmlException">Not well-formed, or with a DTD.</exception>
    public static XDocument Parse(ReadOnlyMemory<byte> bytes)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        using var reader = XmlReader.Create(stream, Reading);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    public static byte[] ToBytes(XDocument document)
    {
        document.Declaration = new XDeclaration("1.0", "UTF-8", "yes");
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Writing))
        {
            document.Save(writer);
        }

        return stream.ToArray();
    }
}
