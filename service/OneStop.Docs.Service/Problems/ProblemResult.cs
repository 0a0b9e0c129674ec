using System.Globalization;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Service.Wire;

namespace OneStop.Docs.Service.Problems;

/// <summary>An answer that says what went wrong, as problem details in the caller's language.</summary>
internal sealed class ProblemResult(int status, IReadOnlyList<Diagnostic> diagnostics) : IResult
{
    public const string ContentType = "application/problem+json";

    public int Status => status;

    /// <summary>One problem of the service itself.</summary>
    public static ProblemResult Of(int status, string code, params string[] arguments) =>
        new(status, [ServiceCodes.Error(code, arguments)]);

    /// <summary>Everything that a stage complained of; the status is that of the first error.</summary>
    public static ProblemResult Of(IReadOnlyList<Diagnostic> diagnostics) =>
        new(ProblemStatus.Of(FirstError(diagnostics).Code), diagnostics);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var culture = RequestLanguage.Announce(httpContext);
        httpContext.Response.StatusCode = status;
        httpContext.Response.Headers.CacheControl = "no-store";
        // Not the request's token: when its time is up that token is cancelled, and this is the answer that says so.
        await httpContext.Response.WriteAsJsonAsync(
            Describe(culture, httpContext.Request.Path), WireJson.Options, ContentType, CancellationToken.None);
    }

    private ProblemDocument Describe(CultureInfo culture, PathString instance)
    {
        var first = FirstError(diagnostics);
        var title = Wording.Of(status.ToString(CultureInfo.InvariantCulture), culture);
        return new(
            "urn:onestop:docs:code:" + first.Code, title, status, first.Message(culture), instance, first.Code,
            Finding.From(diagnostics, culture));
    }

    private static Diagnostic FirstError(IReadOnlyList<Diagnostic> diagnostics) =>
        diagnostics.FirstOrDefault(d => d.Severity == Severity.Error) ?? diagnostics[0];
}
