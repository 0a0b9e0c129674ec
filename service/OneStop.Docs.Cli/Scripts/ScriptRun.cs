using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Cli.Scripts;

/// <summary>Plain-text templates become texts; nothing is written while one of them fails.</summary>
internal sealed class ScriptRun(string? dataFile, string? folder, CommandReport report)
{
    private static readonly string[] TemplateExtensions = [".scriban", ".sbn", ".sbntxt", ".tpl"];

    public async Task RunAsync(IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        if (dataFile == InputFile.StandardInput && files.Contains(InputFile.StandardInput))
        {
            report.Add(CliCodes.Error(CliCodes.StandardInputTwice, "FILE", "--data"));
            return;
        }

        var data = await DataAsync(cancellationToken);
        var outputs = new List<(string File, string Text)>();
        foreach (var file in files)
        {
            if (report.Take(await InputFile.ReadAsync(file, cancellationToken)) is not { } input) continue;
            if (data is not null && Run(input, data, cancellationToken) is { } text) outputs.Add((file, text));
        }

        if (report.HasErrors) return;
        report.Result["results"] = new JsonArray(
            [.. outputs.Select(o => new JsonObject { ["file"] = o.File, ["output"] = o.Text })]);
        if (folder is not null) await WriteAsync(folder, outputs, cancellationToken);
        else if (!report.IsJson) await Terminal.WriteOutputAsync(string.Concat(outputs.Select(o => o.Text)), cancellationToken);
    }

    private async Task<ScriptData?> DataAsync(CancellationToken cancellationToken)
    {
        if (dataFile is null) return ScriptData.Empty;
        if (report.Take(await InputFile.ReadAsync(dataFile, cancellationToken)) is not { } input) return null;
        try
        {
            var bytes = input.Bytes.AsMemory();
            using var document = JsonDocument.Parse(bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes, new() { MaxDepth = 128 });
            if (document.RootElement.ValueKind == JsonValueKind.Object) return ScriptData.FromJson(document.RootElement.Clone());
            report.Add(DraftingCodes.NotJson(new(input.Name)));
        }
        catch (JsonException broken)
        {
            report.Add(DraftingCodes.NotJson(new(input.Name), broken));
        }

        return null;
    }

    private string? Run(InputFile input, ScriptData data, CancellationToken cancellationToken)
    {
        var template = Encoding.UTF8.GetString(input.Bytes).TrimStart('\uFEFF');
        var parsed = ScriptParser.ParseText(template, ScriptParseOptions.Default);
        report.Add(parsed.Errors.Select(error => ScriptDiagnostics.Of(error, input.Name, template)));
        if (parsed.Syntax is null) return null;
        try
        {
            var options = new ScriptRunOptions(
                CultureInfo.GetCultureInfo("vi-VN"), ScriptLimits.Default, TimeProvider.System,
                Includes: new SiblingIncludes(input.Name).Find);
            return CompiledScript.Compile(parsed.Syntax, ScriptFunctionSet.Builtins).RenderText(data, options, cancellationToken);
        }
        catch (ScriptRuntimeException failure)
        {
            report.Add(ScriptDiagnostics.Of(failure.Error, input.Name, template));
            return null;
        }
    }

    private async Task WriteAsync(string path, List<(string File, string Text)> outputs, CancellationToken cancellationToken)
    {
        OutputFolder.Create(path);
        foreach (var (file, text) in outputs)
        {
            var name = file == InputFile.StandardInput ? "stdin" : Path.GetFileName(file);
            name = TemplateExtensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)
                ? Path.GetFileNameWithoutExtension(name)
                : name + ".out";
            var target = Path.Combine(path, name);
            await new OutputFile(target, Encoding.UTF8.GetBytes(text)).WriteAsync(cancellationToken);
            report.Say(report.Terminal.Text("render.written", target));
        }
    }
}
