using System.Xml;
using System.Xml.Linq;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Merging;
using OneStop.Docs.Engine.Templating.Compilation;
using OneStop.Docs.Engine.Templating.Documents;

namespace OneStop.Docs.Engine.Templating.Values;

/// <summary>Markup written as it is given, where the template's owner allows it: <c>{{ ooxml x }}</c>. It is checked, not trusted.</summary>
/// <param name="Source">Whole runs, or whole paragraphs and tables; the usual prefixes need no declaration.</param>
internal sealed record RawMarkupValue(string Source) : MarkupValue
{
    private const int MostCharacters = 4_000_000;
    private const int MostDepth = 64;

    private static readonly HashSet<string> BlockNames = new(StringComparer.Ordinal) { "p", "tbl", "sdt" };
    private static readonly HashSet<string> RunNames = new(StringComparer.Ordinal) { "r", "hyperlink", "bookmarkStart", "bookmarkEnd", "fldSimple", "smartTag" };
    private static readonly HashSet<string> Forbidden = new(StringComparer.Ordinal) { "altChunk", "sectPr", "object", "control", "body", "document", "subDoc" };

    /// <summary>What each prefix means, declared or not; nothing else may be used.</summary>
    private static readonly Dictionary<string, string> Namespaces = new(StringComparer.Ordinal)
    {
        ["w"] = MergeNames.W.NamespaceName,
        ["r"] = MergeNames.R.NamespaceName,
        ["wp"] = MergeNames.Wp.NamespaceName,
        ["w14"] = MergeNames.W14.NamespaceName,
        ["mc"] = MergeNames.Mc.NamespaceName,
        ["o"] = MergeNames.Office.NamespaceName,
        ["v"] = "urn:schemas-microsoft-com:vml",
        ["a"] = "http://schemas.openxmlformats.org/drawingml/2006/main",
        ["pic"] = "http://schemas.openxmlformats.org/drawingml/2006/picture",
        ["m"] = "http://schemas.openxmlformats.org/officeDocument/2006/math",
        ["wps"] = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        ["wpg"] = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    };

    private static readonly HashSet<string> Known = [.. Namespaces.Values, "", XNamespace.Xml.NamespaceName];

    /// <inheritdoc/>
    public override string ToString() => "";

    /// <inheritdoc/>
    internal override MarkupPiece Write(ValueContext context)
    {
        if (!context.Render.Options.AllowRawMarkup) return context.Refuse(this, Codes.RawMarkupRefused);
        if (Source.Length == 0) return MarkupPiece.Nothing;
        if (Parse(out var problem) is not { } blocks) return context.Refuse(this, Codes.RawMarkupInvalid, problem);
        if (FindFault(blocks, context) is { } fault) return context.Refuse(this, Codes.RawMarkupInvalid, fault);

        var isBlocks = BlockNames.Contains(blocks.Elements().First().Name.LocalName);
        if (isBlocks && !context.IsAlone) return context.Refuse(this, Codes.FragmentNotAlone);
        if (context.Place != ValuePlace.RunText || context.Surrounding is not { } around) return context.Refuse(this, Codes.RawMarkupInvalid, "");
        InsertedIds.Renew(blocks, context.Render.Ids);
        var markup = InsertedMarkup.Of(blocks, blocks, around.Prefix);
        return isBlocks ? MarkupPiece.Blocks(markup) : MarkupPiece.Runs(markup);
    }

    /// <summary>The markup under one root that declares every prefix; null when it is not well-formed, too long or too deep.</summary>
    private XElement? Parse(out string problem)
    {
        problem = Source[..Math.Min(Source.Length, 60)];
        if (Source.Length > MostCharacters) return null;
        var root = "<w:root " + string.Concat(Namespaces.Select(entry => $" xmlns:{entry.Key}=\"{entry.Value}\"")) + ">" + Source + "</w:root>";
        try
        {
            // Depth first: a tree is built by calls within calls.
            using (var scan = XmlReader.Create(new StringReader(root), Settings()))
            {
                while (scan.Read())
                {
                    if (scan.Depth > MostDepth) return null;
                }
            }

            using var reader = XmlReader.Create(new StringReader(root), Settings());
            return XElement.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException broken)
        {
            problem = At(broken, root.Length - Source.Length - "</w:root>".Length);
            return null;
        }
    }

    /// <summary>The markup around the place where reading ended: what the platform says of it is English only.</summary>
    /// <param name="broken">Where reading ended.</param>
    /// <param name="before">Characters before the source in its first line.</param>
    private string At(XmlException broken, int before)
    {
        var start = 0;
        for (var line = 1; line < broken.LineNumber && start < Source.Length; line++) start = Source.IndexOf('\n', start) is >= 0 and var end ? end + 1 : Source.Length;
        var column = Math.Max(broken.LinePosition - 1 - (broken.LineNumber <= 1 ? before : 0), 0);
        // At the end of the source nothing is left to quote: its last words are.
        var at = Math.Max(Math.Min(start + column, Source.Length) - 20, 0);
        return Source[at..Math.Min(Source.Length, at + 60)].Replace('\n', ' ');
    }

    private static XmlReaderSettings Settings() => new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };

    /// <summary>The first thing that cannot stand in a document there, or null.</summary>
    private static string? FindFault(XElement blocks, ValueContext context)
    {
        if (blocks.Nodes().OfType<XText>().FirstOrDefault(text => !string.IsNullOrWhiteSpace(text.Value)) is { } loose) return loose.Value.Trim();
        var first = blocks.Elements().FirstOrDefault();
        if (first is null) return "";
        var level = BlockNames.Contains(first.Name.LocalName) ? BlockNames : RunNames;
        var relations = context.Render.Growth.Package.RelationsOf(context.Part);
        foreach (var element in blocks.Elements())
        {
            if (element.Name.Namespace != MergeNames.W || !level.Contains(element.Name.LocalName)) return $"<{element.Name.LocalName}>";
        }

        foreach (var element in blocks.Descendants())
        {
            if (!Known.Contains(element.Name.NamespaceName)) return element.Name.NamespaceName;
            if (element.Name.Namespace == MergeNames.W && Forbidden.Contains(element.Name.LocalName)) return $"<{element.Name.LocalName}>";
            foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration))
            {
                if (!Known.Contains(attribute.Name.NamespaceName)) return attribute.Name.NamespaceName;
                if (attribute.Name.Namespace == MergeNames.R && relations.Find(attribute.Value) is null) return $"{attribute.Name.LocalName}=\"{attribute.Value}\"";
            }
        }

        return null;
    }
}
