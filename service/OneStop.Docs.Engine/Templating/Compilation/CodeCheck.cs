using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Engine.Templating.Syntax;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>
/// Checks the code of every tag of a part, whatever else is wrong with it: blocks that do not match are mended first, tags with
/// syntax errors are then put aside, so that each mistake is reported once and hides no other.
/// </summary>
internal static class CodeCheck
{
    /// <summary>The mistakes in the code; what it uses is added to <paramref name="usage"/>.</summary>
    public static IReadOnlyList<Diagnostic> Check(
        PartSyntax part, BlockPairs pairs, int firstSource, TagIndex tags, TemplateOptions options, TemplateUsage usage)
    {
        if (part.Tags.Count == 0) return [];
        var broken = new HashSet<int>();
        var result = Parse(part, pairs, firstSource, broken);
        var errors = result.Errors.Where(error => broken.Add(error.Start.Source) || error.IsWarning).ToList();
        if (result.Syntax is null)
        {
            var own = broken.Select(source => source - firstSource).ToHashSet();
            result = Parse(part, pairs, firstSource, own);
        }

        var diagnostics = errors.ConvertAll(tags.Diagnose);
        if (result.Syntax is null) return diagnostics;
        var used = ScriptUsage.Describe(result.Syntax, options.Functions, name => CanInclude(name, options));
        usage.Add(used);
        diagnostics.AddRange(used.Includes.Where(include => !CanInclude(include.Name, options)).Select(include => NoSuchInclude(include, tags)));
        diagnostics.AddRange(used.UnknownFunctions.Select(function => Unknown(function, tags)));
        return diagnostics;
    }

    private static bool CanInclude(string name, TemplateOptions options) =>
        options.Includes?.Invoke(name) is { } package && TemplatePartNames.Main(package) is not null;

    private static Diagnostic NoSuchInclude(UsedName include, TagIndex tags)
    {
        var location = tags.Locate(include.Where);
        return Codes.Error(Codes.UnknownInclude, location, location.Quote ?? "", include.Name);
    }

    private static Diagnostic Unknown(UsedName function, TagIndex tags)
    {
        var location = tags.Locate(function.Where);
        return Codes.Error(Codes.UnknownFunction, location, location.Quote ?? "", function.Name);
    }

    private static ScriptParseResult Parse(PartSyntax part, BlockPairs pairs, int firstSource, HashSet<int> broken)
    {
        var segments = new List<TemplateSegment>();
        foreach (var tag in part.Tags.Where(tag => !pairs.Stray.Contains(tag.Index)))
        {
            segments.Add(Segment(broken.Contains(tag.Index) ? Skeleton(tag, pairs, broken) : tag.Code, tag, firstSource));
        }

        segments.AddRange(pairs.Unclosed.Select(tag => Segment("end", tag, firstSource)));
        return ScriptParser.ParseSegments(segments, ScriptParseOptions.Default);
    }

    /// <summary>What keeps the blocks of a broken tag together and says nothing else.</summary>
    private static string Skeleton(TemplateTag tag, BlockPairs pairs, HashSet<int> broken) =>
        string.Join("; ", tag.Shape.Events.Select(e => e.Kind switch
        {
            BlockEventKind.Open => "if true",
            BlockEventKind.Close => "end",
            _ => pairs.Pairs.Any(pair => pair.Middles.Contains(tag) && broken.Contains(pair.Open.Index)) ? "" : e.Keyword == "when" ? "when 0" : "else",
        }));

    private static CodeSegment Segment(string code, TemplateTag tag, int firstSource) =>
        new(code, new TextPosition(firstSource + tag.Index, tag.CodeStart, 1, tag.CodeStart + 1));
}
