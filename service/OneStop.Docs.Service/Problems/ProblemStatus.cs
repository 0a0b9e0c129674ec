using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Plans.Diagnostics;

namespace OneStop.Docs.Service.Problems;

/// <summary>Which HTTP status a diagnostic code means. What is not listed is content that has errors: 422.</summary>
internal static class ProblemStatus
{
    private static readonly Dictionary<string, int> Known = new(StringComparer.Ordinal)
    {
        [ServiceCodes.Fault] = StatusCodes.Status500InternalServerError,
        [ServiceCodes.NoSuchAddress] = StatusCodes.Status404NotFound,
        [ServiceCodes.MethodNotAllowed] = StatusCodes.Status405MethodNotAllowed,
        [ServiceCodes.BadRequest] = StatusCodes.Status400BadRequest,
        [ServiceCodes.BrokenJson] = StatusCodes.Status400BadRequest,
        [ServiceCodes.BadPrecondition] = StatusCodes.Status400BadRequest,
        [ServiceCodes.PreconditionMissing] = StatusCodes.Status428PreconditionRequired,
        [ServiceCodes.UnknownMember] = StatusCodes.Status400BadRequest,
        [ServiceCodes.MemberMissing] = StatusCodes.Status400BadRequest,
        [ServiceCodes.MemberOfOtherType] = StatusCodes.Status400BadRequest,
        [ServiceCodes.MemberTwice] = StatusCodes.Status400BadRequest,
        [ServiceCodes.UnsafePlanId] = StatusCodes.Status400BadRequest,
        [ServiceCodes.NeedOnePlan] = StatusCodes.Status400BadRequest,
        [ServiceCodes.EmptyBatch] = StatusCodes.Status400BadRequest,
        [ServiceCodes.NotADocument] = StatusCodes.Status400BadRequest,
        [ServiceCodes.UnsupportedMediaType] = StatusCodes.Status415UnsupportedMediaType,
        [ServiceCodes.NotAcceptable] = StatusCodes.Status406NotAcceptable,
        [ServiceCodes.TooLarge] = StatusCodes.Status413PayloadTooLarge,
        [ServiceCodes.UnknownPlan] = StatusCodes.Status404NotFound,
        [ServiceCodes.UnknownBlock] = StatusCodes.Status404NotFound,
        [ServiceCodes.PlanExists] = StatusCodes.Status409Conflict,
        [ServiceCodes.SampleIsReadOnly] = StatusCodes.Status409Conflict,
        [ServiceCodes.PlanChanged] = StatusCodes.Status412PreconditionFailed,
        [ServiceCodes.Busy] = StatusCodes.Status503ServiceUnavailable,
        [ServiceCodes.NoTemplates] = StatusCodes.Status503ServiceUnavailable,
        [ServiceCodes.StoreUnreachable] = StatusCodes.Status503ServiceUnavailable,
        [DraftingCodes.UnknownTemplate] = StatusCodes.Status404NotFound,
        [DraftingCodes.SizeNotOffered] = StatusCodes.Status400BadRequest,
        [DraftingCodes.NoTemplatesFolder] = StatusCodes.Status503ServiceUnavailable,
        [DraftingCodes.ConverterMissing] = StatusCodes.Status503ServiceUnavailable,
        [DraftingCodes.ConversionFailed] = StatusCodes.Status503ServiceUnavailable,
        [DraftingCodes.ConversionTooLong] = StatusCodes.Status504GatewayTimeout,
        [Codes.PackageTooLarge] = StatusCodes.Status413PayloadTooLarge,
        [PlanCodes.TooLarge] = StatusCodes.Status413PayloadTooLarge,
        [ServiceCodes.TimedOut] = StatusCodes.Status504GatewayTimeout,
    };

    public static int Of(string code) => Known.GetValueOrDefault(code, StatusCodes.Status422UnprocessableEntity);
}
