namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>What the parts of one render share.</summary>
/// <param name="Ids">Ids given so far.</param>
/// <param name="Notes">Notes written so far.</param>
/// <param name="Growth">What the package has more than its template.</param>
internal sealed record RenderContext(IdSource Ids, WrittenNotes Notes, PackageGrowth Growth);
