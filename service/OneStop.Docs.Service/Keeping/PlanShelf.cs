using System.Runtime.InteropServices;
using System.Text.Json;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Service.Problems;

namespace OneStop.Docs.Service.Keeping;

/// <summary>Every plan that can be named by its id: the samples, then those kept here.</summary>
internal sealed class PlanShelf(SampleShelf samples, KeptPlans kept)
{
    public async Task<IReadOnlyList<ShelvedPlan>> ListAsync(CancellationToken cancellationToken) =>
        [.. samples.All, .. (await kept.ListAsync(cancellationToken)).Select(Shelve)];

    public bool HasSample(string id) => samples.Find(id) is not null;

    public async Task<ShelvedPlan?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (samples.Find(id) is { } sample) return sample;
        if (!PlanId.TryParse(id, out var safe)) return null;
        return await kept.FindAsync(safe, cancellationToken) is { } plan ? Shelve(plan) : null;
    }

    /// <summary>The JSON of the one plan a request names or carries.</summary>
    public async Task<Outcome<PlanJson>> TakeAsync(
        JsonElement? carried, string? named, CancellationToken cancellationToken)
    {
        if (carried is null == named is null)
        {
            return new(null, [ServiceCodes.At(ServiceCodes.NeedOnePlan, new(Path: "$.plan"))]);
        }

        if (carried is { } plan) return new(new(JsonMarshal.GetRawUtf8Value(plan).ToArray()), []);
        return await FindAsync(named!, cancellationToken) is { } shelved
            ? new(new(shelved.Json), [])
            : new(null, [ServiceCodes.At(ServiceCodes.UnknownPlan, new(Path: "$.planId", Quote: named), named!)]);
    }

    private static ShelvedPlan Shelve(KeptPlan plan) => new(plan.Id.ToString(), null, plan.Json, plan.ETag);
}

/// <summary>Plan data, not yet read: UTF-8.</summary>
internal sealed record PlanJson(ReadOnlyMemory<byte> Bytes);
