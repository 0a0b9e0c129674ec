namespace OneStop.Docs.Drafting.Catalogue;

/// <summary>A template as it lies on disk.</summary>
/// <param name="BodySize">Points.</param>
/// <param name="Bytes">The .docx.</param>
public sealed record TemplateFile(string Id, int BodySize, byte[] Bytes);

/// <summary>The plan that shows what a template is for.</summary>
/// <param name="Json">UTF-8.</param>
public sealed record SamplePlan(string TemplateId, byte[] Json);
