using System.Security.Cryptography;

namespace OneStop.Docs.Service.Keeping;

/// <summary>A plan as it was sent to be kept: the very bytes.</summary>
internal sealed record KeptPlan(PlanId Id, ReadOnlyMemory<byte> Json)
{
    /// <summary>Changes exactly when the bytes do. Quoted, as it stands in the ETag header.</summary>
    public string ETag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(Json.Span))[..32]}\"";
}
