using System.Globalization;
using System.Text;
using System.Xml.Linq;
using OneStop.Docs.Engine.Editing;
using OneStop.Docs.Engine.Merging;
using OneStop.Docs.Engine.Templating.Compilation;
using OneStop.Docs.Engine.Templating.Rendering;

namespace OneStop.Docs.Engine.Templating.Documents;

/// <summary>Brings the footnotes and endnotes that inserted blocks refer to, each insertion its own.</summary>
/// <remarks>A notes part with tags is written by the render itself, after the text: its notes wait there. One without is grown.</remarks>
internal sealed class InsertedNotes(OpenedPackage from, PartCopy copy, RenderContext context)
{
    private static readonly (string Kind, string Item, string Reference, IdSpace Space)[] Kinds =
    [
        ("footnotes", "footnote", "footnoteReference", IdSpace.Footnote),
        ("endnotes", "endnote", "endnoteReference", IdSpace.Endnote),
    ];

    /// <summary>The parts of a document's notes.</summary>
    public static IEnumerable<string> PartsOf(OpenedPackage package) => Kinds.Select(kind => package.RelatedPart(kind.Kind)).OfType<string>();

    /// <summary>Brings the notes of <paramref name="blocks"/>, which are written into <paramref name="part"/>; a header can have none.</summary>
    public void Bring(XElement blocks, string part)
    {
        var into = context.Growth.Package;
        if (!string.Equals(part, into.DocumentName, StringComparison.OrdinalIgnoreCase))
        {
            BodyCleaning.RemoveNotes(blocks);
            return;
        }

        foreach (var kind in Kinds)
        {
            foreach (var reference in blocks.Descendants(MergeNames.W + kind.Reference).ToList())
            {
                if (Find(kind.Kind, kind.Item, (string?)reference.Attribute(MergeNames.Id)) is not { } note)
                {
                    reference.Remove();
                    continue;
                }

                var id = context.Ids.NextNumber(kind.Space).ToString(CultureInfo.InvariantCulture);
                reference.SetAttributeValue(MergeNames.Id, id);
                var moved = new XElement(note);
                moved.SetAttributeValue(MergeNames.Id, id);
                Add(kind.Kind, moved);
            }
        }
    }

    private XElement? Find(string kind, string item, string? id) => from.RelatedPart(kind) is { } name
        ? from.Tree(name).Root!.Elements(MergeNames.W + item).FirstOrDefault(e => (string?)e.Attribute(MergeNames.Id) == id)
        : null;

    private void Add(string kind, XElement note)
    {
        var into = context.Growth.Package;
        var theirs = from.RelatedPart(kind)!;
        var ours = into.RelatedPart(kind) ?? NoteImport.AddPart(into, from, kind);
        BodyCleaning.RemoveIgnorable(from.Tree(theirs).Root!, note);
        copy.Rebind([note], theirs, ours);
        if (context.WrittenParts.Contains(ours))
        {
            context.Notes.SinkFor(ours, [], context.NoteLimit)
                .WriteBytes(Encoding.UTF8.GetBytes(InsertedMarkup.Of(new XElement(note.Name, note), from.Tree(theirs).Root!, "w:")));
            return;
        }

        var root = into.Tree(ours).Root!;
        RootNamespaces.Carry(from.Tree(theirs).Root!, root, [note]);
        root.Add(note);
    }
}
