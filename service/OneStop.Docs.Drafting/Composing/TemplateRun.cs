using OneStop.Docs.Engine;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Templating;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Drafting.Composing;

/// <summary>Fills one template; what goes wrong is said with the template's name before the part's.</summary>
internal static class TemplateRun
{
    public static Outcome<RenderedDocument> Render(
        string name, CompiledTemplate template, ScriptData data, DraftOptions options, CancellationToken cancellationToken)
    {
        var rendered = DocumentEngine.Render(
            template, data, new RenderOptions(options.Culture, options.Limits, options.Clock), cancellationToken);
        return rendered with { Diagnostics = In(name, rendered.Diagnostics) };
    }

    public static IReadOnlyList<Diagnostic> In(string name, IReadOnlyList<Diagnostic> problems) =>
        [.. problems.Select(p => p with { Location = p.Location with { Part = p.Location.Part is { } part ? $"{name}/{part}" : name } })];
}
