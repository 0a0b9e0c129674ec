using System.Text.RegularExpressions;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>Puts the body of another template where <c>{{ include "name" }}</c> stands alone in its paragraph.</summary>
/// <remarks>The other template's styles, numbering and pictures are not brought along: it must use those of the one that includes it.</remarks>
internal sealed partial class IncludePlacing(TemplateCompilation compilation, IReadOnlyList<string> trail)
{
    private const int DepthLimit = 8;
    private readonly Dictionary<string, PlannedPart> _planned = new(StringComparer.Ordinal);

    /// <summary>Adds the edits for every such tag of the part, and takes the tag's own place away.</summary>
    public IReadOnlyList<Diagnostic> Add(EditList edits, PartSyntax part, OptionalElements optional, TagPlace?[] places)
    {
        var diagnostics = new List<Diagnostic>();
        foreach (var tag in part.Tags)
        {
            var name = NameOf(tag.Code);
            if (name is null || !optional.IsReplaceable(tag.Paragraph.Node, out _)) continue;
            if (trail.Contains(name) || trail.Count == DepthLimit)
            {
                diagnostics.Add(Codes.Error(Codes.IncludeCircle, part.Locate(tag), tag.Text, string.Join(" → ", [.. trail, name])));
            }
            else if (compilation.Options.Includes?.Invoke(name) is not { } package || TemplatePartNames.Main(package) is not { } main)
            {
                diagnostics.Add(Codes.Error(Codes.UnknownInclude, part.Locate(tag), tag.Text, name));
            }
            else
            {
                Place(edits, part, tag, name, main, LinkTargets.Of(package, main.Name));
            }

            places[tag.Index] = null;
        }

        return diagnostics;
    }

    [GeneratedRegex("""^\s*include\s+(?:"([^"\\]+)"|'([^'\\]+)')\s*$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IncludeOnly();

    private static string? NameOf(string code) =>
        IncludeOnly().Match(code) is { Success: true } ? code[(code.IndexOfAny(['"', '\'']) + 1)..code.LastIndexOfAny(['"', '\''])] : null;

    private void Place(EditList edits, PartSyntax part, TemplateTag tag, string name, PackagePart main, LinkTargets links)
    {
        var known = tag.IsMirror ? _planned.GetValueOrDefault(name) : null;
        if ((known ?? Plan(name, main, links)) is not { } planned) return;
        _planned[name] = planned;
        var tree = planned.Syntax.Tree;
        var body = Array.FindIndex(tree.Nodes, node => node.Kind == ElementKind.Body);
        if (body < 0) return;
        var section = tree.Child(body, ElementKind.SectionProperties);
        var end = section < 0 ? tree.Nodes[body].ContentEnd : tree.Nodes[section].Start;
        var paragraph = part.Tree.Nodes[tag.Paragraph.Node];
        edits.Remove(paragraph.Start, paragraph.End);
        edits.InsertInclude(paragraph.Start, tag, new IncludeItem(planned, tree.Nodes[body].ContentStart, end));
        foreach (var declaration in MissingNamespaces(part.Tree, tree))
        {
            edits.InsertBytes(part.Tree.Nodes[0].ContentStart - 1, declaration);
        }
    }

    private PlannedPart? Plan(string name, PackagePart main, LinkTargets links) =>
        compilation.ParsePart(main, IncludedTexts.PartName(name, main.Name), links) is { } syntax ? compilation.PlanPart(syntax, [.. trail, name]) : null;

    /// <summary>Prefixes the included body may use and the including part does not declare.</summary>
    private static IEnumerable<byte[]> MissingNamespaces(MarkupTree host, MarkupTree included)
    {
        var known = Declarations(host).Select(declaration => declaration.Split('=')[0]).ToHashSet(StringComparer.Ordinal);
        return Declarations(included)
            .Where(declaration => known.Add(declaration.Split('=')[0]))
            .Select(declaration => System.Text.Encoding.UTF8.GetBytes(" " + declaration));
    }

    private static IEnumerable<string> Declarations(MarkupTree tree) =>
        Declaration().Matches(System.Text.Encoding.UTF8.GetString(tree.Bytes.Span[tree.Nodes[0].Start..tree.Nodes[0].ContentStart]))
            .Select(match => match.Value);

    [GeneratedRegex("""xmlns:[^\s=]+=("[^"]*"|'[^']*')""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declaration();
}
