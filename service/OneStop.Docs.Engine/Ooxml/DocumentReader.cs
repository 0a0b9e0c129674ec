using System.Xml.Linq;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Engine.Ooxml;

/// <summary>Parts of a .docx → <see cref="DocumentModel"/>.</summary>
internal sealed class DocumentReader
{
    private readonly Func<string, ReadOnlyMemory<byte>?> _parts;
    private readonly int _depthLimit;
    private readonly List<Diagnostic> _diagnostics = [];

    private DocumentReader(Func<string, ReadOnlyMemory<byte>?> parts, int depthLimit)
    {
        _parts = parts;
        _depthLimit = depthLimit;
    }

    /// <summary>The model, or every part that cannot be read. <paramref name="parts"/> gives a part's bytes by name, or null.</summary>
    public static Outcome<DocumentModel> Read(Func<string, ReadOnlyMemory<byte>?> parts, int depthLimit)
    {
        var reader = new DocumentReader(parts, depthLimit);
        var model = reader.ReadModel();
        var failed = reader._diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
        return new(failed ? null : model, reader._diagnostics);
    }

    private DocumentModel? ReadModel()
    {
        var main = Relationships.Read(Load(Relationships.PartNameFor("")), "")
            .FirstOrDefault(relationship => relationship.Kind == "officeDocument")?.Part ?? "word/document.xml";
        if (_parts(main) is null)
        {
            _diagnostics.Add(new(Codes.NoMainPart, Severity.Error, Location.None, [], Codes.Messages));
            return null;
        }

        var root = Load(main);
        var relationships = Relationships.Read(Load(Relationships.PartNameFor(main)), main);
        var context = new StoryContext(
            new StyleSheet(LoadKind(relationships, "styles")), new NumberingDefinitions(LoadKind(relationships, "numbering")));
        if (root is null) return null;
        if (root.Element(W.Body) is { } body) return ReadBody(main, root, body, context, relationships);
        _diagnostics.Add(new(Codes.NoBody, Severity.Error, new Location(main), [main], Codes.Messages));
        return null;
    }

    private DocumentModel ReadBody(
        string main, XElement root, XElement body, StoryContext context, IReadOnlyList<Relationship> relationships)
    {
        var ends = new List<(XElement Properties, int End)>();
        var blocks = new StoryReader(context, root).Read(body, (properties, end) => ends.Add((properties, end)));
        if (ends.Count == 0 || ends[^1].End < blocks.Count) ends.Add((new XElement(W.SectionProperties), blocks.Count));
        var sections = new List<ModelSection>();
        IReadOnlyList<ModelMargin> inherited = [];
        foreach (var (properties, end) in ends)
        {
            inherited = Margins(properties, inherited, context, relationships);
            var first = sections.Count == 0 ? 0 : sections[^1].FirstBlock + sections[^1].BlockCount;
            sections.Add(SectionReader.Read(properties, first, end, inherited));
        }

        return new() { Part = main, Blocks = blocks, Sections = sections, Notes = Notes(context, relationships) };
    }

    /// <summary>What a section does not name it takes from the one before, kind by kind.</summary>
    private List<ModelMargin> Margins(
        XElement properties, IReadOnlyList<ModelMargin> inherited, StoryContext context, IReadOnlyList<Relationship> relationships)
    {
        var own = new List<ModelMargin>();
        foreach (var reference in properties.Elements())
        {
            var isHeader = reference.Name == W.Name("headerReference");
            if (!isHeader && reference.Name != W.Name("footerReference")) continue;
            var part = relationships.FirstOrDefault(r => r.Id == reference.Attribute(W.RelationshipId)?.Value)?.Part;
            if (part is null || Load(part) is not { } root) continue;
            var pages = reference.Attribute(W.Name("type"))?.Value ?? "default";
            own.Add(new(isHeader, pages, part, new StoryReader(context, root).Read(root)));
        }

        return [.. own, .. inherited.Where(old => !own.Any(o => o.IsHeader == old.IsHeader && o.Pages == old.Pages))];
    }

    private List<ModelNote> Notes(StoryContext context, IReadOnlyList<Relationship> relationships)
    {
        var notes = new List<ModelNote>();
        foreach (var isEndnote in new[] { false, true })
        {
            var references = context.Notes.Where(note => note.IsEndnote == isEndnote).ToList();
            var part = relationships.FirstOrDefault(r => r.Kind == (isEndnote ? "endnotes" : "footnotes"))?.Part;
            if (references.Count == 0 || part is null || Load(part) is not { } root) continue;
            var reader = new StoryReader(context, root);
            foreach (var reference in references)
            {
                var element = root.Elements().FirstOrDefault(note => note.Attribute(W.Name("id"))?.Value == reference.Id);
                if (element is not null) notes.Add(new(reference.Mark, isEndnote, part, reader.Read(element)));
            }
        }

        return notes;
    }

    private XElement? LoadKind(IReadOnlyList<Relationship> relationships, string kind) =>
        relationships.FirstOrDefault(relationship => relationship.Kind == kind) is { } found ? Load(found.Part) : null;

    private XElement? Load(string part)
    {
        if (_parts(part) is not { } content) return null;
        var loaded = PartXml.Load(part, content, _depthLimit);
        _diagnostics.AddRange(loaded.Diagnostics);
        return loaded.Value;
    }
}
