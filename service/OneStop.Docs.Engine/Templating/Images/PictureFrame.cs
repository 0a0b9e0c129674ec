using System.Globalization;
using System.Text;
using OneStop.Docs.Engine.Ooxml;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Fields;
using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Engine.Templating.Values;

namespace OneStop.Docs.Engine.Templating.Images;

/// <summary>
/// A picture of the template, as written, that another takes the place of: its anchor, wrapping, outline and effects stay; its bytes,
/// size and crop are the other's.
/// </summary>
/// <remarks>ECMA-376-1 §20.4.2.7 (wp:extent), §20.4.2.14 (wp:posOffset), §20.1.8.13 (a:blip), §20.1.8.55 (a:srcRect), §20.1.7.6 (a:xfrm).</remarks>
internal sealed class PictureFrame
{
    private const int DepthLimit = 64;
    private const int QuarterTurn = 5_400_000;
    private const int WholeTurn = 21_600_000;

    private readonly MarkupTree _tree;
    private readonly Splices _changes = new();

    private PictureFrame(MarkupTree tree) => _tree = tree;

    /// <summary>The drawing with another picture in it.</summary>
    /// <param name="drawing">The whole <c>w:drawing</c>.</param>
    /// <param name="image">The other picture.</param>
    /// <param name="context">Where it stands.</param>
    /// <param name="room">How wide text can be there.</param>
    /// <returns>Null when something is wrong with the picture, which is reported.</returns>
    public static byte[]? Fill(ReadOnlyMemory<byte> drawing, ImageValue image, ValueContext context, Length room)
    {
        var frame = new PictureFrame(MarkupTree.Parse(context.Part, drawing, DepthLimit).Value
            ?? throw new InvalidOperationException("A drawing of the template is not well-formed."));
        var (width, height) = (frame.Size("cx"), frame.Size("cy"));
        if (image.Place(context, (width, height), room) is not var (bytes, header, box)) return null;
        frame.Resize((width, height), box, header.Turn);
        frame.Show(ImageMarkup.Embed(context, bytes, header.Format), ImageMarkup.Cut(header, box));
        frame.Describe();
        return frame._changes.Apply(drawing.Span);
    }

    /// <summary>A length of <c>wp:extent</c>; one centimetre where it says none.</summary>
    private Length Size(string name) => new(Find("extent") is { } extent && Number(extent, name) is { } emu and > 0 ? emu : 360_000);

    private void Resize((Length Width, Length Height) old, ImageBox box, ImageTurn turn)
    {
        var (width, height) = turn.IsSideways ? (box.Height.Emu, box.Width.Emu) : (box.Width.Emu, box.Height.Emu);
        foreach (var node in Named("extent").Concat(Named("ext").Where(IsSize)))
        {
            Set(node, "cx", width);
            Set(node, "cy", height);
        }

        // What floats keeps its middle where the template has it; a picture in the line stands where it stood.
        Move("positionH", (old.Width.Emu - width) / 2);
        Move("positionV", (old.Height.Emu - height) / 2);
        foreach (var node in Named("sizeRelH").Concat(Named("sizeRelV"))) Remove(node);
        if (turn == default || Find("xfrm") is not { } transform) return;
        var turned = (Number(transform, "rot") ?? 0) + (turn.Quarters * QuarterTurn);
        Set(transform, "rot", turned % WholeTurn);
        if (turn.IsMirrored) Set(transform, "flipH", 1);
        if (turn.IsSideways) MakeRoom(Math.Max(0, (height - width) / 2), Math.Max(0, (width - height) / 2));
    }

    /// <summary>A picture lying on its side is laid out as it lies: what it stands out by is said beside.</summary>
    private void MakeRoom(long sides, long ends)
    {
        if (Find("effectExtent") is not { } effect) return;
        foreach (var (name, more) in new[] { ("l", sides), ("t", ends), ("r", sides), ("b", ends) }) Set(effect, name, (Number(effect, name) ?? 0) + more);
    }

