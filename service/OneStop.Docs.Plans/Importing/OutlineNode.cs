namespace OneStop.Docs.Plans.Importing;

/// <summary>A line or a table with what stands under it.</summary>
internal sealed class OutlineNode(SourceBlock source, LineMarker marker)
{
    public SourceBlock Source { get; } = source;

    public LineMarker Marker { get; } = marker;

    /// <summary>The title on the next line, as chapters have it, or null.</summary>
    public SourceLine? TitleLine { get; set; }

    public List<OutlineNode> Children { get; } = [];

    /// <summary>The line, or null for a table.</summary>
    public SourceLine? Line => Source as SourceLine;

    /// <summary>The text after the marker, without the mark of the end.</summary>
    public StyledText Text => Line!.Styled.Slice(
        Marker.TextStart, LineText.WithoutEndMark(Line.Text) is { } kept && kept.Length >= Marker.TextStart ? kept.Length : Marker.TextStart);
}
