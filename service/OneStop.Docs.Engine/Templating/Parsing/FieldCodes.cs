using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Parsing;

/// <summary>Where in a field's code a tag stands.</summary>
/// <param name="Kind">The field's kind in capitals (<c>HYPERLINK</c>); null when the tag stands where the kind does.</param>
/// <param name="IsQuoted">True between quotes.</param>
/// <param name="StartsAddress">True at the beginning of the address of a <c>HYPERLINK</c>.</param>
internal sealed record FieldPlace(string? Kind, bool IsQuoted, bool StartsAddress)
{
    /// <summary>What the author wrote of the address before the tag: the value goes on with it. Null elsewhere.</summary>
    public string? AddressBefore { get; init; }
}

/// <summary>Reads the codes of fields over runs and nested fields, to know how a value in them is to be written.</summary>
/// <remarks>
/// ECMA-376-1 §17.16.1: arguments with blanks stand between quotes, in which a backslash takes the next character literally; outside
/// quotes a backslash begins a switch. A code stands between <c>begin</c> and <c>separate</c>; what follows is its result.
/// </remarks>
internal static class FieldCodes
{
    /// <summary>The place of each of the tags, null for those that stand in no field code.</summary>
    public static IReadOnlyList<FieldPlace?> Read(MarkupTree tree, ParagraphText text, IReadOnlyList<FoundTag> tags)
    {
        var places = new FieldPlace?[tags.Count];
        var outer = new Stack<FieldCode>();
        var code = new FieldCode();
        var isAttribute = string.Equals(text.Attribute, "w:instr", StringComparison.Ordinal);
        var next = 0;
        for (var i = 0; i < text.Text.Length;)
        {
            var owner = tree.Nodes[text.Owners[i]];
            var isCode = isAttribute || owner.Kind == ElementKind.FieldCode;
            if (next < tags.Count && i == tags[next].Start)
            {
                if (isCode) places[next] = code.AddTag(ScriptTag.Describe(tags[next].Code ?? "").WritesOutput);
                i = Math.Max(i + 1, tags[next++].End);
                continue;
            }

            if (isCode) code.Add(text.Text[i]);
            else if (owner.Kind == ElementKind.FieldCharacter) code = Step(tree.Bytes.Span[owner.Start..owner.ContentStart], code, outer);
            i++;
        }

        return places;
    }

    private static FieldCode Step(ReadOnlySpan<byte> mark, FieldCode code, Stack<FieldCode> outer)
    {
        if (mark.IndexOf("begin"u8) >= 0)
        {
            outer.Push(code);
            return new();
        }

        return mark.IndexOf("\"end"u8) < 0 ? code : outer.Count > 0 ? outer.Pop() : new();
    }
}
