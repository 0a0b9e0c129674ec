using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Drafting.Packing;

/// <summary>A piece that several templates share.</summary>
/// <param name="Id">Name in references.</param>
/// <param name="Title">Title of its content control; null for a fragment, which has none.</param>
/// <param name="Content">As written, references to other pieces unexpanded.</param>
internal sealed record SharedPiece(string Id, string? Title, IReadOnlyList<XElement> Content)
{
    public bool IsFragment => Title is null;

    /// <summary>The element that stands for it in a source.</summary>
    public XElement Reference() => new(
        TemplateNames.BlockReference, new XAttribute(TemplateNames.ReferenceTarget, Id));
}

/// <summary>The standard blocks (<c>blocks/&lt;id&gt;/source/block.xml</c>) and fragments (<c>layout/fragments/&lt;id&gt;.xml</c>).</summary>
internal sealed class BlockLibrary
{
    private readonly Dictionary<string, SharedPiece> _pieces;

    private BlockLibrary(IEnumerable<SharedPiece> pieces) =>
        _pieces = pieces.ToDictionary(p => p.Id, StringComparer.Ordinal);

    /// <summary>Those without a content control, in ordinal order of their ids.</summary>
    public IEnumerable<SharedPiece> Fragments =>
        _pieces.Values.Where(p => p.IsFragment).OrderBy(p => p.Id, StringComparer.Ordinal);

    public SharedPiece? FindBlock(string id) =>
        _pieces.TryGetValue(id, out var piece) && !piece.IsFragment ? piece : null;

    /// <summary>The piece a reference names, or null.</summary>
    public SharedPiece? Find(string id) => _pieces.GetValueOrDefault(id);

    /// <summary>What may be referred to, in ordinal order.</summary>
    public string Known => string.Join(", ", _pieces.Keys.Order(StringComparer.Ordinal));

    public static Outcome<BlockLibrary> Open(string layoutFolder, string blocksFolder)
    {
        var problems = new List<Diagnostic>();
        var pieces = new List<SharedPiece>();
        foreach (var folder in Folders(blocksFolder))
        {
            var id = Path.GetFileName(folder);
            var content = ReadContent(Path.Combine(folder, "source", "block.xml"), $"blocks/{id}/source/block.xml", problems);
            var title = ReadTitle(Path.Combine(folder, "template.json"), $"blocks/{id}/template.json", problems);
            if (content is not null && title is not null) pieces.Add(new(id, title, content));
        }

        foreach (var file in Files(Path.Combine(layoutFolder, "fragments")))
        {
            var content = ReadContent(file, $"layout/fragments/{Path.GetFileName(file)}", problems);
            if (content is not null) pieces.Add(new(Path.GetFileNameWithoutExtension(file), null, content));
        }

        return new(problems.Count > 0 ? null : new(pieces), problems);
    }

    private static List<XElement>? ReadContent(string path, string name, List<Diagnostic> problems)
    {
        if (!File.Exists(path))
        {
            problems.Add(PackingCodes.Error(PackingCodes.MissingFile, name, name));
            return null;
        }

        try
        {
            var content = SourceXml.Read(File.ReadAllBytes(path));
            WordNoise.Remove(content);
            return [.. content.Elements()];
        }
        catch (XmlException broken)
        {
            problems.Add(PackingCodes.Error(PackingCodes.BrokenXml, name, TextPlace.Of(broken)));
            return null;
        }
    }

    private static string? ReadTitle(string path, string name, List<Diagnostic> problems)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return json.RootElement.GetProperty("title").GetProperty("vi").GetString() ?? "";
        }
        catch (JsonException broken)
        {
            problems.Add(PackingCodes.Error(PackingCodes.BrokenJson, name, TextPlace.Of(broken)));
        }
        catch (Exception broken) when (broken is KeyNotFoundException or InvalidOperationException)
        {
            problems.Add(PackingCodes.Error(PackingCodes.BrokenDescription, name, "title.vi"));
        }
        catch (IOException)
        {
            problems.Add(PackingCodes.Error(PackingCodes.MissingFile, name, name));
        }

        return null;
    }

    private static IEnumerable<string> Folders(string path) =>
        Directory.Exists(path) ? Directory.EnumerateDirectories(path).Order(StringComparer.Ordinal) : [];

    private static IEnumerable<string> Files(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.xml").Order(StringComparer.Ordinal) : [];
}
