using System.Text;
using System.Xml.Linq;

namespace OneStop.Docs.Drafting.Packing;

/// <summary>Writes XML for people to review: one paragraph, run or property list a line, so that a diff shows what a keeper changed.</summary>
internal static class ReviewableXml
{
    /// <summary>Elements that stay on one line with everything in them.</summary>
    private static readonly HashSet<string> OneLine = new(StringComparer.Ordinal)
    {
        "pPr", "rPr", "tcPr", "trPr", "tblPr", "tblPrEx", "tblGrid", "sdtPr", "r", "t", "font", "rPrDefault", "pPrDefault",
    };

    /// <summary>The text of <paramref name="root"/> with an XML declaration, LF line ends and a last line end.</summary>
    public static string Write(XElement root)
    {
        var copy = new XElement(root);
        SourceXml.KeepSpaces(copy);
        TemplateNamespaces.DropUnusual(copy);
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        WriteElement(text, copy, 0);
        return text.ToString();
    }

    private static void WriteElement(StringBuilder text, XElement element, int depth)
    {
        var indent = new string(' ', depth * 2);
        text.Append(indent);
        if (!element.HasElements || OneLine.Contains(element.Name.LocalName))
        {
            WriteFlat(text, element);
            text.Append('\n');
            return;
        }

        WriteOpening(text, element, ">");
        text.Append('\n');
        foreach (var child in element.Elements())
        {
            WriteElement(text, child, depth + 1);
        }

        text.Append(indent).Append("</").Append(NameOf(element, element.Name)).Append(">\n");
    }

    private static void WriteFlat(StringBuilder text, XElement element)
    {
        if (!element.Nodes().Any())
        {
            WriteOpening(text, element, "/>");
            return;
        }

        WriteOpening(text, element, ">");
        foreach (var node in element.Nodes())
        {
            if (node is XElement child) WriteFlat(text, child);
            else if (node is XText content) text.Append(EscapeText(content.Value));
        }

        text.Append("</").Append(NameOf(element, element.Name)).Append('>');
    }

    private static void WriteOpening(StringBuilder text, XElement element, string end)
    {
        text.Append('<').Append(NameOf(element, element.Name));
        foreach (var attribute in element.Attributes())
        {
            text.Append(' ').Append(NameOf(element, attribute)).Append("=\"").Append(EscapeAttribute(attribute.Value)).Append('"');
        }

        text.Append(end);
    }

    private static string NameOf(XElement scope, XAttribute attribute)
    {
        if (!attribute.IsNamespaceDeclaration) return NameOf(scope, attribute.Name);
        return attribute.Name.Namespace == XNamespace.None ? "xmlns" : $"xmlns:{attribute.Name.LocalName}";
    }

    private static string NameOf(XElement scope, XName name)
    {
        var prefix = name.Namespace == XNamespace.None ? null : scope.GetPrefixOfNamespace(name.Namespace);
        return string.IsNullOrEmpty(prefix) ? name.LocalName : $"{prefix}:{name.LocalName}";
    }

    private static string EscapeText(string value) => value
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\r", "&#xD;", StringComparison.Ordinal);

    private static string EscapeAttribute(string value) => EscapeText(value)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("\n", "&#xA;", StringComparison.Ordinal)
        .Replace("\t", "&#x9;", StringComparison.Ordinal);
}
