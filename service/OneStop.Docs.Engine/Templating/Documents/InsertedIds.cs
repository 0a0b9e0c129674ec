using System.Text;
using System.Xml.Linq;
using OneStop.Docs.Engine.Merging;
using OneStop.Docs.Engine.Templating.Compilation;
using OneStop.Docs.Engine.Templating.Rendering;

namespace OneStop.Docs.Engine.Templating.Documents;

/// <summary>Gives inserted blocks ids that nothing in the document has, and points what refers to them along.</summary>
internal static class InsertedIds
{
    private static readonly XName DrawingProperties = MergeNames.Wp + "docPr";
    private static readonly XName BookmarkStart = MergeNames.W + "bookmarkStart";
    private static readonly XName BookmarkEnd = MergeNames.W + "bookmarkEnd";

    /// <summary>Renews drawings, bookmarks with their names, content controls.</summary>
    public static void Renew(XElement blocks, IdSource ids)
    {
        var all = blocks.Descendants().ToList();
        var bookmarks = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in all)
        {
            if (element.Name == DrawingProperties)
            {
                element.SetAttributeValue("id", Next(ids, IdSpace.Drawing, ""));
            }
            else if (element.Name == BookmarkStart)
            {
                var id = (string?)element.Attribute(MergeNames.Id) ?? "";
                element.SetAttributeValue(MergeNames.Id, bookmarks[id] = Next(ids, IdSpace.Bookmark, id));
                var name = (string?)element.Attribute(MergeNames.Name) ?? "";
                element.SetAttributeValue(MergeNames.Name, names[name] = Next(ids, IdSpace.BookmarkName, name));
            }
            else if (element.Name == MergeNames.Id && element.Parent?.Name == MergeNames.W + "sdtPr")
            {
                element.SetAttributeValue(MergeNames.Value, Next(ids, IdSpace.ContentControl, ""));
            }
        }

        foreach (var end in all.Where(e => e.Name == BookmarkEnd))
        {
            if (bookmarks.TryGetValue((string?)end.Attribute(MergeNames.Id) ?? "", out var id)) end.SetAttributeValue(MergeNames.Id, id);
            else end.Remove();
        }

        if (names.Count > 0) BookmarkNames.Redirect(all, names);
    }

    private static string Next(IdSource ids, IdSpace space, string original) =>
        Encoding.UTF8.GetString(ids.Next(space, Encoding.UTF8.GetBytes(original)));
}
