using System.Text.Json;
using Microsoft.IdentityModel.Tokens;
using OneStop.Docs.Service.Settings;

namespace OneStop.Docs.Service.Identity;

/// <summary>The public keys of the sign-in service: asked for when first needed, twice a day, and when a token names one that is not known.</summary>
/// <remarks>
/// OpenID Connect Discovery 1.0 §4, RFC 7517 §5. Whoever sends tokens with invented key names makes us ask no more often than
/// every half minute; an answer is bounded in time and size, and no redirection is followed.
/// </remarks>
internal sealed class EntraKeys(EntraSettings settings, TimeProvider time) : IDisposable
{
    private const long LongestAnswer = 256 * 1024;

    private static readonly TimeSpan Fresh = TimeSpan.FromHours(12);
    private static readonly TimeSpan Usable = TimeSpan.FromHours(24);
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = LongestAnswer,
    };

    private Kept? _kept;
    private DateTimeOffset _asked;

    /// <summary>Every key there is, after another question when <paramref name="keyId"/> is not among them; null when the service does not answer.</summary>
    public async ValueTask<IReadOnlyList<SecurityKey>?> GetAsync(string keyId, CancellationToken cancellationToken)
    {
        if (IsEnough(keyId)) return _kept!.Keys;
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var now = time.GetUtcNow();
            if (!IsEnough(keyId) && (_asked == default || now - _asked >= BetweenQuestions))
            {
                _asked = now;
                _kept = await AskAsync(now, cancellationToken) ?? _kept;
            }

            return _kept is { } kept && now - kept.Time < Usable ? kept.Keys : null;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _turn.Dispose();
    }

    private bool IsEnough(string keyId) => _kept is { } kept && time.GetUtcNow() - kept.Time < Fresh && kept.Keys.Any(key => key.KeyId == keyId);

    private async Task<Kept?> AskAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            using var about = JsonDocument.Parse(await _http.GetStringAsync(settings.Issuer + "/.well-known/openid-configuration", cancellationToken));
            var issuer = about.RootElement.GetProperty("issuer").GetString();
            var keys = new Uri(about.RootElement.GetProperty("jwks_uri").GetString() ?? "");
            // Another issuer or another host: not the tenant that was set, whoever answers.
            if (issuer != settings.Issuer || keys.GetLeftPart(UriPartial.Authority) != new Uri(settings.Authority).GetLeftPart(UriPartial.Authority)) return null;
            var set = new JsonWebKeySet(await _http.GetStringAsync(keys, cancellationToken));
            return new([.. set.GetSigningKeys()], now);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception unreadable) when (unreadable is HttpRequestException or JsonException or FormatException or ArgumentException
                                               or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private sealed record Kept(IReadOnlyList<SecurityKey> Keys, DateTimeOffset Time);
}
