using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Cli.Manifests;

/// <summary>Diagnostics of add-in manifests. Stable; one page each in <c>docs/codes/</c>, wording in <c>Messages.json</c>.</summary>
internal static class ManifestCodes
{
    public const string NotAManifest = "MAN001";
    public const string NoSuchResource = "MAN002";
    public const string DoubleId = "MAN003";
    public const string IdTooLong = "MAN004";
    public const string NotTranslated = "MAN005";
    public const string NotSecure = "MAN006";
    public const string ImageMissing = "MAN007";
    public const string UnusedResource = "MAN008";
    public const string RequirementsStopHost = "MAN009";
    public const string TextTooLong = "MAN010";
    public const string OtherAddress = "MAN011";

    /// <param name="code">One of the above.</param>
    /// <param name="path">Where in the manifest: the way of element names to the place.</param>
    /// <param name="arguments">What fills the wording.</param>
    public static Diagnostic Error(string code, string path, params string[] arguments) =>
        new(code, Severity.Error, new(Path: path.Length == 0 ? null : path), arguments, CliCodes.Messages);
}
