using System.Text.RegularExpressions;
using System.Xml;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Engine.Templating.Syntax;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>Puts the body of another template where <c>{{ include "name" }}</c> stands alone in its paragraph.</summary>
/// <remarks>Its styles, numbering, pictures and notes come along: <see cref="IncludeImport"/>.</remarks>
internal sealed partial class IncludePlacing(TemplateCompilation compilation, IReadOnlyList<string> trail)
{
    private const int DepthLimit = 8;

    // Several includes may need the same prefix: it is declared once.
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlannedPart> _planned = new(StringComparer.Ordinal);

    /// <summary>Adds the edits for every such tag of the part, and takes the tag's own place away.</summary>
    public IReadOnlyList<Diagnostic> Add(EditList edits, PartSyntax part, OptionalElements optional, SectionEdits sections, TagPlace?[] places)
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
                Place(edits, part, tag, name, package, main, diagnostics);
                edits.InsertBytes(part.Tree.Nodes[tag.Paragraph.Node].Start, sections.Left(tag.Paragraph.Node), tag, after: true);
            }

            places[tag.Index] = null;
        }

        return diagnostics;
    }

    [GeneratedRegex("""^\s*include\s+(?:"([^"\\]+)"|'([^'\\]+)')\s*$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IncludeOnly();

    private static string? NameOf(string code) =>
        IncludeOnly().Match(code) is { Success: true } ? code[(code.IndexOfAny(['"', '\'']) + 1)..code.LastIndexOfAny(['"', '\''])] : null;

    private void Place(
        EditList edits, PartSyntax part, TemplateTag tag, string name, PackageParts package, PackagePart main, List<Diagnostic> diagnostics)
    {
        var planned = tag.IsMirror ? _planned.GetValueOrDefault(name) : null;
        try
        {
            planned ??= Plan(name, package, main);
        }
        catch (XmlException)
        {
            diagnostics.Add(Codes.Error(Codes.DocumentNotReadable, part.Locate(tag), tag.Text, name, Codes.BrokenMarkup));
        }

        if (planned is null) return;
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

    private PlannedPart? Plan(string name, PackageParts package, PackagePart main)
    {
        var (brought, links) = compilation.Bring(name, package, main);
        return compilation.ParsePart(brought, IncludedTexts.PartName(name, main.Name), links) is { } syntax
            ? compilation.PlanPart(syntax, [.. trail, name])
            : null;
    }

    /// <summary>Prefixes the included body may use and the including part does not declare.</summary>
    private IEnumerable<byte[]> MissingNamespaces(MarkupTree host, MarkupTree included)
    {
        _declared.UnionWith(Declarations(host).Select(declaration => declaration.Split('=')[0]));
        return Declarations(included)
            .Where(declaration => _declared.Add(declaration.Split('=')[0]))
            .Select(declaration => System.Text.Encoding.UTF8.GetBytes(" " + declaration));
    }

    private static IEnumerable<string> Declarations(MarkupTree tree) =>
        Declaration().Matches(System.Text.Encoding.UTF8.GetString(tree.Bytes.Span[tree.Nodes[0].Start..tree.Nodes[0].ContentStart]))
            .Select(match => match.Value);

    [GeneratedRegex("""xmlns:[^\s=]+=("[^"]*"|'[^']*')""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declaration();
}
