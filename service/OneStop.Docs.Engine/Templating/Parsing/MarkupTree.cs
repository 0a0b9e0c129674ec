using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;

namespace OneStop.Docs.Engine.Templating.Parsing;

/// <summary>One element: where it lies in the part's bytes and in the tree.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Parent">Index of its parent; -1 for the root.</param>
/// <param name="Start">Offset of its start tag.</param>
/// <param name="ContentStart">Offset after its start tag.</param>
internal record struct MarkupNode(ElementKind Kind, int Parent, int Start, int ContentStart)
{
    /// <summary>Offset of its end tag; equal to <see cref="End"/> for an empty element.</summary>
    public int ContentEnd { get; set; }

    /// <summary>Offset after its end tag.</summary>
    public int End { get; set; }

    /// <summary>Index after its last descendant.</summary>
    public int After { get; set; }
}

/// <summary>The elements of a part in document order with their byte ranges. The bytes themselves stay where they are.</summary>
internal sealed class MarkupTree
{
    private static readonly byte[][] Namespaces =
    [
        [.. "http://schemas.openxmlformats.org/wordprocessingml/2006/main"u8],
        [.. "http://purl.oclc.org/ooxml/wordprocessingml/main"u8],
    ];

    private MarkupTree(ReadOnlyMemory<byte> bytes, MarkupNode[] nodes, string prefix)
    {
        Bytes = bytes;
        Nodes = nodes;
        Prefix = prefix;
    }

    /// <summary>The part.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Every element; a parent stands before its children.</summary>
    public MarkupNode[] Nodes { get; }

    /// <summary>The prefix of WordprocessingML with its colon: <c>w:</c>.</summary>
    public string Prefix { get; }

    /// <summary>Reads a part.</summary>
    public static Outcome<MarkupTree> Parse(PackagePart part, int depthLimit) => Parse(part.Name, part.Content, depthLimit);

    /// <summary>Reads the markup of a part.</summary>
    public static Outcome<MarkupTree> Parse(string part, ReadOnlyMemory<byte> content, int depthLimit)
    {
        var bytes = content.Span;
        var scanner = new MarkupScanner(bytes, depthLimit);
        var nodes = new List<MarkupNode>();
        ReadOnlySpan<byte> prefix = "w:"u8;
        var parent = -1;
        while (scanner.Read())
        {
            if (scanner.Token is MarkupToken.Start or MarkupToken.Empty)
            {
                if (parent < 0) prefix = FindPrefix(bytes[scanner.TokenStart..scanner.TokenEnd]);
                var kind = ElementNames.Of(bytes.Slice(scanner.NameStart, scanner.NameLength), prefix);
                nodes.Add(new(kind, parent, scanner.TokenStart, scanner.TokenEnd)
                {
                    ContentEnd = scanner.TokenEnd,
                    End = scanner.TokenEnd,
                    After = nodes.Count + 1,
                });
                if (scanner.Token == MarkupToken.Start) parent = nodes.Count - 1;
            }
            else if (scanner.Token == MarkupToken.End)
            {
                nodes[parent] = nodes[parent] with { ContentEnd = scanner.TokenStart, End = scanner.TokenEnd, After = nodes.Count };
                parent = nodes[parent].Parent;
            }
        }

        return scanner.Problem == MarkupProblem.None
            ? new(new MarkupTree(content, [.. nodes], System.Text.Encoding.UTF8.GetString(prefix)), [])
            : new(null, [MarkupDiagnostics.Of(scanner.Problem, part, scanner.TokenStart, bytes)]);
    }

    /// <summary>The children of an element, in order.</summary>
    public IEnumerable<int> Children(int node)
    {
        for (var child = node + 1; child < Nodes[node].After; child = Nodes[child].After) yield return child;
    }

    /// <summary>The first child of this kind, or -1.</summary>
    public int Child(int node, ElementKind kind)
    {
        foreach (var child in Children(node))
        {
            if (Nodes[child].Kind == kind) return child;
        }

        return -1;
    }

    /// <summary>The nearest element of this kind around <paramref name="node"/>, itself included, or -1.</summary>
    public int Enclosing(int node, ElementKind kind)
    {
        while (node >= 0 && Nodes[node].Kind != kind) node = Nodes[node].Parent;
        return node;
    }

    /// <summary>The element's name without its prefix.</summary>
    public ReadOnlySpan<byte> LocalName(int node)
    {
        var tag = Bytes.Span[(Nodes[node].Start + 1)..Nodes[node].ContentStart];
        var name = tag[..tag.IndexOfAny(" \t\r\n/>"u8)];
        return name[(name.IndexOf((byte)':') + 1)..];
    }

    /// <summary>True when the element has this local name in WordprocessingML: for names that <see cref="ElementKind"/> does not tell.</summary>
    public bool IsNamed(int node, ReadOnlySpan<byte> local)
    {
        var name = Bytes.Span[(Nodes[node].Start + 1)..Nodes[node].ContentStart];
        if (name.Length <= Prefix.Length + local.Length || !name[Prefix.Length..].StartsWith(local)) return false;
        return name[Prefix.Length + local.Length] is (byte)' ' or (byte)'>' or (byte)'/' or (byte)'\t' or (byte)'\r' or (byte)'\n'
            && System.Text.Encoding.UTF8.GetString(name[..Prefix.Length]) == Prefix;
    }

    /// <summary>The first child of this local name, or -1.</summary>
    public int Child(int node, ReadOnlySpan<byte> local)
    {
        for (var child = node + 1; child < Nodes[node].After; child = Nodes[child].After)
        {
            if (IsNamed(child, local)) return child;
        }

        return -1;
    }

    /// <summary>The element's qualified name as it stands there: <c>w:p</c>.</summary>
    public ReadOnlySpan<byte> NameOf(int node)
    {
        var tag = Bytes.Span[(Nodes[node].Start + 1)..];
        return tag[..tag.IndexOfAny(" \t\r\n/>"u8)];
    }

    /// <summary>True for elements of DrawingML (<c>a:p</c>, <c>a:r</c>, <c>a:t</c>), which take no attributes or children of WordprocessingML.</summary>
    public bool IsDrawing(int node) => Bytes.Span[(Nodes[node].Start + 1)..].StartsWith("a:"u8);

    /// <summary>True when <paramref name="node"/> is <paramref name="ancestor"/> or lies in it.</summary>
    public bool IsWithin(int node, int ancestor) => node >= ancestor && node < Nodes[ancestor].After;

    /// <summary>The prefix bound to WordprocessingML on the root element, where Word and every other writer binds it.</summary>
    private static ReadOnlySpan<byte> FindPrefix(ReadOnlySpan<byte> rootTag)
    {
        foreach (var name in Namespaces)
        {
            var at = rootTag.IndexOf(name);
            if (at < 0) continue;
            var before = rootTag[..at].TrimEnd("\"'= \t\r\n"u8);
            var attribute = before[(before.LastIndexOfAny(" \t\r\n"u8) + 1)..];
            if (attribute.SequenceEqual("xmlns"u8)) return [];
            if (attribute.StartsWith("xmlns:"u8)) return (byte[])[.. attribute["xmlns:".Length..], (byte)':'];
        }

        return "w:"u8;
    }
}
