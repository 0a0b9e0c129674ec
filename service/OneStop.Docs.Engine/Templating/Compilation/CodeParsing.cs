using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Templating.Syntax;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>The code of a part as parsed for what can be known of it.</summary>
/// <param name="Syntax">Null when even the mended code cannot be read.</param>
/// <param name="Broken">Numbers of the tags, as sources, that hold a mistake of grammar.</param>
/// <param name="Diagnostics">One for each statement with a mistake of grammar, in the order of the tags.</param>
internal sealed record ParsedCode(ScriptSyntax? Syntax, IReadOnlySet<int> Broken, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>
/// Parses the code of every tag of a part, whatever else is wrong with it: blocks that do not match are mended first, statements
/// with mistakes are then put aside, so that each mistake is reported once and hides no other.
/// </summary>
internal sealed class CodeParsing
{
    private const string AnyCondition = "this";
    private static readonly string[] LexerCodes = ["SCR101", "SCR102", "SCR103", "SCR105"];

    private readonly PartSyntax _part;
    private readonly BlockPairs _pairs;
    private readonly int _first;
    private readonly TagIndex _tags;
    private readonly Dictionary<int, HashSet<int>> _broken = [];
    private readonly SortedDictionary<(int Tag, int Offset), Diagnostic> _diagnostics = [];

    private CodeParsing(PartSyntax part, BlockPairs pairs, int firstSource, TagIndex tags) =>
        (_part, _pairs, _first, _tags) = (part, pairs, firstSource, tags);

    /// <summary>Parses the part's code.</summary>
    public static ParsedCode Parse(PartSyntax part, BlockPairs pairs, int firstSource, TagIndex tags)
    {
        if (part.Tags.Count == 0) return new(null, new HashSet<int>(), []);
        var parsing = new CodeParsing(part, pairs, firstSource, tags);
        return parsing.Parse();
    }

    private ParsedCode Parse()
    {
        var result = Parse(_part.Tags.Where(tag => !tag.IsMirror && !_pairs.Stray.Contains(tag.Index)));
        foreach (var warning in result.Errors.Where(error => error.IsWarning)) Report(warning);

        // Twice: what a mended statement hid may show, and is then a mistake of the whole tag.
        for (var round = 0; round < 2 && result.Syntax is null; round++)
        {
            foreach (var errors in result.Errors.Where(error => !error.IsWarning).GroupBy(error => error.Start.Source))
            {
                SetAside(errors.Key - _first, [.. errors]);
            }

            result = Parse(_part.Tags.Where(tag => !tag.IsMirror && !_pairs.Stray.Contains(tag.Index)));
        }

        return new(result.Syntax, _broken.Keys.Select(index => index + _first).ToHashSet(), [.. _diagnostics.Values]);
    }

    private void SetAside(int index, IReadOnlyList<ScriptError> errors)
    {
        if (index < 0 || index >= _part.Tags.Count) return;
        var tag = _part.Tags[index];
        var statements = ScriptTag.Statements(tag.Code);
        var isNew = _broken.TryAdd(index, []);
        var aside = _broken[index];
        for (var i = 0; i < statements.Count && isNew; i++)
        {
            if (MistakeIn(tag, statements[i]) is not { } mistake) continue;
            aside.Add(i);
            Report(mistake);
        }

        if (isNew && aside.Count > 0) return;
        if (isNew) Report(errors[0]);
        aside.UnionWith(Enumerable.Range(0, statements.Count));
    }

    /// <summary>The first mistake of a statement, parsed by itself with what its blocks need around it.</summary>
    private ScriptError? MistakeIn(TemplateTag tag, TagStatement statement)
    {
        var before = new List<string>();
        var open = 0;
        foreach (var e in statement.Events)
        {
            if (e.Kind == BlockEventKind.Open) open++;
            else if (e.Kind == BlockEventKind.Close) open--;
            else if (open == 0) (before, open) = ([e.Keyword == "when" ? $"case {AnyCondition}" : $"if {AnyCondition}"], 1);
        }

        if (open < 0) return null;
        var outside = new TextPosition(-1, 0, 1, 1);

        // With its semicolon, so that the message names what the author wrote.
        var whole = statement.Start + statement.Length < tag.Code.Length && tag.Code[statement.Start + statement.Length] == ';'
            ? statement with { Length = statement.Length + 1 }
            : statement;
        List<TemplateSegment> segments = [.. before.Select(code => new CodeSegment(code, outside)), Segment(tag, whole)];
        segments.AddRange(Enumerable.Repeat(new CodeSegment("end", outside), open));
        var errors = ScriptParser.ParseSegments(segments, ScriptParseOptions.Default).Errors
            .Where(error => !error.IsWarning && error.Start.Source == _first + tag.Index).ToList();

        // A text never closed explains whatever the parser makes of its letters.
        return errors.Find(error => LexerCodes.Contains(error.Code)) ?? errors.FirstOrDefault();
    }

    private ScriptParseResult Parse(IEnumerable<TemplateTag> tags)
    {
        var segments = new List<TemplateSegment>();
        foreach (var tag in tags)
        {
            if (!_broken.TryGetValue(tag.Index, out var aside))
            {
                segments.Add(Segment(tag));
                continue;
            }

            var statements = ScriptTag.Statements(tag.Code);
            for (var i = 0; i < statements.Count; i++)
            {
                segments.Add(aside.Contains(i) ? new CodeSegment(Skeleton(tag, statements[i]), Position(tag, 0)) : Segment(tag, statements[i]));
            }
        }

        segments.AddRange(_pairs.Unclosed.Where(tag => !tag.IsMirror).Select(tag => new CodeSegment("end", Position(tag, 0))));
        return ScriptParser.ParseSegments(segments, ScriptParseOptions.Default);
    }

    /// <summary>What keeps the blocks of a statement together and says nothing else.</summary>
    private string Skeleton(TemplateTag tag, TagStatement statement) =>
        string.Join("; ", statement.Events.Select(e => e.Kind switch
        {
            BlockEventKind.Open => $"if {AnyCondition}",
            BlockEventKind.Close => "end",
            _ => _pairs.Pairs.Any(pair => pair.Middles.Contains(tag) && _broken.ContainsKey(pair.Open.Index)) ? ""
                : e.Keyword == "when" ? "when 0" : "else",
        }));

    private void Report(ScriptError error) =>
        _diagnostics.TryAdd((error.Start.Source, error.Start.Offset), _tags.Diagnose(error));

    /// <summary>A width or span is taken for a number, as by a sign before it.</summary>
    private CodeSegment Segment(TemplateTag tag) =>
        tag.Directive is TagDirective.CellWidth or TagDirective.CellSpan && !tag.Code.Contains(';', StringComparison.Ordinal)
            ? new($"-({tag.Code})", Position(tag, -2))
            : new(tag.Code, Position(tag, 0));

    private CodeSegment Segment(TemplateTag tag, TagStatement statement) =>
        new(tag.Code.Substring(statement.Start, statement.Length), Position(tag, statement.Start));

    private TextPosition Position(TemplateTag tag, int offset) =>
        new(_first + tag.Index, tag.CodeStart + offset, 1, tag.CodeStart + offset + 1);
}
