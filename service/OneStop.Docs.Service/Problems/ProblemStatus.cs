using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Plans.Diagnostics;
using OneStop.Docs.Store.Problems;

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
        [ServiceCodes.SignInNeeded] = StatusCodes.Status401Unauthorized,
        [ServiceCodes.PersonMissing] = StatusCodes.Status401Unauthorized,
        [ServiceCodes.BadForm] = StatusCodes.Status400BadRequest,
        [ServiceCodes.UnsafeDocumentId] = StatusCodes.Status404NotFound,
        [StoreCodes.NoDocument] = StatusCodes.Status404NotFound,
        [StoreCodes.NoVersion] = StatusCodes.Status404NotFound,
        [StoreCodes.Conflict] = StatusCodes.Status409Conflict,
        [StoreCodes.Exists] = StatusCodes.Status409Conflict,
        [StoreCodes.Recycled] = StatusCodes.Status409Conflict,
        [StoreCodes.KeyReused] = StatusCodes.Status409Conflict,
        [StoreCodes.Held] = StatusCodes.Status423Locked,
        [StoreCodes.Final] = StatusCodes.Status423Locked,
        [StoreCodes.OpenElsewhere] = StatusCodes.Status423Locked,
        [StoreCodes.ContentGone] = StatusCodes.Status410Gone,
        [StoreCodes.ContentAltered] = StatusCodes.Status410Gone,
        [StoreCodes.Unreachable] = StatusCodes.Status503ServiceUnavailable,
        [StoreCodes.Full] = StatusCodes.Status507InsufficientStorage,
        [StoreCodes.Denied] = StatusCodes.Status403Forbidden,
        [StoreCodes.Busy] = StatusCodes.Status503ServiceUnavailable,
        [StoreCodes.BadAnswer] = StatusCodes.Status502BadGateway,
        [StoreCodes.NoPerson] = StatusCodes.Status403Forbidden,
        [StoreCodes.NoAuthority] = StatusCodes.Status403Forbidden,
        [ServiceCodes.TimedOut] = StatusCodes.Status504GatewayTimeout,
    };

    public static int Of(string code) => Known.GetValueOrDefault(code, StatusCodes.Status422UnprocessableEntity);
}
