using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Syntax;

/// <summary>What a tag sets instead of writing text.</summary>
internal enum TagDirective
{
    /// <summary>Nothing: an ordinary tag.</summary>
    None,

    /// <summary><c>cell_width x</c>: the width of the cell around it, in twips.</summary>
    CellWidth,

    /// <summary><c>cell_span n</c>: how many grid columns the cell around it spans.</summary>
    CellSpan,

    /// <summary><c>cell_merge x</c>: the cell around it goes on from the one above when that gave the same value.</summary>
    CellMerge,

    /// <summary><c>restart_numbering</c>: the list of its paragraph begins anew in each iteration.</summary>
    RestartNumbering,

    /// <summary><c>continue_numbering</c>: the list of its paragraph counts on.</summary>
    ContinueNumbering,
}

/// <summary>One tag of a template, in its place.</summary>
/// <param name="Index">Its number in the part, in document order.</param>
/// <param name="Paragraph">The paragraph it stands in.</param>
/// <param name="Start">Its first character in the paragraph's text, white space it eats included.</param>
/// <param name="End">After its last character.</param>
/// <param name="Open">Its first brace.</param>
/// <param name="Text">The tag as written, for quoting.</param>
/// <param name="CodeStart">The first character of its code in the paragraph's text.</param>
/// <param name="Code">The code; of a directive, its expression.</param>
/// <param name="Shape">What the code opens, closes and writes.</param>
/// <param name="Directive">What it sets instead of writing.</param>
internal sealed record TemplateTag(
    int Index, ParagraphText Paragraph, int Start, int End, int Open, string Text, int CodeStart, string Code, TagShape Shape,
    TagDirective Directive)
{
    /// <summary>True when the same text stood before and this tag is not run: what the other wrote is written again.</summary>
    public bool IsMirror { get; init; }

    /// <summary>Where in a field's code it stands; null outside field codes.</summary>
    public FieldPlace? Field { get; init; }

    /// <summary>True when a value is written where the tag stands.</summary>
    public bool IsHole => Shape.WritesOutput && Directive == TagDirective.None && !IsCall;

    /// <summary>True when it calls a function that writes whole paragraphs, in place of its own.</summary>
    public bool IsCall { get; init; }

    /// <summary>True when it eats what is blank before it: <c>{{~</c>, <c>{{-</c>.</summary>
    public bool EatsBefore => Text.Length > 2 && Text[2] is '~' or '-';

    /// <summary>True when it eats what is blank after it: <c>~}}</c>, <c>-}}</c>.</summary>
    public bool EatsAfter => Text.Length > 4 && Text[^3] is '~' or '-';

    /// <summary>True when it opens or closes something that another tag closes or opened.</summary>
    public bool IsOpenEnded => !IsBalanced(Shape);

    private static bool IsBalanced(TagShape shape)
    {
        var depth = 0;
        foreach (var e in shape.Events)
        {
            if (e.Kind == BlockEventKind.Open) depth++;
            else if (depth == 0) return false;
            else if (e.Kind == BlockEventKind.Close) depth--;
        }

        return depth == 0;
    }
}
