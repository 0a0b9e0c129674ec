using System.Globalization;
using System.Xml.Linq;

namespace OneStop.Docs.TestKit;

/// <summary>Finds ids that stand twice where a document may have each only once. Shares no code with the engine.</summary>
public static class UniqueIds
{
    private static readonly XNamespace W = DocxFixture.Wordprocessing;

    /// <summary>What stands twice in <paramref name="document"/> and did not already in <paramref name="template"/>; references that lead nowhere likewise.</summary>
    public static IReadOnlyList<string> Check(byte[] document, byte[] template) =>
        [.. ProblemsOf(document).Except(ProblemsOf(template), StringComparer.Ordinal)];

    private static IEnumerable<string> ProblemsOf(byte[] package)
    {
        var roots = DocxFixture.PartNames(package)
            .Where(name => name.StartsWith("word/", StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal))
            .Select(name => XDocument.Parse(System.Text.Encoding.UTF8.GetString(DocxFixture.ReadPart(package, name)).TrimStart('\uFEFF')).Root!)
            .ToList();
        var ids = roots.SelectMany(root => root.Descendants()).SelectMany(IdsOf).ToList();
        foreach (var twice in ids.GroupBy(id => id).Where(group => group.Skip(1).Any())) yield return $"twice: {twice.Key}";
        var known = ids.ToHashSet();
        foreach (var reference in roots.SelectMany(root => root.Descendants()).SelectMany(ReferencesOf).Where(id => !known.Contains(id)).Distinct())
        {
            yield return $"nowhere: {reference}";
        }
    }

    /// <summary>What the element is known by.</summary>
    private static IEnumerable<(string Kind, string Id)> IdsOf(XElement element)
    {
        var name = element.Name.LocalName;
        var id = (string?)element.Attribute(W + "id") ?? "";
        if (name == "docPr") yield return ("docPr", (string?)element.Attribute("id") ?? "");
        if (name is "bookmarkStart") yield return ("bookmark", ((string?)element.Attribute(W + "name") ?? "").ToLowerInvariant());
        if (name is "bookmarkStart" or "bookmarkEnd" or "permStart" or "permEnd" or "comment" or "footnote" or "endnote"
            or "commentReference" or "commentRangeStart" or "commentRangeEnd") yield return (name, id);
        if (name == "num") yield return ("num", (string?)element.Attribute(W + "numId") ?? "");
        if (name == "id" && element.Parent!.Name == W + "sdtPr") yield return ("sdt", (string?)element.Attribute(W + "val") ?? "");
        var isAboutComment = IsAboutComment(name);
        foreach (var attribute in element.Attributes().Where(a => a.Name.LocalName is "paraId" or "spid" or "durableId" && a.Name.NamespaceName.Length > 0))
        {
            yield return (isAboutComment ? $"{name} {attribute.Name.LocalName}" : attribute.Name.LocalName, attribute.Value);
        }
    }

    /// <summary>Lines of the parts that say more of comments: they refer to paragraphs and to each other.</summary>
    private static bool IsAboutComment(string name) => name is "commentEx" or "commentId" or "commentExtensible";

    private static IEnumerable<(string Kind, string Id)> ReferencesOf(XElement element)
    {
        var id = (string?)element.Attribute(W + "id") ?? "";
        switch (element.Name.LocalName)
        {
            case var name when IsAboutComment(name):
                foreach (var attribute in element.Attributes())
                {
                    if (attribute.Name.LocalName == "paraId") yield return ("paraId", attribute.Value);
                    if (attribute.Name.LocalName == "paraIdParent") yield return ("commentEx paraId", attribute.Value);
                    if (attribute.Name.LocalName == "durableId" && name == "commentExtensible") yield return ("commentId durableId", attribute.Value);
                }

                break;
            case "hyperlink" when element.Attribute(W + "anchor") is { } anchor:
                yield return ("bookmark", anchor.Value.ToLowerInvariant());
                break;
            case "bookmarkEnd":
                yield return ("bookmarkStart", id);
                break;
            case "permEnd":
                yield return ("permStart", id);
                break;
            case "commentReference" or "commentRangeStart" or "commentRangeEnd":
                yield return ("comment", id);
                break;
            case "footnoteReference" or "endnoteReference":
                yield return (element.Name.LocalName[..^"Reference".Length], id);
                break;
            case "numId" when (string?)element.Attribute(W + "val") is { } number and not "0" && element.Ancestors(W + "body").Any():
                yield return ("num", int.Parse(number, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));
                break;
        }
    }
}
