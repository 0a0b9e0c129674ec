using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Parsing;

/// <summary>
/// Joins the texts of a diagram's data with those of its drawing, which Word keeps so as not to lay the diagram out again: each
/// is evaluated once, in the data.
/// </summary>
/// <remarks>ECMA-376-1 §21.4.2.10 (dgm:dataModel), [MS-ODRAWXML] §2.5 (dsp:drawing, dsp:dataModelExt).</remarks>
internal static class DiagramMatch
{
    private const string DataKind = "/diagramData";
    private const string DrawingKind = "/diagramDrawing";

    /// <summary>The parts with their diagrams joined; a warning where a drawing says what its data does not.</summary>
    /// <param name="package">The template.</param>
    /// <param name="parts">Its parsed parts; a diagram's data stands before its drawing.</param>
    /// <param name="diagnostics">Takes the warnings.</param>
    public static IReadOnlyList<PartSyntax> Join(PackageParts package, IReadOnlyList<PartSyntax> parts, List<Diagnostic> diagnostics)
    {
        var joined = parts.ToDictionary(part => part.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var (dataName, drawingName) in parts.SelectMany(part => Pairs(package, part)).Distinct())
        {
            if (!joined.TryGetValue(drawingName, out var drawing) || drawing.Targets.Count > 0) continue;
            if (joined.TryGetValue(dataName, out var data)) (joined[dataName], joined[drawingName]) = Join(data, drawing, diagnostics);
        }

        return [.. parts.Select(part => joined[part.Name])];
    }

    /// <summary>The diagrams that a part shows. Word numbers the data and the drawing of one alike, in one set of relationships.</summary>
    private static IEnumerable<(string Data, string Drawing)> Pairs(PackageParts package, PartSyntax part)
    {
        var relations = PartRelations.Of(package, part.Name).ToList();
        if (relations.Count == 0) yield break;
        var drawings = relations.Where(relation => relation.Type.EndsWith(DrawingKind, StringComparison.Ordinal)).DistinctBy(relation => relation.Id).ToDictionary(
            relation => relation.Id, relation => Resolve(part.Name, relation.Target), StringComparer.Ordinal);
        foreach (var relation in relations.Where(relation => relation.Type.EndsWith(DataKind, StringComparison.Ordinal)))
        {
            var name = Resolve(part.Name, relation.Target);
            if (package.Find(name) is { } data && drawings.TryGetValue(DrawingOf(data.Content.Span), out var drawing)) yield return (data.Name, drawing);
        }
    }

    private static string DrawingOf(ReadOnlySpan<byte> data)
    {
        var at = data.LastIndexOf(" relId=\""u8);
        if (at < 0) return "";
        var value = data[(at + " relId=\"".Length)..];
        return value.IndexOf((byte)'"') is var end and >= 0 ? System.Text.Encoding.UTF8.GetString(value[..end]) : "";
    }

    private static string Resolve(string part, string target) =>
        target.StartsWith('/') ? target[1..] : part[..(part.LastIndexOf('/') + 1)] + target;

    private static (PartSyntax Data, PartSyntax Drawing) Join(PartSyntax data, PartSyntax drawing, List<Diagnostic> diagnostics)
    {
        var free = TextRegion.Of(data, 0).Where(region => region.Attribute is null && region.Node > 0).ToList();
        var sources = new List<MirrorSource>(data.Sources);
        var targets = new List<MirrorTarget>();
        var mirrors = new HashSet<int>();
        foreach (var target in TextRegion.Of(drawing, 0).Where(region => region.Attribute is null && region.Node > 0))
        {
            if (free.Find(target.IsLike) is not { } source)
            {
                diagnostics.Add(Codes.Warning(Codes.AlternativesDiffer, drawing.Locate(target.Tags[0]), target.Tags[0].Text));
                continue;
            }

            free.Remove(source);
            var region = new MirrorRegion();
            sources.Add(new(region, source.Start, source.End));
            targets.Add(new(region, target.Start, target.End));
            mirrors.UnionWith(target.Tags.Select(tag => tag.Index));
        }

        var tags = drawing.Tags.Select(tag => mirrors.Contains(tag.Index) ? tag with { IsMirror = true } : tag);
        return (data with { Sources = sources }, drawing with { Tags = [.. tags], Targets = targets });
    }
}
