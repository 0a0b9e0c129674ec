using OneStop.Docs.Store.Graph.Tokens;

namespace OneStop.Docs.Store.Graph.Http;

/// <summary>
/// Two ways out: one with the token, to Graph alone, and one without, to the pre-authenticated addresses it gives.
/// Neither follows redirects by itself, so a token never travels to another host.
/// </summary>
internal sealed class GraphTransport : IDisposable
{
    private readonly HttpClient _signed;
    private readonly HttpClient _bare;
    private readonly RateBudget _budget;
    private readonly RateBudget? _person;
    private readonly bool _ownsBudget;

    /// <param name="options">Address, limits, patience.</param>
    /// <param name="tokens">For the signed way.</param>
    /// <param name="time">For waits.</param>
    /// <param name="randomness">Spreads retries; numbers from 0 to 1.</param>
    /// <param name="innermost">Makes the handler that speaks to the network; null for the usual one.</param>
    public GraphTransport(GraphOptions options, ITokenSource tokens, TimeProvider time, Func<double> randomness, Func<HttpMessageHandler>? innermost = null)
    {
        Service = options.Service;
        Time = time;
        innermost ??= () => Sockets(options);
        _ownsBudget = options.Budget is null;
        var persons = tokens is ActingTokenSource acting ? acting.Acting : null;
        Acting = persons ?? new();
        // What persons ask counts for the app all the same; the app itself is no person.
        _budget = options.Budget ?? new(persons is null ? options.Limits : options.Limits with { RequestsPerFiveMinutes = null }, time);
        _person = options is { Budget: not null, Limits.RequestsPerFiveMinutes: { } requests } && persons is null
            ? new(new RateLimits(int.MaxValue, int.MaxValue, requests), time)
            : null;
        var budgets = new PersonBudgets(options.Limits.RequestsPerFiveMinutes ?? PersonBudgets.Documented, time);
        RateBudget? OwnBudget() => Acting.Person is { } person ? budgets.Of(person) : _person;
        _signed = Client(options, Chain(
            innermost(), new TokenHandler(tokens), new AgentHandler(), new RetryHandler(time, options.Retries, randomness),
            new BreakerHandler(_budget.Sites), new RateHandler(_budget, OwnBudget), new AttemptHandler(options.Patience)));
        _bare = Client(options, Chain(innermost(), new AgentHandler(), new RateHandler(_budget, OwnBudget), new AttemptHandler(options.Patience)));
    }

    public Uri Service { get; }

    public TimeProvider Time { get; }

    /// <summary>As whom requests are made.</summary>
    public Acting Acting { get; }

    /// <summary>By all who share the budget.</summary>
    public long UnitsSpent => _budget.Spent;

    /// <summary>To Graph, with the token.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(_signed, request, cancellationToken);

    /// <summary>To a pre-authenticated address, without the token, once.</summary>
    public Task<HttpResponseMessage> SendBareAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(_bare, request, cancellationToken);

    public void Dispose()
    {
        _signed.Dispose();
        _bare.Dispose();
        _person?.Dispose();
        if (_ownsBudget) _budget.Dispose();
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException failure)
        {
            throw new GraphException(GraphError.NoAnswer($"no answer ({failure.HttpRequestError})"), failure);
        }
        catch (IOException failure)
        {
            throw new GraphException(GraphError.NoAnswer("the connection broke"), failure);
        }
    }

    private static HttpClient Client(GraphOptions options, HttpMessageHandler handler) =>
        new(handler) { BaseAddress = options.Service, Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>The first of the handlers is the outermost.</summary>
    private static HttpMessageHandler Chain(HttpMessageHandler innermost, params DelegatingHandler[] handlers)
    {
        var chain = innermost;
        foreach (var handler in handlers.Reverse())
        {
            handler.InnerHandler = chain;
            chain = handler;
        }

        return chain;
    }

    private static SocketsHttpHandler Sockets(GraphOptions options) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(30),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxConnectionsPerServer = options.Connections,
        AutomaticDecompression = System.Net.DecompressionMethods.None,
    };
}
