namespace OneStop.Docs.Service.Keeping;

/// <summary>A plan that can be drafted from by its id.</summary>
/// <param name="Id">The plan's id.</param>
/// <param name="Template">For a sample, the template it shows; null for a kept plan.</param>
/// <param name="Json">The plan as it lies on disk, UTF-8.</param>
/// <param name="ETag">Quoted; changes when the bytes do.</param>
internal sealed record ShelvedPlan(string Id, string? Template, ReadOnlyMemory<byte> Json, string ETag)
{
    public bool IsSample => Template is not null;
}
