namespace OneStop.Docs.Service.Problems;

/// <summary>The answer when a caller accepts none of the kinds there are.</summary>
internal static class NotAcceptable
{
    public static ProblemResult Of(HttpRequest request, params string[] offered) => ProblemResult.Of(
        StatusCodes.Status406NotAcceptable, ServiceCodes.NotAcceptable,
        request.Headers.Accept.ToString(), string.Join(", ", offered));
}
