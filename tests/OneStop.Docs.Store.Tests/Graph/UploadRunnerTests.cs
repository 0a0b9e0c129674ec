using System.Globalization;
using System.Net;
using OneStop.Docs.Store.Graph;
using OneStop.Docs.Store.Graph.Http;
using OneStop.Docs.Store.Graph.Uploads;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Store.Tests.Graph;

/// <summary>The runner against a session that misbehaves in one way at a time.</summary>
public sealed class UploadRunnerTests
{
    private const int Unit = UploadPlan.ChunkUnit;
    private static readonly SecretUrl s_upload = new("https://up.example/session");

    private readonly byte[] _file = [.. Enumerable.Range(0, (3 * Unit) + 100).Select(i => (byte)(i * 31 / 7))];
    private readonly MemoryStream _there = new();

    [Fact]
    public async Task All_chunks_arrive_and_none_carries_the_token()
    {
        using var handler = new ScriptedHandler(Take);

        var item = await RunAsync(handler);

        Assert.Equal("9", item!.Id);
        Assert.Equal(_file, _there.ToArray());
        Assert.All(handler.Requests, request => Assert.False(request.Headers.ContainsKey("Authorization")));
    }

    [Fact]
    public async Task Trap_07_bytes_of_a_broken_chunk_are_sent_again()
    {
        var isBroken = false;
        using var handler = new ScriptedHandler(request =>
        {
            if (request.Method != "PUT" || isBroken || _there.Length < Unit) return Take(request);
            isBroken = true;
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "cut");
        });

        await RunAsync(handler);

        Assert.Equal(_file, _there.ToArray());
        Assert.Contains(handler.Requests, request => request.Method == "GET");
    }

    [Fact]
    public async Task Trap_07_a_416_is_answered_by_asking_and_going_on()
    {
        var isLost = false;
        using var handler = new ScriptedHandler(request =>
        {
            if (request.Method == "PUT" && _there.Length == Unit && !isLost)
            {
                isLost = true;
                Take(request);
                throw new IOException("the answer was lost");
            }

            return Take(request);
        });

        await RunAsync(handler);

        Assert.Equal(_file, _there.ToArray());
    }

    [Fact]
    public async Task Trap_07_a_lost_last_answer_is_left_to_the_caller_to_look_into()
    {
        using var handler = new ScriptedHandler(request =>
        {
            if (request.Method == "GET" && _there.Length == _file.Length) return new HttpResponseMessage(HttpStatusCode.NotFound);
            var answer = Take(request);
            if (answer.StatusCode == HttpStatusCode.Created) throw new IOException("the answer was lost");
            return answer;
        });

        var item = await RunAsync(handler);

        Assert.Null(item);
        Assert.Equal(4, handler.Requests.Count(request => request.Method == "PUT"));
    }

    [Fact]
    public async Task Throttling_is_waited_for_and_nothing_is_lost()
    {
        var time = new LeapingTime();
        var refusals = 0;
        using var handler = new ScriptedHandler(request =>
        {
            if (request.Method != "PUT" || refusals++ % 2 > 0) return Take(request);
            var refusal = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
            refusal.Headers.TryAddWithoutValidation("Retry-After", "30");
            return refusal;
        });
        var begin = time.GetUtcNow();

        await RunAsync(handler, time);

        Assert.Equal(_file, _there.ToArray());
        Assert.True(time.GetUtcNow() - begin >= TimeSpan.FromSeconds(120));
    }

    [Fact]
    public async Task A_200_without_a_file_is_progress_and_not_the_end()
    {
        using var handler = new ScriptedHandler(request =>
        {
            var answer = Take(request);
            if (answer.StatusCode == HttpStatusCode.Accepted) answer.StatusCode = HttpStatusCode.OK;
            return answer;
        });

        Assert.Equal("9", (await RunAsync(handler))!.Id);
        Assert.Equal(_file, _there.ToArray());
    }

    [Theory]
    [InlineData(HttpStatusCode.Conflict, nameof(GraphErrorKind.Conflict))]
    [InlineData(HttpStatusCode.PreconditionFailed, nameof(GraphErrorKind.Precondition))]
    [InlineData(HttpStatusCode.Locked, nameof(GraphErrorKind.Locked))]
    [InlineData(HttpStatusCode.InsufficientStorage, nameof(GraphErrorKind.Quota))]
    public async Task A_refusal_ends_the_upload(HttpStatusCode status, string kind)
    {
        using var handler = new ScriptedHandler(_ => new HttpResponseMessage(status));

        var failure = await Assert.ThrowsAsync<GraphException>(() => RunAsync(handler));

        Assert.Equal(kind, failure.Error.Kind.ToString());
        Assert.DoesNotContain("up.example", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_never_answers_is_given_up()
    {
        using var handler = new ScriptedHandler(_ => throw new HttpRequestException(HttpRequestError.ConnectionError));

        await Assert.ThrowsAsync<GraphException>(() => RunAsync(handler));

        Assert.InRange(handler.Requests.Count, 2, 20);
    }

    private async Task<OneStop.Docs.Store.Graph.Contracts.DriveItem?> RunAsync(ScriptedHandler handler, TimeProvider? time = null)
    {
        using var source = new MemoryStream(_file);
        return await new UploadRunner(GraphClients.Over(handler, time), source, Unit).RunAsync(s_upload, isDeferred: false, CancellationToken.None);
    }

    /// <summary>An honest session: takes what comes in order, refuses what it has.</summary>
    private HttpResponseMessage Take(Sent request)
    {
        if (request.Method == "PUT")
        {
            var start = long.Parse(request.Headers["Content-Range"]["bytes ".Length..].Split('-')[0], CultureInfo.InvariantCulture);
            if (start != _there.Length) return ScriptedHandler.Json(HttpStatusCode.RequestedRangeNotSatisfiable, """{"error":{"code":"invalidRange"}}""");
            _there.Write(request.Body);
            if (_there.Length == _file.Length) return ScriptedHandler.Json(HttpStatusCode.Created, """{"id":"9"}""");
        }

        return ScriptedHandler.Json(
            request.Method == "PUT" ? HttpStatusCode.Accepted : HttpStatusCode.OK, $$"""{"nextExpectedRanges":["{{_there.Length}}-"]}""");
    }
}
