using System.Xml.Linq;
using OneStop.Docs.Engine.Diagnostics;
using static OneStop.Docs.Drafting.Packing.TemplateNames;

namespace OneStop.Docs.Drafting.Packing;

/// <summary>Puts references in the place of blocks and fragments that are as the library has them. The way back of <see cref="ReferenceExpansion"/>.</summary>
internal sealed class ReferenceFolding(BlockLibrary library, string file)
{
    private readonly List<Diagnostic> _problems = [];

    /// <summary>A warning for every block that no longer is what the library holds.</summary>
    public IReadOnlyList<Diagnostic> Problems => _problems;

    public void Fold(XElement root)
    {
        foreach (var fragment in library.Fragments.OrderByDescending(f => f.Content.Count))
        {
            FoldFragment(root, fragment);
        }

        // Innermost first: a block may hold blocks.
        foreach (var control in root.Descendants(ContentControl).Reverse().ToList())
        {
            FoldBlock(control);
        }
    }

    private static void FoldFragment(XElement root, SharedPiece fragment)
    {
        if (fragment.Content.Count == 0) return;
        foreach (var parent in root.DescendantsAndSelf().ToList())
        {
            var children = parent.Elements().ToList();
            for (var i = 0; i + fragment.Content.Count <= children.Count; i++)
            {
                var run = children.GetRange(i, fragment.Content.Count);
                if (!XmlEquality.Same(run, fragment.Content)) continue;
                run[0].AddBeforeSelf(fragment.Reference());
                run.ForEach(e => e.Remove());
                i += fragment.Content.Count - 1;
            }
        }
    }

    private void FoldBlock(XElement control)
    {
        var tag = control.Element(ContentControlProperties)?.Element(Tag)?.Attribute(Value)?.Value ?? "";
        if (!tag.StartsWith(BlockTagPrefix, StringComparison.Ordinal)) return;
        var id = tag[BlockTagPrefix.Length..];
        if (library.FindBlock(id) is not { } block) return;
        var content = control.Element(ContentControlContent)?.Elements().ToList() ?? [];
        if (XmlEquality.Same(content, block.Content)) control.ReplaceWith(block.Reference());
        else _problems.Add(PackingCodes.Warning(PackingCodes.ChangedBlock, file, id));
    }
}
