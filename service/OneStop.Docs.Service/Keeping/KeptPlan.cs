using System.Security.Cryptography;

namespace OneStop.Docs.Service.Keeping;

/// <summary>A plan as it was sent to be kept: the very bytes.</summary>
internal sealed record KeptPlan(PlanId Id, ReadOnlyMemory<byte> Json)
{
    private const int TagLength = 32;

    /// <summary>Changes exactly when the bytes do. Quoted, as it stands in the ETag header.</summary>
    public string ETag { get; } = TagOf(Json.Span);

    public static string TagOf(ReadOnlySpan<byte> json) =>
        $"\"{Convert.ToHexStringLower(SHA256.HashData(json))[..TagLength]}\"";
}
