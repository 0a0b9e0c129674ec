using System.Globalization;
using OneStop.Docs.Engine.Templating.Documents;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>What the parts of one render share.</summary>
/// <param name="Ids">Ids given so far.</param>
/// <param name="Notes">Notes written so far.</param>
/// <param name="Culture">How its data write numbers.</param>
/// <param name="Growth">What the package has more than its template.</param>
/// <param name="Options">What the template was compiled with.</param>
internal sealed record RenderContext(IdSource Ids, WrittenNotes Notes, CultureInfo Culture, PackageGrowth Growth, TemplateOptions Options)
{
    /// <summary>The documents inserted so far.</summary>
    public InsertedDocuments Documents { get; } = new();

    /// <summary>Names of the parts the render writes itself.</summary>
    public required IReadOnlySet<string> WrittenParts { get; init; }

    /// <summary>Bytes that the notes of a part may take.</summary>
    public required long NoteLimit { get; init; }

    /// <summary>
    /// The ids (<c>w14:paraId</c>) of the paragraphs of notes in the order they were written, each with the one it has in the template.
    /// </summary>
    public List<(string Original, string Written)> NoteParagraphs { get; } = [];

    /// <summary>What was written of texts that stand more than once.</summary>
    public Recordings Recordings { get; } = new();
}
