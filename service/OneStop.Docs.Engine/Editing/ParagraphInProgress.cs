namespace OneStop.Docs.Engine.Editing;

/// <summary>A content control while it is read.</summary>
internal sealed class ControlInProgress
{
    public string? Tag { get; set; }

    public bool IsBound { get; set; }

    /// <summary>Where its content begins in the paragraph it stands in.</summary>
    public int Start { get; set; }

    public List<(int Start, int End)> Marks { get; } = [];
}

/// <summary>A paragraph while it is read.</summary>
/// <param name="ordinal">Its number in the part.</param>
/// <param name="isAlternative">It stands in a fallback.</param>
/// <param name="controlsAround">How many controls it lies in.</param>
internal sealed class ParagraphInProgress(int ordinal, bool isAlternative, int controlsAround)
{
    private readonly List<(ControlInProgress Control, int Start, int End)> _controls = [];

    public int ControlsAround => controlsAround;

    public List<TextPiece> Pieces { get; } = [];

    public int Length { get; set; }

    /// <summary>Notes the control at <paramref name="index"/>: from its beginning, or the whole paragraph when it lies around it.</summary>
    public void Close(List<ControlInProgress> controls, int index)
    {
        var control = controls[index];
        var start = index < controlsAround ? 0 : control.Start;
        if (control.Tag is { Length: > 0 } && Length > start) _controls.Add((control, start, Length));
    }

    public EditableParagraph Finish()
    {
        var paragraph = new EditableParagraph(ordinal, Pieces, isAlternative);
        paragraph.Controls =
        [
            .. _controls.Select(entry =>
            {
                var (start, end) = (IndexOf(paragraph, entry.Start), IndexOf(paragraph, entry.End));
                return new TextControl(entry.Control.Tag!, start, end - start, entry.Control.IsBound) { Marks = entry.Control.Marks };
            }),
        ];
        return paragraph;
    }

    /// <summary>The first character of the composed text that came from <paramref name="origin"/> or later.</summary>
    private static int IndexOf(EditableParagraph paragraph, int origin)
    {
        var index = Math.Min(origin, paragraph.Text.Length);
        while (index > 0 && paragraph.Origin(index) > origin) index--;
        while (index < paragraph.Text.Length && paragraph.Origin(index) < origin) index++;
        return index;
    }
}
