using System.Globalization;
using System.Text.Json;
using OneStop.Docs.Engine;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Benchmarks.Peers;

/// <summary>One of the decisions all peers are measured on, compiled and ready to be rendered.</summary>
/// <param name="Kind"><c>nested</c>: a group row and its task rows; <c>flat</c>: one loop of rows.</param>
/// <param name="Size"><c>small</c>: 22 tasks; <c>large</c>: 1,000.</param>
internal sealed record PeerCase(string Kind, string Size)
{
    private static readonly RenderOptions Options = new(CultureInfo.GetCultureInfo("vi-VN"), ScriptLimits.Default, TimeProvider.System);

    public static IReadOnlyList<string> Kinds { get; } = ["nested", "flat"];

    public static IReadOnlyList<string> Sizes { get; } = ["small", "large"];

    /// <summary>What renders the document, template and data in memory.</summary>
    /// <param name="folder">Holds <c>templates</c> and <c>data</c>.</param>
    public Func<byte[]> Prepare(string folder)
    {
        var template = DocumentEngine.Compile(Open(File.ReadAllBytes(Path.Combine(folder, "templates", $"scriban-{Kind}.docx"))), TemplateOptions.Default);
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "data", $"{Size}.json")));
        var data = ScriptData.FromJson(json.RootElement.Clone());
        return () => DocumentEngine.Render(template.Value!, data, Options, CancellationToken.None).Value!.Bytes;
    }

    /// <summary>The markup that was deflated into a finished document.</summary>
    public static byte[] Markup(byte[] document) => Open(document).Find("word/document.xml")!.Content.ToArray();

    private static PackageParts Open(byte[] bytes) => DocumentEngine.Open(bytes, PackageLimits.Default).Value!;
}
