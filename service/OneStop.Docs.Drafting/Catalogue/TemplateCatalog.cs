using System.Collections.Concurrent;
using System.Globalization;
using OneStop.Docs.Drafting.Composing;
using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Engine;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating;
using OneStop.Docs.Engine.Templating.Values;
using OneStop.Docs.Plans.Templating;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Drafting.Catalogue;

/// <summary>
/// The templates of one folder. Read once; compiled templates are kept. An id is only ever looked up among those found:
/// a name from outside never becomes a path. Safe to use from many threads.
/// </summary>
public sealed class TemplateCatalog
{
    private readonly Dictionary<string, TemplateInfo> _byId;
    private readonly ConcurrentDictionary<(string Id, int Size), Lazy<Outcome<CompiledTemplate>>> _compiled = new();
    private readonly ScriptFunctionSet _functions;

    private TemplateCatalog(IReadOnlyList<TemplateInfo> templates, IReadOnlyList<Diagnostic> diagnostics, ScriptFunctionSet functions)
    {
        Templates = templates;
        Diagnostics = diagnostics;
        _functions = functions;
        _byId = templates.ToDictionary(t => t.Id, StringComparer.Ordinal);
    }

    /// <summary>Healthy templates and blocks, in the order of their lists.</summary>
    public IReadOnlyList<TemplateInfo> Templates { get; }

    /// <summary>Everything that is wrong in the folder; what is wrong with one template does not hide the others.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The templates of <paramref name="folder"/>, with the functions our templates call. Bad content is no exception: see <see cref="Diagnostics"/>.</summary>
    public static TemplateCatalog Open(string folder)
    {
        var (found, problems) = TemplateFolder.List(folder);
        var agencies = RegisterFiles.ReadAgencies(folder, problems);
        var functions = PlanFunctions.AddTo(TemplateFunctions.AddTo(ScriptFunctionSet.Builtins), agencies);
        return new([.. found.OrderBy(t => t.Role).ThenBy(t => t.Order).ThenBy(t => t.Id, StringComparer.Ordinal)], problems, functions);
    }

    public TemplateInfo? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The template, or the diagnostic that lists those there are.</summary>
    public Outcome<TemplateInfo> Require(string id) => Find(id) is { } info
        ? new(info, [])
        : new(null, [DraftingCodes.Error(
            DraftingCodes.UnknownTemplate, new(Quote: id), id, string.Join(", ", Templates.Select(t => t.Id)))]);

    /// <summary>The template's bytes.</summary>
    /// <param name="bodySize">Points; null for the template's usual size.</param>
    public Outcome<TemplateFile> Read(string id, int? bodySize)
    {
        var (info, size, problem) = Choose(id, bodySize);
        return problem is null ? TemplateFolder.ReadTemplate(info!, size) : new(null, [problem]);
    }

    /// <summary>The template ready to be filled; the first call compiles it, later ones get the same.</summary>
    public Outcome<CompiledTemplate> Compile(string id, int? bodySize)
    {
        var (info, size, problem) = Choose(id, bodySize);
        if (problem is not null) return new(null, [problem]);
        return _compiled.GetOrAdd((id, size), _ => new(() => Compile(info!, size))).Value;
    }

    /// <summary>A .docx from elsewhere made ready; it may include the blocks of this catalogue.</summary>
    public Outcome<CompiledTemplate> CompileFile(ReadOnlyMemory<byte> bytes)
    {
        var parts = DocumentEngine.Open(bytes, PackageLimits.Default);
        return parts.Value is null ? new(null, parts.Diagnostics) : DocumentEngine.Compile(parts.Value, Options(bodySize: 14));
    }

    /// <summary>The options that templates of this catalogue are compiled with.</summary>
    public TemplateOptions Options(int bodySize) => new(_functions, name => Include(name, bodySize), PackageLimits.Default);

    private Outcome<CompiledTemplate> Compile(TemplateInfo info, int size)
    {
        var file = TemplateFolder.ReadTemplate(info, size);
        if (file.Value is null) return new(null, file.Diagnostics);
        var parts = DocumentEngine.Open(file.Value.Bytes, PackageLimits.Default);
        if (parts.Value is null) return new(null, TemplateRun.In(info.Id, parts.Diagnostics));
        var compiled = DocumentEngine.Compile(parts.Value, Options(size));
        return compiled with { Diagnostics = TemplateRun.In(info.Id, compiled.Diagnostics) };
    }

    private PackageParts? Include(string name, int bodySize)
    {
        if (Find(name) is not { Role: TemplateRole.Block } block || !block.BodySizes.Contains(bodySize)) return null;
        var file = TemplateFolder.ReadTemplate(block, bodySize);
        return file.Value is null ? null : DocumentEngine.Open(file.Value.Bytes, PackageLimits.Default).Value;
    }

    private (TemplateInfo? Info, int Size, Diagnostic? Problem) Choose(string id, int? bodySize)
    {
        var found = Require(id);
        if (found.Value is not { } info) return (null, 0, found.Diagnostics[0]);
        var size = bodySize ?? info.BodySizes[0];
        if (info.BodySizes.Contains(size)) return (info, size, null);
        return (null, 0, DraftingCodes.Error(
            DraftingCodes.SizeNotOffered, new(id), id, Text(size), string.Join(", ", info.BodySizes.Select(Text))));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
