using System.Text;
using System.Text.Json;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Cli.Tests;

/// <summary>The built program, run as its users run it: another process, standard streams, an exit code.</summary>
internal static class OneStop
{
    /// <summary>Beside the test program's own folder, in the same configuration.</summary>
    private static readonly string Program = Path.Combine(
        RepositoryPaths.Root, "artifacts", "bin", "OneStop.Docs.Cli", new DirectoryInfo(AppContext.BaseDirectory).Name, "onestop.dll");

    public static string Sample(string template) => Path.Combine(RepositoryPaths.Templates, template, "sample.json");

    public static Task<ProgramResult> RunAsync(params string[] arguments) => RunAsync(arguments, input: null);

    public static Task<ProgramResult> RunAsync(
        string[] arguments, byte[]? input = null, string? folder = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["LANG"] = "C.UTF-8",
            ["LC_ALL"] = "",
            ["ONESTOP_TEMPLATES"] = RepositoryPaths.Templates,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) variables[name] = value;
        return ProgramRun.RunAsync("dotnet", [Program, .. arguments], TestContext.Current.CancellationToken, input, variables, folder);
    }

    /// <summary>The codes that the lines on standard error begin with.</summary>
    public static IReadOnlyList<string> Codes(this ProgramResult result) =>
        [.. result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', ':')[0])];

    public static JsonElement Json(this ProgramResult result) => JsonDocument.Parse(result.Output).RootElement;

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
