namespace OneStop.Docs.Engine.Templating.Fields;

/// <summary>A field of a part: from its begin mark to its end mark (<c>w:fldChar</c>), or one <c>w:fldSimple</c>.</summary>
/// <param name="Code">Its instruction.</param>
/// <param name="Begin">The element of its begin mark, or the <c>w:fldSimple</c>.</param>
/// <param name="Separate">The element of the mark before its result; -1 when it has none.</param>
/// <param name="End">The element of its end mark, or the <c>w:fldSimple</c>.</param>
/// <param name="HasNested">True when its instruction holds a field, so that what it says is known to Word only.</param>
internal sealed record Field(FieldCode Code, int Begin, int Separate, int End, bool HasNested)
{
    /// <summary>True for <c>w:fldSimple</c>.</summary>
    public bool IsSimple => Begin == End;
}
