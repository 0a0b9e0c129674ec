using System.Globalization;
using System.Reflection;
using System.Text.Json;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Service.Problems;

/// <summary>The service's own diagnostic codes: what can be wrong with a request rather than with a document.</summary>
internal static class ServiceCodes
{
    public const string Fault = "SVC001";
    public const string NoSuchAddress = "SVC002";
    public const string MethodNotAllowed = "SVC003";
    public const string BadRequest = "SVC004";
    public const string UnsupportedMediaType = "SVC005";
    public const string NotAcceptable = "SVC006";
    public const string TooLarge = "SVC007";
    public const string UnknownPlan = "SVC008";
    public const string PlanExists = "SVC009";
    public const string PlanChanged = "SVC010";
    public const string UnsafePlanId = "SVC011";
    public const string PlanIdDiffers = "SVC012";
    public const string SampleIsReadOnly = "SVC013";
    public const string Busy = "SVC014";
    public const string TimedOut = "SVC015";
    public const string NeedOnePlan = "SVC016";
    public const string UnknownBlock = "SVC017";
    public const string NoTemplates = "SVC018";
    public const string EmptyBatch = "SVC019";
    public const string BadPrecondition = "SVC020";
    public const string BrokenJson = "SVC021";
    public const string StoreUnreachable = "SVC022";
    public const string NotADocument = "SVC023";
    public const string ForeignHost = "SVC024";
    public const string PreconditionMissing = "SVC025";
    public const string UnknownMember = "SVC026";
    public const string MemberMissing = "SVC027";
    public const string MemberOfOtherType = "SVC028";
    public const string MemberTwice = "SVC029";
    public const string SignInNeeded = "SVC030";
    public const string PersonMissing = "SVC031";
    public const string BadForm = "SVC032";
    public const string UnsafeDocumentId = "SVC033";
    public const string UnknownRole = "SVC034";
    public const string UnknownStep = "SVC035";
    public const string NeverIssued = "SVC036";
    public const string TokenMissing = "SVC037";
    public const string TokenRefused = "SVC038";
    public const string ScopeMissing = "SVC039";
    public const string NotListed = "SVC040";
    public const string SignInUnreachable = "SVC041";
    public const string BadSetting = "SVC042";

    /// <summary>The wording of every code above.</summary>
    public static MessageTable Messages { get; } = MessageTable.Of(Assembly.GetExecutingAssembly());

    public static Diagnostic Error(string code, params string[] arguments) => At(code, Location.None, arguments);

    public static Diagnostic At(string code, Location location, params string[] arguments) =>
        new(code, Severity.Error, location, arguments, Messages);

    /// <summary>A body whose JSON cannot be read, at the place where reading ended.</summary>
    public static Diagnostic BrokenJsonAt(JsonException broken)
    {
        static string FromOne(long? zeroBased) => ((zeroBased ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
        return At(BrokenJson, new(Path: broken.Path), FromOne(broken.LineNumber), FromOne(broken.BytePositionInLine));
    }
}
