using System.Reflection;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Cli.CommandLine;

/// <summary>Diagnostics of the command line: CLI0xx wrong usage, CLI1xx files and the run. Stable; one page each in <c>docs/codes/</c>.</summary>
internal static class CliCodes
{
    public const string NotUnderstood = "CLI001";
    public const string OptionMissing = "CLI002";
    public const string ArgumentMissing = "CLI003";
    public const string ValueMissing = "CLI004";
    public const string BadValue = "CLI005";
    public const string CommandMissing = "CLI006";
    public const string OptionsDisagree = "CLI007";
    public const string CannotRead = "CLI008";
    public const string InputTooLarge = "CLI009";
    public const string StandardInputTwice = "CLI010";
    public const string NotAWordFile = "CLI011";
    public const string OutIsOneFile = "CLI012";
    public const string CannotWrite = "CLI101";
    public const string Cancelled = "CLI102";
    public const string EmptyData = "CLI103";
    public const string BrokenCase = "CLI104";
    public const string StoreFinding = "CLI105";

    /// <summary>Wording of diagnostics, help and reports.</summary>
    public static MessageTable Messages { get; } = MessageTable.Of(Assembly.GetExecutingAssembly());

    public static bool IsUsage(string code) => code.StartsWith("CLI0", StringComparison.Ordinal);

    public static Diagnostic Error(string code, params string[] arguments) =>
        new(code, Severity.Error, Location.None, arguments, Messages);
}
