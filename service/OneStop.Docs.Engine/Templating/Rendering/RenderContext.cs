using System.Globalization;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>What the parts of one render share.</summary>
/// <param name="Ids">Ids given so far.</param>
/// <param name="Notes">Notes written so far.</param>
/// <param name="Culture">How its data write numbers.</param>
/// <param name="Growth">What the package has more than its template.</param>
internal sealed record RenderContext(IdSource Ids, WrittenNotes Notes, CultureInfo Culture, PackageGrowth Growth)
{
    /// <summary>What was written of texts that stand more than once.</summary>
    public Recordings Recordings { get; } = new();
}
