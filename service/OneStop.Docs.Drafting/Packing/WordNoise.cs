using System.Xml.Linq;
using static OneStop.Docs.Drafting.Packing.TemplateNames;

namespace OneStop.Docs.Drafting.Packing;

/// <summary>Takes out what Word adds on saving and nobody wrote: revision ids, proofing marks, page-break hints, split runs.</summary>
internal static class WordNoise
{
    private static readonly HashSet<string> Marks = new(StringComparer.Ordinal)
    {
        "proofErr", "lastRenderedPageBreak", "permStart", "permEnd",
    };

    /// <summary>Run properties that depend on the keyboard and the spelling checker, not on the keeper.</summary>
    private static readonly HashSet<string> KeyboardProperties = new(StringComparer.Ordinal) { "lang", "noProof" };

    /// <summary>Attributes and elements of these namespaces carry ids and settings of newer Words; without them nothing is lost.</summary>
    private static readonly string[] WordExtensions = ["http://schemas.microsoft.com/office/word/"];

    private static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    public static void Remove(XElement root)
    {
        RemoveMarks(root);
        RemoveAttributes(root);
        RemoveDefaults(root);
        Unwrap(root);
        RemoveKeyboardProperties(root);
        RunMerging.Merge(root);
    }

    private static void RemoveMarks(XElement root)
    {
        root.Descendants().Where(e => e.Name.Namespace == W && Marks.Contains(e.Name.LocalName)).ToList().ForEach(e => e.Remove());
        var goBack = root.Descendants(W + "bookmarkStart")
            .Where(b => b.Attribute(W + "name")?.Value is "_GoBack")
            .Select(b => b.Attribute(W + "id")?.Value)
            .ToHashSet(StringComparer.Ordinal);
        root.Descendants()
            .Where(e => (e.Name == W + "bookmarkStart" || e.Name == W + "bookmarkEnd") && goBack.Contains(e.Attribute(W + "id")?.Value))
            .ToList().ForEach(e => e.Remove());
        root.Descendants(ContentControlProperties).Elements()
            .Where(e => e.Name == W + "id" || IsExtension(e.Name))
            .ToList().ForEach(e => e.Remove());
    }

    private static void RemoveAttributes(XElement root) => root.DescendantsAndSelf().Attributes()
        .Where(a => !a.IsNamespaceDeclaration
            && ((a.Name.Namespace == W && a.Name.LocalName.StartsWith("rsid", StringComparison.Ordinal))
                || a.Name.Namespace == Compatibility
                || IsExtension(a.Name)))
        .Remove();

    /// <summary>What Word writes out although it changes nothing: one column, no grid, no conditional table look.</summary>
    private static void RemoveDefaults(XElement root) => root.Descendants()
        .Where(e => e.Name == W + "docGrid" && e.Attribute(W + "type") is null
            || e.Name == W + "cols" && !e.HasElements && e.Attributes().All(a => a.Name == W + "space")
            || e.Name == W + "tblLook"
            || e.Name == W + "sdtEndPr" && !e.HasElements)
        .ToList().ForEach(e => e.Remove());

    /// <summary>Smart tags name words in the text; the words stay.</summary>
    private static void Unwrap(XElement root)
    {
        while (root.Descendants(W + "smartTag").FirstOrDefault() is { } wrapper)
        {
            wrapper.Element(W + "smartTagPr")?.Remove();
            wrapper.ReplaceWith(wrapper.Nodes());
        }
    }

    private static void RemoveKeyboardProperties(XElement root)
    {
        foreach (var properties in root.Descendants(RunProperties).ToList())
        {
            if (properties.Parent?.Name == W + "style") continue;
            properties.Elements()
                .Where(e => e.Name.Namespace == W && KeyboardProperties.Contains(e.Name.LocalName))
                .ToList().ForEach(e => e.Remove());
            if (!properties.HasElements) properties.Remove();
        }

        root.Descendants(W + "pPr").Where(p => !p.HasElements).ToList().ForEach(p => p.Remove());
    }

    private static bool IsExtension(XName name) =>
        Array.Exists(WordExtensions, start => name.NamespaceName.StartsWith(start, StringComparison.Ordinal))
        && !name.NamespaceName.Contains("wordprocessingShape", StringComparison.Ordinal)
        && !name.NamespaceName.Contains("wordprocessingDrawing", StringComparison.Ordinal);
}
