using Microsoft.Net.Http.Headers;
using OneStop.Docs.Service.Keeping;
using OneStop.Docs.Service.Problems;

namespace OneStop.Docs.Service.Plans;

/// <summary>Reads If-Match and If-None-Match. One that is not understood is refused, not passed over: it was meant to protect.</summary>
internal static class Preconditions
{
    public static (WriteCondition Condition, ProblemResult? Problem) Read(string? ifMatch, string? ifNoneMatch)
    {
        if (ifNoneMatch is not null)
        {
            return ifNoneMatch.Trim() == "*" && ifMatch is null
                ? (WriteCondition.MustBeNew, null)
                : Refused(HeaderNames.IfNoneMatch, ifNoneMatch);
        }

        if (ifMatch is null) return (WriteCondition.Unstated, null);
        if (ifMatch.Trim() == "*") return (WriteCondition.MustExist, null);
        return EntityTagHeaderValue.TryParseStrictList([ifMatch], out var tags) && tags.All(tag => !tag.IsWeak)
            ? (WriteCondition.MustBe([.. tags.Select(tag => tag.Tag.ToString())]), null)
            : Refused(HeaderNames.IfMatch, ifMatch);
    }

    /// <summary>What is put away must have been seen (RFC 6585 §3).</summary>
    public static ProblemResult NeedsIfMatch() =>
        ProblemResult.Of(StatusCodes.Status428PreconditionRequired, ServiceCodes.PreconditionMissing, HeaderNames.IfMatch);

    private static (WriteCondition Condition, ProblemResult? Problem) Refused(string header, string value) =>
        (WriteCondition.Unstated,
         ProblemResult.Of(StatusCodes.Status400BadRequest, ServiceCodes.BadPrecondition, header, value));
}
