using System.Reflection;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Plans.Diagnostics;

/// <summary>The codes of the domain: PLN0xx data in JSON, PLN1xx registers. Stable; retired but never reused. One page each in <c>docs/codes/</c>.</summary>
public static class PlanCodes
{
    /// <summary>The wording of every code below.</summary>
    public static MessageTable Messages { get; } = MessageTable.Of(Assembly.GetExecutingAssembly());

    public const string NotJson = "PLN001";
    public const string TooLarge = "PLN002";
    public const string TooDeep = "PLN003";
    public const string NotUtf8 = "PLN004";
    public const string TooManyProblems = "PLN005";
    public const string DuplicateProperty = "PLN006";
    public const string UnknownProperty = "PLN007";
    public const string MissingProperty = "PLN008";
    public const string WrongType = "PLN009";
    public const string NotADate = "PLN010";
    public const string TextTooLong = "PLN011";
    public const string ForbiddenCharacter = "PLN012";
    public const string TooManyItems = "PLN013";
    public const string NotInList = "PLN014";
    public const string ObsoleteKind = "PLN015";
    public const string WrongSchema = "PLN016";
    public const string BadId = "PLN017";
    public const string EmptyText = "PLN018";
    public const string DayWithoutMonth = "PLN019";
    public const string NoSuchDay = "PLN020";
    public const string BadNumber = "PLN021";
    public const string BadSymbol = "PLN022";
    public const string SymbolDisagreesWithKind = "PLN023";
    public const string NoSuchTaskTable = "PLN024";
    public const string DuplicateId = "PLN025";
    public const string BadColumn = "PLN026";
    public const string HeadingsDisagree = "PLN027";
    public const string DeadlineEndsBeforeStart = "PLN028";
    public const string BadTarget = "PLN029";
    public const string OverMetadataLimit = "PLN030";
    public const string UnevenTable = "PLN031";
    public const string NumberingGap = "PLN032";
    public const string BasisAfterDocument = "PLN033";
    public const string UnknownAgency = "PLN034";
    public const string EmptyAttachment = "PLN035";
    public const string BadProgress = "PLN036";
    public const string DuplicateKey = "PLN101";
    public const string NoSuchSuccessor = "PLN102";
    public const string PeriodEndsBeforeStart = "PLN103";
    public const string PeriodsOverlap = "PLN104";
    public const string SourceMissing = "PLN105";

    /// <summary>An error of this assembly.</summary>
    public static Diagnostic Error(string code, Location location, params string[] arguments) =>
        new(code, Severity.Error, location, arguments, Messages);

    /// <summary>A warning of this assembly.</summary>
    public static Diagnostic Warning(string code, Location location, params string[] arguments) =>
        new(code, Severity.Warning, location, arguments, Messages);
}
