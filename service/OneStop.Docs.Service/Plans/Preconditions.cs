using Microsoft.Net.Http.Headers;
using OneStop.Docs.Service.Keeping;
using OneStop.Docs.Service.Problems;

namespace OneStop.Docs.Service.Plans;

/// <summary>Reads If-Match and If-None-Match. One that is not understood is refused, not passed over: it was meant to protect.</summary>
internal static class Preconditions
{
    public static (WriteCondition Condition, ProblemResult? Problem) Read(HttpRequest request)
    {
        var ifMatch = request.Headers.IfMatch.ToString();
        var ifNoneMatch = request.Headers.IfNoneMatch.ToString();
        if (ifNoneMatch.Length > 0)
        {
            return ifNoneMatch.Trim() == "*" && ifMatch.Length == 0
                ? (WriteCondition.MustBeNew, null)
                : Refused(HeaderNames.IfNoneMatch, ifNoneMatch);
        }

        if (ifMatch.Length == 0) return (WriteCondition.Unstated, null);
        if (ifMatch.Trim() == "*") return (WriteCondition.MustExist, null);
        return EntityTagHeaderValue.TryParseStrictList([ifMatch], out var tags) && tags.All(tag => !tag.IsWeak)
            ? (WriteCondition.MustBe([.. tags.Select(tag => tag.Tag.ToString())]), null)
            : Refused(HeaderNames.IfMatch, ifMatch);
    }

    /// <summary>What is put away must have been seen.</summary>
    public static ProblemResult NeedsIfMatch() =>
        ProblemResult.Of(StatusCodes.Status400BadRequest, ServiceCodes.BadPrecondition, HeaderNames.IfMatch, "");

    private static (WriteCondition Condition, ProblemResult? Problem) Refused(string header, string value) =>
        (WriteCondition.Unstated,
         ProblemResult.Of(StatusCodes.Status400BadRequest, ServiceCodes.BadPrecondition, header, value));
}
