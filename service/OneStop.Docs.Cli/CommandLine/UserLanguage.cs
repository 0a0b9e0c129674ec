using System.Globalization;

namespace OneStop.Docs.Cli.CommandLine;

/// <summary>The language the user reads: <c>--lang</c>, else English where the machine says so, else Vietnamese.</summary>
/// <remarks>Needed before the arguments are parsed, because what is wrong with them is said in it.</remarks>
internal static class UserLanguage
{
    public const string Vietnamese = "vi";
    public const string English = "en";
    private const string Option = "--lang";

    public static CultureInfo Choose(string[] args) => CultureInfo.GetCultureInfo(Name(args) == English ? "en-US" : "vi-VN");

    private static string Name(string[] args)
    {
        var at = Array.LastIndexOf(args, Option);
        if (at >= 0 && at + 1 < args.Length) return args[at + 1];
        if (Array.FindLast(args, a => a.StartsWith(Option + "=", StringComparison.Ordinal)) is { } joined) return joined[(Option.Length + 1)..];
        var machine = Environment.GetEnvironmentVariable("LC_ALL") is { Length: > 0 } all ? all : Environment.GetEnvironmentVariable("LANG");
        return machine?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? English : Vietnamese;
    }
}
