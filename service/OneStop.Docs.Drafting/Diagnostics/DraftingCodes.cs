using System.Globalization;
using System.Reflection;
using System.Text.Json;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Drafting.Diagnostics;

/// <summary>The codes of drafting: DRF0xx templates, DRF1xx data and composing, DRF2xx printing, DRF3xx issuing, DRF4xx exchange, DRF5xx auditing. Stable; one page each in <c>docs/codes/</c>.</summary>
public static class DraftingCodes
{
    /// <summary>The wording of every code below.</summary>
    public static MessageTable Messages { get; } = MessageTable.Of(Assembly.GetExecutingAssembly());

    public const string NoTemplatesFolder = "DRF001";
    public const string BrokenDescription = "DRF002";
    public const string BadDescription = "DRF003";
    public const string IdDisagrees = "DRF004";
    public const string TemplateFileMissing = "DRF005";
    public const string UnknownTemplate = "DRF006";
    public const string SizeNotOffered = "DRF007";
    public const string FileTooLarge = "DRF008";
    public const string WrongRole = "DRF009";
    public const string RecordRole = "DRF010";
    public const string BadOverride = "DRF101";
    public const string OverrideMisses = "DRF102";
    public const string DataNotJson = "DRF103";
    public const string AttachmentTemplateMissing = "DRF104";
    public const string TaskTableMissing = "DRF105";
    public const string KindDisagrees = "DRF106";
    public const string PickMisses = "DRF107";
    public const string PickNeeded = "DRF108";
    public const string NoSample = "DRF109";
    public const string OverrideWantsList = "DRF110";
    public const string OverrideBeyondEnd = "DRF111";
    public const string NothingToDraft = "DRF112";
    public const string NoTitleBlock = "DRF113";
    public const string ConverterMissing = "DRF201";
    public const string ConversionFailed = "DRF202";
    public const string ConversionTooLong = "DRF203";
    public const string IssueNumberMissing = "DRF301";
    public const string IssueDateMissing = "DRF302";
    public const string IssuePlaceFilled = "DRF303";
    public const string IssuePlaceAmbiguous = "DRF304";
    public const string IssueSymbolDisagrees = "DRF305";
    public const string IssueControlBound = "DRF306";
    public const string IssueSigned = "DRF307";
    public const string IssuePdfOwed = "DRF308";
    public const string IssueGivenUp = "DRF309";
    public const string IssueNotOpen = "DRF310";
    public const string IssueWaits = "DRF311";
    public const string ExchangeMissing = "DRF401";
    public const string ExchangeTooLong = "DRF402";
    public const string ExchangeUnreadable = "DRF403";
    public const string AuditTooLong = "DRF501";

    public static Diagnostic Error(string code, Location location, params string[] arguments) =>
        new(code, Severity.Error, location, arguments, Messages);

    /// <summary>Data that is no JSON object, at the place where reading ended; at the first character where it is another value.</summary>
    public static Diagnostic NotJson(Location location, JsonException? broken = null)
    {
        static string FromOne(long? zeroBased) => ((zeroBased ?? 0) + 1).ToString(CultureInfo.InvariantCulture);
        return Error(DataNotJson, location, FromOne(broken?.LineNumber), FromOne(broken?.BytePositionInLine));
    }

    public static Diagnostic Warning(string code, Location location, params string[] arguments) =>
        new(code, Severity.Warning, location, arguments, Messages);
}
