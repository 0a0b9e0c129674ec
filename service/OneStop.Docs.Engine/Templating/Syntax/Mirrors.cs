using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Syntax;

/// <summary>
/// A text that the markup holds more than once: in a text box for new and for old readers, in a diagram's data and in its drawing.
/// It is evaluated where it stands first; where it stands again, what was written is written again.
/// </summary>
internal sealed class MirrorRegion
{
    /// <summary>The segments of its first standing, from its first literal to its last; known once that part is cut into segments.</summary>
    public IReadOnlyList<TemplateSegment>? Source { get; set; }
}

/// <summary>Where a region stands first.</summary>
/// <param name="Region">The region.</param>
/// <param name="Start">Offset of its first byte.</param>
/// <param name="End">Offset after its last.</param>
internal sealed record MirrorSource(MirrorRegion Region, int Start, int End);

/// <summary>Where it stands again.</summary>
/// <param name="Region">The region.</param>
/// <param name="Start">Offset of its first byte.</param>
/// <param name="End">Offset after its last.</param>
internal sealed record MirrorTarget(MirrorRegion Region, int Start, int End);
