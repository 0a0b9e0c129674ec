using System.Globalization;
using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Drafting.Catalogue;

/// <summary>The files of one templates folder: one subfolder a template, blocks below <c>blocks/</c>.</summary>
internal static class TemplateFolder
{
    public const string BlocksFolder = "blocks";

    internal const string Description = "template.json";
    private const string Sample = "sample.json";
    private const int DescriptionLimit = 64 * 1024;
    private const long FileLimit = 32L << 20;

    /// <summary>Every description found, problems apart, in the order of their names.</summary>
    public static (List<TemplateInfo> Found, List<Diagnostic> Problems) List(string folder)
    {
        var found = new List<TemplateInfo>();
        var problems = new List<Diagnostic>();
        if (!Directory.Exists(folder))
        {
            problems.Add(DraftingCodes.Error(DraftingCodes.NoTemplatesFolder, Location.None, folder));
            return (found, problems);
        }

        foreach (var one in Subfolders(folder).Concat(Subfolders(Path.Combine(folder, BlocksFolder))))
        {
            var file = Path.Combine(one, Description);
            if (!File.Exists(file)) continue;
            var part = Path.GetRelativePath(folder, file).Replace('\\', '/');
            var read = ReadDescription(file, part, one);
            problems.AddRange(read.Diagnostics);
            if (read.Value is not { } info) continue;
            found.Add(info with { HasSample = info.Role != TemplateRole.Record && File.Exists(Path.Combine(one, Sample)) });
            problems.AddRange(MissingFiles(info));
        }

        return (found, problems);
    }

    /// <summary>The .docx for a body size; 14 has no number in its name.</summary>
    public static string FileName(int bodySize) =>
        bodySize == 14 ? "template.docx" : string.Create(CultureInfo.InvariantCulture, $"template-{bodySize}.docx");

    public static Outcome<TemplateFile> ReadTemplate(TemplateInfo info, int bodySize)
    {
        var name = FileName(bodySize);
        var bytes = Bytes(Path.Combine(info.Folder, name), $"{info.Id}/{name}", FileLimit);
        if (bytes.Value is null && !bytes.HasErrors) return new(null, [Missing(info, name)]);
        return new(bytes.Value is null ? null : new(info.Id, bodySize, bytes.Value.Bytes), bytes.Diagnostics);
    }

    public static Outcome<SamplePlan> ReadSample(TemplateInfo info)
    {
        var bytes = Bytes(Path.Combine(info.Folder, Sample), $"{info.Id}/{Sample}", FileLimit);
        if (bytes.HasErrors) return new(null, bytes.Diagnostics);
        return bytes.Value is { } file
            ? new(new(info.Id, file.Bytes), [])
            : new(null, [DraftingCodes.Error(DraftingCodes.NoSample, new(info.Id), info.Id)]);
    }

    /// <summary>Another file of the folder; null without a diagnostic when it is not there.</summary>
    public static Outcome<Content> ReadFile(string folder, string name) => Bytes(Path.Combine(folder, name), name, FileLimit);

    internal sealed record Content(byte[] Bytes);

    private static Outcome<TemplateInfo> ReadDescription(string file, string part, string folder)
    {
        var bytes = Bytes(file, part, DescriptionLimit);
        return bytes.Value is { } content ? new DescriptionReader(part).Read(content.Bytes, folder) : new(null, bytes.Diagnostics);
    }

    /// <summary>Null without a diagnostic when there is no such file.</summary>
    private static Outcome<Content> Bytes(string file, string part, long limit)
    {
        try
        {
            var length = new FileInfo(file).Length;
            if (length <= limit) return new(new(File.ReadAllBytes(file)), []);
            return new(null, [DraftingCodes.Error(DraftingCodes.FileTooLarge, new(part), part, Text(length), Text(limit))]);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return new(null, []);
        }
    }

    private static IEnumerable<Diagnostic> MissingFiles(TemplateInfo info) => info.BodySizes
        .Select(FileName)
        .Where(name => !File.Exists(Path.Combine(info.Folder, name)))
        .Select(name => Missing(info, name));

    private static Diagnostic Missing(TemplateInfo info, string name) =>
        DraftingCodes.Error(DraftingCodes.TemplateFileMissing, new($"{info.Id}/{name}"), info.Id, name);

    private static IEnumerable<string> Subfolders(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal) : [];

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
