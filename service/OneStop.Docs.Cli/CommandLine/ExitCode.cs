using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Drafting.Packing;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Store.Problems;

namespace OneStop.Docs.Cli.CommandLine;

/// <summary>What the program answers with; tools rely on these.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The input has errors; all of them were listed.</summary>
    public const int InputErrors = 1;

    public const int WrongUsage = 2;

    /// <summary>Someone else changed it first, it stands where this cannot be done (version, lock, state, number), or the one who acts may not.</summary>
    public const int Conflict = 3;

    /// <summary>Store, converter, disk.</summary>
    public const int NotReachable = 4;

    /// <summary>What shells expect after Ctrl+C.</summary>
    public const int Cancelled = 130;

    private static readonly HashSet<string> NotReachableCodes = new(StringComparer.Ordinal)
    {
        DraftingCodes.ConverterMissing, DraftingCodes.ConversionFailed, DraftingCodes.ConversionTooLong, CliCodes.CannotWrite,
        StoreCodes.Unreachable, StoreCodes.Full, StoreCodes.Denied, StoreCodes.Busy, StoreCodes.BadAnswer, StoreCodes.NoStore,
    };

    private static readonly HashSet<string> ConflictCodes = new(StringComparer.Ordinal)
    {
        StoreCodes.Conflict, StoreCodes.Exists, StoreCodes.Held, StoreCodes.Final, StoreCodes.KeyReused, StoreCodes.OpenElsewhere,
        StoreCodes.WrongState, StoreCodes.StaleVersion, StoreCodes.OtherVersion, StoreCodes.PersonExists, StoreCodes.LastAdmin, StoreCodes.CommentResolved,
        StoreCodes.BeingIssued, StoreCodes.NumberTaken, StoreCodes.NotNext, StoreCodes.HasNumber, StoreCodes.LineClosed, StoreCodes.RegisterBegun,
        StoreCodes.StateHolds, StoreCodes.NoPerson, StoreCodes.NoAuthority, StoreCodes.OwnSubmission, DraftingCodes.IssueNotOpen,
    };

    /// <summary>Codes that speak of the command line, not of what is in the files.</summary>
    private static readonly HashSet<string> UsageCodes = new(StringComparer.Ordinal)
    {
        DraftingCodes.NoTemplatesFolder, DraftingCodes.UnknownTemplate, DraftingCodes.SizeNotOffered, DraftingCodes.WrongRole,
        DraftingCodes.BadOverride, PackingCodes.UnknownTemplate,
    };

    /// <summary>The gravest answer: usage first, since nothing else was looked at then.</summary>
    public static int Of(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Code).ToList();
        if (errors.Count == 0) return Done;
        if (errors.Exists(NotReachableCodes.Contains)) return NotReachable;
        if (errors.Exists(ConflictCodes.Contains)) return Conflict;
        return errors.Exists(code => UsageCodes.Contains(code) || CliCodes.IsUsage(code)) ? WrongUsage : InputErrors;
    }
}
