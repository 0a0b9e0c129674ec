using System.Net;
using Polly;
using Polly.Retry;

namespace OneStop.Docs.Store.Graph.Http;

/// <summary>
/// Sends again what may be sent again: any request that was turned away by throttling (429 is a proof that nothing was
/// done), and after other failures only what reads or is marked as repeatable.
/// </summary>
internal sealed class RetryHandler : DelegatingHandler
{
    private static readonly ResiliencePropertyKey<HttpRequestMessage> s_request = new("onestop.request");

    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;

    /// <param name="time">Waits are taken from it.</param>
    /// <param name="attempts">How often at most beyond the first time.</param>
    /// <param name="randomness">Numbers from 0 to 1 that spread the waits.</param>
    public RetryHandler(TimeProvider time, int attempts, Func<double> randomness) =>
        _pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = attempts,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromSeconds(1),
                MaxDelay = TimeSpan.FromMinutes(1),
                UseJitter = true,
                Randomizer = randomness,
                ShouldHandle = arguments => ValueTask.FromResult(MayBeSentAgain(arguments.Context, arguments.Outcome)),
                DelayGenerator = arguments => ValueTask.FromResult(WaitOf(arguments.Outcome.Result, time)),
            })
            .Build();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            context.Properties.Set(s_request, request);
            return await _pipeline.ExecuteAsync(
                static (ctx, state) => new ValueTask<HttpResponseMessage>(state.Self.SendOnceAsync(state.Request, ctx.CancellationToken)),
                context, (Self: this, Request: request));
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        base.SendAsync(request, cancellationToken);

    private static bool MayBeSentAgain(ResilienceContext context, Outcome<HttpResponseMessage> outcome)
    {
        var request = context.Properties.GetValue(s_request, null!);
        if (outcome.Exception is { } failure)
        {
            return failure is HttpRequestException or IOException && CallOptions.IsRepeatable(request);
        }

        return outcome.Result!.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => true,
            HttpStatusCode.RequestTimeout or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout or (HttpStatusCode)509 => CallOptions.IsRepeatable(request),
            HttpStatusCode.Unauthorized or HttpStatusCode.NotFound => CallOptions.IsByConverter(request) && !IsJson(outcome.Result),
            _ => false,
        };
    }

    private static bool IsJson(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.OrdinalIgnoreCase) ?? false;

    private static TimeSpan? WaitOf(HttpResponseMessage? response, TimeProvider time) =>
        response is null ? null : RateHeaders.WaitOf(response, time.GetUtcNow());
}
