namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>Knows, where loops repeat sections, whether anything stands in the section that is being written.</summary>
internal sealed class SectionState
{
    private readonly HashSet<object> _started = new(ReferenceEqualityComparer.Instance);

    /// <summary>True when a block was written since the last section's end.</summary>
    public bool HasContent { get; set; }

    /// <summary>A loop is about to begin.</summary>
    public void Reset(object loop) => _started.Remove(loop);

    /// <summary>An iteration of the loop begins; true when the section that the one before ended in must be closed first.</summary>
    public bool TakesClosing(object loop)
    {
        if (_started.Add(loop) || !HasContent) return false;
        HasContent = false;
        return true;
    }
}
