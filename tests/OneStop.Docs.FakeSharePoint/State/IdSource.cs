using System.Security.Cryptography;
using System.Text;

namespace OneStop.Docs.FakeSharePoint.State;

/// <summary>Gives ids of Graph's shapes; the same seed and order of calls give the same ids.</summary>
internal sealed class IdSource(string seed, TenantState state)
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A GUID as SharePoint writes it.</summary>
    public string NextGuid() => new Guid(Next()[..16]).ToString("D").ToUpperInvariant();

    /// <summary>An item id, as <c>01NKDM7HMOJTVYMDOSXFDK2QJDXCDI3WUK</c>.</summary>
    public string NextItemId() => "01" + Letters(Next(), 32);

    /// <summary>A secret of a URL.</summary>
    public string NextSecret() => Letters(Next(), 32).ToLowerInvariant();

    private byte[] Next() => SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}:{++state.LastId}"));

    private static string Letters(byte[] bytes, int count) =>
        string.Create(count, bytes, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = Base32[source[i % source.Length] & 31];
        });
}