    private void Move(string position, long by)
    {
        if (by == 0 || Find(position) is not { } node) return;
        foreach (var offset in _tree.Children(node).Where(child => Is(child, "posOffset")))
        {
            var (from, to) = (_tree.Nodes[offset].ContentStart, _tree.Nodes[offset].ContentEnd);
            if (long.TryParse(Text(from, to), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var at)) Replace(from, to, at + by);
        }
    }

    /// <summary>Another picture, uncut: also a drawing beside it (SVG) and cut-outs of the old one go.</summary>
    private void Show(string relation, string cut)
    {
        foreach (var blip in Named("blip").Take(1))
        {
            if (Attribute(blip, ":embed") is var (start, end)) _changes.Replace(start, end, Encoding.UTF8.GetBytes(relation));
            else Insert(blip, $" xmlns:r=\"{ImageMarkup.Relations}\" r:embed=\"{relation}\"");
            RemoveAttribute(blip, ":link");
            foreach (var more in _tree.Children(blip).Where(child => Is(child, "extLst"))) Remove(more);
            var fill = _tree.Nodes[blip].Parent;
            foreach (var old in _tree.Children(fill).Where(child => Is(child, "srcRect"))) Remove(old);
            _changes.Replace(_tree.Nodes[blip].End, _tree.Nodes[blip].End, Encoding.UTF8.GetBytes(cut));
            foreach (var rectangle in Named("fillRect")) foreach (var side in new[] { "l", "t", "r", "b" }) RemoveAttribute(rectangle, side);
        }
    }

    /// <summary>The picture inside says the same as the drawing around it.</summary>
    private void Describe()
    {
        if (Find("docPr") is not { } outer || Attribute(outer, "descr") is not var (from, to)) return;
        foreach (var inner in Named("cNvPr"))
        {
            if (Attribute(inner, "descr") is var (start, end)) _changes.Replace(start, end, _tree.Bytes[from..to].ToArray());
        }
    }

    private bool IsSize(int node) => Is(_tree.Nodes[node].Parent, "xfrm");

    private int? Find(string name) => Named(name).Cast<int?>().FirstOrDefault();

    private IEnumerable<int> Named(string name) => Enumerable.Range(0, _tree.Nodes.Length).Where(node => Is(node, name));

    private bool Is(int node, string name) => _tree.LocalName(node).SequenceEqual(Encoding.UTF8.GetBytes(name));

    private string Text(int from, int to) => Encoding.UTF8.GetString(_tree.Bytes.Span[from..to]);

    private (int Start, int End)? Attribute(int node, string name) =>
        MarkupAttributes.TryFind(_tree.Bytes.Span, _tree.Nodes[node].Start, Encoding.UTF8.GetBytes(name), out var start, out var end) ? (start, end) : null;

    private long? Number(int node, string name) =>
        Attribute(node, name) is var (start, end) && long.TryParse(Text(start, end), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private void Set(int node, string name, long value)
    {
        if (Attribute(node, name) is var (start, end)) Replace(start, end, value);
        else Insert(node, string.Create(CultureInfo.InvariantCulture, $" {name}=\"{value}\""));
    }

    private void Replace(int start, int end, long value) => _changes.Replace(start, end, Encoding.UTF8.GetBytes(value.ToString(CultureInfo.InvariantCulture)));

    private void Insert(int node, string attribute)
    {
        var at = _tree.Nodes[node].Start + 1 + _tree.NameOf(node).Length;
        _changes.Replace(at, at, Encoding.UTF8.GetBytes(attribute));
    }

    private void Remove(int node) => _changes.Replace(_tree.Nodes[node].Start, _tree.Nodes[node].End, []);

    private void RemoveAttribute(int node, string name)
    {
        if (Attribute(node, name) is not var (start, end)) return;
        var from = _tree.Nodes[node].Start;
        _changes.Replace(from + _tree.Bytes.Span[from..start].LastIndexOfAny(" \t\r\n"u8), end + 1, []);
    }
}
