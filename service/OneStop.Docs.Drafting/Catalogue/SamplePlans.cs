using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Drafting.Catalogue;

/// <summary>The sample plans that stand beside the templates.</summary>
public sealed class SamplePlans(TemplateCatalog catalog)
{
    /// <summary>Templates that have one, in the catalogue's order.</summary>
    public IReadOnlyList<TemplateInfo> List() => [.. catalog.Templates.Where(t => t.HasSample)];

    public Outcome<SamplePlan> Find(string templateId)
    {
        var found = catalog.Require(templateId);
        return found.Value is { } info ? TemplateFolder.ReadSample(info) : new(null, found.Diagnostics);
    }
}
