using System.Xml.Linq;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Drafting.Packing;

/// <summary>Puts blocks and fragments in the place of the references to them.</summary>
internal sealed class ReferenceExpansion(BlockLibrary library, string file)
{
    private readonly List<Diagnostic> _problems = [];
    private readonly List<string> _open = [];

    /// <summary>Every reference that could not be followed, in document order.</summary>
    public IReadOnlyList<Diagnostic> Problems => _problems;

    /// <summary>Expands every reference below <paramref name="root"/> in place.</summary>
    public void Expand(XElement root)
    {
        foreach (var reference in root.Descendants(TemplateNames.BlockReference).ToList())
        {
            reference.ReplaceWith(Expanded(reference));
        }
    }

    private List<XElement> Expanded(XElement reference)
    {
        var id = reference.Attribute(TemplateNames.ReferenceTarget)?.Value ?? "";
        var piece = library.Find(id);
        if (piece is null)
        {
            _problems.Add(PackingCodes.Error(PackingCodes.UnknownBlock, file, id, library.Known));
            return [];
        }

        if (_open.Contains(id, StringComparer.Ordinal))
        {
            _problems.Add(PackingCodes.Error(PackingCodes.BlockCycle, file, id, string.Join(" → ", _open.Append(id))));
            return [];
        }

        _open.Add(id);
        var content = new XElement(TemplateNames.BlockContent, piece.Content);
        Expand(content);
        _open.RemoveAt(_open.Count - 1);
        return piece.IsFragment ? [.. content.Elements()] : [ContentControl(piece, content)];
    }

    private static XElement ContentControl(SharedPiece block, XElement content) => new(
        TemplateNames.ContentControl,
        new XElement(TemplateNames.ContentControlProperties,
            new XElement(TemplateNames.W + "alias", new XAttribute(TemplateNames.Value, block.Title!)),
            new XElement(TemplateNames.Tag, new XAttribute(TemplateNames.Value, TemplateNames.BlockTagPrefix + block.Id))),
        new XElement(TemplateNames.ContentControlContent, content.Elements()));
}
