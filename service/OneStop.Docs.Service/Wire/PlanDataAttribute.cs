namespace OneStop.Docs.Service.Wire;

/// <summary>Marks raw JSON that is plan data, so that the OpenAPI document can say so.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PlanDataAttribute : Attribute;
