namespace OneStop.Docs.Engine.Editing;

/// <summary>A stretch of a paragraph's text to be replaced; of length 0 to be put in.</summary>
/// <param name="Paragraph">One that was read from the same text.</param>
/// <param name="Start">First character replaced, from 0 in <see cref="EditableParagraph.Text"/>.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Replacement">What stands there afterwards, in the format of the first character replaced; what is put in has that of the character before.</param>
public sealed record TextEdit(EditableParagraph Paragraph, int Start, int Length, string Replacement)
{
    /// <summary>The content control that is filled by it: it ceases to show its placeholder. Null for text outside of controls.</summary>
    public TextControl? Control { get; init; }
}

/// <summary>Where a content control (<c>w:sdt</c>, ECMA-376-1 §17.5.2.31) stands in a paragraph.</summary>
/// <param name="Tag">Its <c>w:tag</c>.</param>
/// <param name="Start">First character, from 0.</param>
/// <param name="Length">How many characters.</param>
/// <param name="IsBound">Its content is fetched from a data part whenever Word opens the document: writing into it does not last.</param>
public sealed record TextControl(string Tag, int Start, int Length, bool IsBound)
{
    /// <summary>The control shows its prompt, not a value.</summary>
    public bool ShowsPlaceholder => Marks.Count > 0;

    /// <summary>What makes its content a placeholder: bytes to take out when it is filled.</summary>
    internal IReadOnlyList<(int Start, int End)> Marks { get; init; } = [];
}
