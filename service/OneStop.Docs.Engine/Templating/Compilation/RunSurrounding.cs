using System.Text;
using OneStop.Docs.Engine.Ooxml;
using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>The run and the paragraph a value is written into, as the template has them.</summary>
/// <param name="Prefix">Of WordprocessingML, with its colon.</param>
/// <param name="RunProperties">The whole <c>w:rPr</c>; empty when there is none.</param>
/// <param name="ParagraphProperties">The <c>w:pPr</c> without a section's end; empty when there is none.</param>
/// <param name="Width">How wide text can be there.</param>
internal sealed record RunSurrounding(
    string Prefix, ReadOnlyMemory<byte> RunProperties, ReadOnlyMemory<byte> ParagraphProperties, Length Width)
{
    /// <summary>Ends the text and its run.</summary>
    public byte[] Close { get; } = Encoding.UTF8.GetBytes($"</{Prefix}t></{Prefix}r>");

    /// <summary>Begins a run like it, and its text.</summary>
    public byte[] Open { get; } =
    [
        .. Encoding.UTF8.GetBytes($"<{Prefix}r>"), .. RunProperties.Span, .. Encoding.UTF8.GetBytes($"<{Prefix}t xml:space=\"preserve\">"),
    ];
}

/// <summary>Finds what is around a place in a part; asked in the order of the bytes.</summary>
internal sealed class SurroundingReader(MarkupTree tree)
{
    private int _node;
    private int _lastRun = -1;
    private RunSurrounding? _last;

    /// <summary>What is around this offset, or null when it does not lie in a run.</summary>
    public RunSurrounding? At(int offset)
    {
        // An include walks its own part; within one part offsets only grow.
        if (_node >= tree.Nodes.Length || tree.Nodes[_node].Start > offset) _node = 0;
        while (_node + 1 < tree.Nodes.Length && tree.Nodes[_node + 1].Start < offset) _node++;
        var run = _node;
        while (run >= 0 && (tree.Nodes[run].Kind != ElementKind.Run || tree.Nodes[run].End <= offset)) run = tree.Nodes[run].Parent;
        if (run < 0) return null;
        if (run == _lastRun) return _last;
        _lastRun = run;
        var paragraph = tree.Enclosing(run, ElementKind.Paragraph);
        return _last = new(
            tree.Prefix, Properties(run, ElementKind.RunProperties),
            paragraph < 0 ? default : WithoutSection(paragraph), TextWidth.Of(tree, run));
    }

    /// <summary>A section ends once, however many paragraphs a value has.</summary>
    private ReadOnlyMemory<byte> WithoutSection(int paragraph)
    {
        var properties = tree.Child(paragraph, ElementKind.ParagraphProperties);
        var section = properties < 0 ? -1 : tree.Child(properties, ElementKind.SectionProperties);
        if (section < 0) return Properties(paragraph, ElementKind.ParagraphProperties);
        var (from, to) = (tree.Nodes[properties].Start, tree.Nodes[properties].End);
        return (byte[])[.. tree.Bytes.Span[from..tree.Nodes[section].Start], .. tree.Bytes.Span[tree.Nodes[section].End..to]];
    }

    private ReadOnlyMemory<byte> Properties(int node, ElementKind kind) => tree.Child(node, kind) is var found and >= 0
        ? tree.Bytes[tree.Nodes[found].Start..tree.Nodes[found].End]
        : default;
}
