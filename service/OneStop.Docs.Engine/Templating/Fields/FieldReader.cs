using System.Text;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Parsing;

namespace OneStop.Docs.Engine.Templating.Fields;

/// <summary>Finds the fields of a part. Deleted ones (<c>w:del</c>) and marks without partner are none.</summary>
internal static class FieldReader
{
    /// <summary>True when the part may hold a field at all.</summary>
    public static bool MayHoldFields(ReadOnlySpan<byte> part) => part.IndexOf("fldChar"u8) >= 0 || part.IndexOf("fldSimple"u8) >= 0;

    /// <summary>The fields in the order they end: a nested one before the one around it.</summary>
    public static IReadOnlyList<Field> Read(MarkupTree tree)
    {
        var fields = new List<Field>();
        var open = new Stack<OpenField>();
        var deletedUntil = 0;
        for (var node = 0; node < tree.Nodes.Length; node++)
        {
            if (node < deletedUntil) continue;
            if (tree.Nodes[node].Kind == ElementKind.Deleted) deletedUntil = tree.Nodes[node].After;
            else if (tree.Nodes[node].Kind == ElementKind.FieldCharacter) Mark(tree, node, open, fields);
            else if (tree.IsNamed(node, "fldSimple"u8)) fields.Add(new(FieldCode.Parse(Attribute(tree, node, ":instr"u8)), node, -1, node, HasNested: false));
            else if (open.Count > 0 && open.Peek().Separate < 0 && tree.IsNamed(node, "instrText"u8)) open.Peek().Instruction.Append(TextOf(tree, node));
        }

        return fields;
    }

    /// <summary>The text in an element that holds nothing but text.</summary>
    public static string TextOf(MarkupTree tree, int node)
    {
        var text = new StringBuilder();
        var bytes = tree.Bytes.Span[tree.Nodes[node].ContentStart..tree.Nodes[node].ContentEnd];
        while (!bytes.IsEmpty)
        {
            bytes = bytes[TextEntity.Decode(bytes, out var rune)..];
            text.Append(rune.ToString());
        }

        return text.ToString();
    }

    /// <summary>The value of an attribute, empty when it is not there.</summary>
    public static string Attribute(MarkupTree tree, int node, ReadOnlySpan<byte> name)
    {
        if (!MarkupAttributes.TryFind(tree.Bytes.Span, tree.Nodes[node].Start, name, out var start, out var end)) return "";
        var text = new StringBuilder();
        var bytes = tree.Bytes.Span[start..end];
        while (!bytes.IsEmpty)
        {
            bytes = bytes[TextEntity.Decode(bytes, out var rune)..];
            text.Append(rune.ToString());
        }

        return text.ToString();
    }

    private static void Mark(MarkupTree tree, int node, Stack<OpenField> open, List<Field> fields)
    {
        switch (Attribute(tree, node, ":fldCharType"u8))
        {
            case "begin":
                if (open.TryPeek(out var outer) && outer.Separate < 0) outer.HasNested = true;
                open.Push(new(node));
                break;
            case "separate" when open.Count > 0 && open.Peek().Separate < 0:
                open.Peek().Separate = node;
                break;
            case "end" when open.TryPop(out var closed):
                fields.Add(new(FieldCode.Parse(closed.Instruction.ToString()), closed.Begin, closed.Separate, node, closed.HasNested));
                break;
        }
    }

    private sealed class OpenField(int begin)
    {
        public int Begin { get; } = begin;

        public int Separate { get; set; } = -1;

        public bool HasNested { get; set; }

        public StringBuilder Instruction { get; } = new();
    }
}
