using System.Net;
using System.Text;
using OneStop.Docs.Store.Graph;

namespace OneStop.Docs.Store.Tests.Graph;

public sealed class GraphErrorTests
{
    [Theory]
    [InlineData(404, "", nameof(GraphErrorKind.NotFound))]
    [InlineData(409, """{"error":{"code":"nameAlreadyExists"}}""", nameof(GraphErrorKind.Conflict))]
    [InlineData(409, """{"error":{"code":"resourceModified"}}""", nameof(GraphErrorKind.Precondition))]
    [InlineData(416, """{"error":{"code":"invalidRange","innererror":{"code":"fragmentOverlap"}}}""", nameof(GraphErrorKind.Conflict))]
    [InlineData(410, """{"error":{"code":"resyncRequired"}}""", nameof(GraphErrorKind.Gone))]
    [InlineData(412, "", nameof(GraphErrorKind.Precondition))]
    [InlineData(424, "", nameof(GraphErrorKind.Precondition))]
    [InlineData(429, "<html>busy</html>", nameof(GraphErrorKind.Throttled))]
    [InlineData(500, """{"error":{"code":"generalException"}}""", nameof(GraphErrorKind.Transient))]
    [InlineData(503, "", nameof(GraphErrorKind.Transient))]
    [InlineData(507, "", nameof(GraphErrorKind.Quota))]
    [InlineData(403, """{"error":{"code":"accessDenied","innerError":{"code":"quotaLimitReached"}}}""", nameof(GraphErrorKind.Quota))]
    [InlineData(401, """{"error":{"code":"InvalidAuthenticationToken"}}""", nameof(GraphErrorKind.Denied))]
    [InlineData(400, """{"error":"invalid_request","error_description":"no"}""", nameof(GraphErrorKind.Bad))]
    [InlineData(400, """{"error":{"code":"somethingNew"}}""", nameof(GraphErrorKind.Bad))]
    [InlineData(0, """{"error":{"code":"nameAlreadyExists"}}""", nameof(GraphErrorKind.Conflict))]
    public void A_failed_answer_has_one_kind(int status, string body, string kind) =>
        Assert.Equal(kind, GraphErrorReader.Classify(status, Encoding.UTF8.GetBytes(body)).Kind.ToString());

    /// <summary>graph-explorer#3435, msgraph-sdk-java#365, onedrive-api-docs#912, graph-docs#15111: the codes differ, the status does not.</summary>
    [Theory]
    [InlineData("""{"error":{"code":"notAllowed","message":"locked","innerError":{"code":"resourceLocked"}}}""")]
    [InlineData("""{"error":{"code":"resourceLocked"}}""")]
    [InlineData("""{"error":{"code":"accessDenied"}}""")]
    [InlineData("<html><body>Locked</body></html>")]
    [InlineData("")]
    public void Trap_09_a_423_is_a_lock_whatever_its_code(string body) =>
        Assert.Equal(GraphErrorKind.Locked, GraphErrorReader.Classify(423, Encoding.UTF8.GetBytes(body)).Kind);

    [Fact]
    public void Trap_12_a_locked_record_is_a_refusal_and_not_a_lock_that_passes() =>
        Assert.Equal(GraphErrorKind.Denied, GraphErrorReader.Classify(403, """{"error":{"code":"accessDenied","innerError":{"code":"recordLocked"}}}"""u8.ToArray()).Kind);

    [Theory]
    [InlineData("""{"error":{"code":"a","innererror":{"code":"b","innererror":{"code":"c","request-id":"r"}}}}""", "a,b,c", "r")]
    [InlineData("""{"error":{"code":"a","innerError":{"request-id":"r","date":"x"},"details":[{"code":"d"}]}}""", "a,d", "r")]
    [InlineData("""{"odata.error":{"code":"-2147024891, System.UnauthorizedAccessException","message":{"lang":"en-US","value":"no"}}}""", "-2147024891, System.UnauthorizedAccessException", null)]
    [InlineData("""{"error":{"code":-2130575338}}""", "-2130575338", null)]
    [InlineData("""{"error":"invalid_grant"}""", "invalid_grant", null)]
    [InlineData("""{"error":{"code":"a" """, "", null)]
    [InlineData("""[1,2]""", "", null)]
    [InlineData("<!DOCTYPE html>", "", null)]
    public void Trap_17_codes_are_found_in_every_shape(string body, string codes, string? requestId)
    {
        var error = GraphErrorReader.Classify(400, Encoding.UTF8.GetBytes(body));

        Assert.Equal(codes, string.Join(',', error.Codes));
        Assert.Equal(requestId, error.RequestId);
    }

    [Fact]
    public void An_error_nested_without_end_is_read_to_a_bounded_depth()
    {
        var body = string.Concat(Enumerable.Repeat("""{"code":"a","innererror":""", 60)) + "{}" + new string('}', 60);

        var error = GraphErrorReader.Classify(400, Encoding.UTF8.GetBytes($$"""{"error":{{body}}}"""));

        Assert.InRange(error.Codes.Count, 1, 20);
    }

    [Fact]
    public async Task A_huge_body_is_read_only_in_part()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StringContent(new string('x', 10_000_000)) };

        var error = await GraphErrorReader.ReadAsync(response, TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.Equal(GraphErrorKind.Transient, error.Kind);
    }

    [Fact]
    public void An_address_in_a_message_is_never_repeated()
    {
        var error = GraphErrorReader.Classify(400, """{"error":{"code":"x","message":"bad https://up.example/secret?tempauth=1"}}"""u8.ToArray());

        Assert.DoesNotContain("secret", error.Detail, StringComparison.Ordinal);
    }
}
