using OneStop.Docs.Store.Graph;
using OneStop.Docs.Store.Graph.Http;
using OneStop.Docs.Store.Graph.Tokens;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Store.Tests.Graph;

/// <summary>Clients whose network is a script.</summary>
internal static class GraphClients
{
    public const string Token = "secret-token";

    public static GraphClient Over(ScriptedHandler handler, TimeProvider? time = null, GraphOptions? options = null, ITokenSource? tokens = null) =>
        new(Transport(handler, time, options, tokens));

    public static GraphTransport Transport(ScriptedHandler handler, TimeProvider? time = null, GraphOptions? options = null, ITokenSource? tokens = null) =>
        new(options ?? new GraphOptions(), tokens ?? new FixedToken(), time ?? new LeapingTime(), () => 0.5, () => handler);

    private sealed class FixedToken : ITokenSource
    {
        public ValueTask<string> GetTokenAsync(TokenDemand demand, CancellationToken cancellationToken) => new(Token);
    }
}
