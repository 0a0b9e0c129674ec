using System.Globalization;
using System.Text.Json;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating;
using OneStop.Docs.Engine.Templating.Values;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Tests.Templating;

/// <summary>Opens, compiles and renders in one go.</summary>
internal static class TemplateRun
{
    public static RenderOptions Options { get; } =
        new(CultureInfo.GetCultureInfo("vi-VN"), ScriptLimits.Default, TimeProvider.System);

    /// <summary>Host functions that fixtures may call.</summary>
    public static ScriptFunctionSet Functions { get; } = TemplateFunctions.AddTo(ScriptFunctionSet.Builtins)
        .With("test.fragment", (string text) => DocumentFragment.Of(
            $"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"5000\"/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"));

    public static PackageParts Open(byte[] package) => DocumentEngine.Open(package, PackageLimits.Default).Value!;

    public static TemplateOptions OptionsWith(Func<string, PackageParts?>? includes) => new(Functions, includes, PackageLimits.Default);

    public static Outcome<CompiledTemplate> Compile(byte[] package, Func<string, PackageParts?>? includes = null) =>
        DocumentEngine.Compile(Open(package), OptionsWith(includes));

    public static (byte[]? Document, IReadOnlyList<Diagnostic> Diagnostics) Render(
        byte[] package, JsonElement data, Func<string, PackageParts?>? includes = null) =>
        Render(package, ScriptData.FromJson(data), OptionsWith(includes));

    public static (byte[]? Document, IReadOnlyList<Diagnostic> Diagnostics) Render(byte[] package, ScriptData data, TemplateOptions options)
    {
        var template = DocumentEngine.Compile(Open(package), options);
        if (template.Value is null) return (null, template.Diagnostics);
        var rendered = DocumentEngine.Render(template.Value, data, Options, TestContext.Current.CancellationToken);
        return (rendered.Value?.Bytes, [.. template.Diagnostics, .. rendered.Diagnostics]);
    }
}
