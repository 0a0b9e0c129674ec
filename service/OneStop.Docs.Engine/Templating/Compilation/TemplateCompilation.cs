using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Fields;
using OneStop.Docs.Engine.Templating.Inspection;
using OneStop.Docs.Engine.Templating.Parsing;
using OneStop.Docs.Engine.Templating.Syntax;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>One compilation of one template: gathers tags and problems over its parts and what they include.</summary>
internal sealed class TemplateCompilation(TemplateOptions options)
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<MarkupTree> _trees = [];
    private readonly List<string> _partNames = [];
    private readonly List<InspectedBlock> _blocks = [];
    private TemplateLists? _lists;
    private IncludedTexts? _included;
    private IncludeImport? _includes;
    private readonly List<(string Host, PlannedPart Part)> _includedIn = [];
    private string _host = "";

    /// <summary>What it is compiled with.</summary>
    public TemplateOptions Options { get; } = options;

    /// <summary>Every tag met so far.</summary>
    public TagIndex Tags { get; } = new();

    /// <summary>Every problem met so far, in document order, those of included templates behind; each once.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics =>
        [.. _diagnostics.Concat(Included.Diagnostics)
            .DistinctBy(d => (d.Code, d.Location, string.Join('\n', d.Arguments)))
            .OrderBy(d => d.Location.Part is { } part ? PlaceOf(part) : -1)
            .ThenBy(d => d.Location.Paragraph).ThenBy(d => d.Location.Column)];

    /// <summary>The templates that are included.</summary>
    private IncludedTexts Included => _included ??= new(Options, Tags);

    /// <summary>What the scripts of the parts read and call.</summary>
    public TemplateUsage Usage { get; } = new();

    /// <summary>Every block met so far.</summary>
    public IReadOnlyList<InspectedBlock> Blocks => _blocks;

    /// <summary>Compiles the whole template; null when anything is wrong.</summary>
    public CompiledTemplate? Compile(PackageParts package)
    {
        if (TemplatePartNames.Main(package) is not { } main)
        {
            _diagnostics.Add(Codes.Error(Codes.NotWordDocument, Location.None));
            return null;
        }

        _lists = new(package, Options.Limits);
        _includes = new(package);
        _diagnostics.AddRange(UnreadTags.In(package));
        var syntax = TemplatePartNames.Stories(package).Prepend(main).Concat(TemplatePartNames.Companions(package))
            .Select(part => ParsePart(part, part.Name, LinkTargets.Of(package, part.Name))).OfType<PartSyntax>().ToList();
        // The text comes first: what it includes may bring notes along.
        var parts = DiagramMatch.Join(package, syntax, _diagnostics).Select(part => PlanPart(WithBroughtNotes(part), [])).OfType<PlannedPart>().ToList();
        parts.AddRange(NewNotes(syntax).Select(part => PlanPart(part, [])).OfType<PlannedPart>());
        var moved = MoveNotes(parts, main.Name);
        var grown = _includes.Package;
        var programs = parts.Select(part => CompilePart(part, [.. moved.Where(note => note.Part == part)], grown)).OfType<PartProgram>().ToList();

        if (_diagnostics.Exists(d => d.Severity == Severity.Error)) return null;
        var includes = TemplateIncludes.Compile(Usage.Includes.Select(include => include.Name), Included, Options);
        return new(grown, programs, Tags, TemplateIds.Of(_trees), includes, Options);
    }

    /// <summary>Reads a part, and reports what is wrong with its tags as such; null when it cannot be read.</summary>
    public PartSyntax? ParsePart(PackagePart part, string name, LinkTargets links)
    {
        var (syntax, unread) = PartParser.Parse(part, links, Options.Limits.XmlDepth);
        _diagnostics.AddRange(unread);
        if (syntax is null) return null;
        _trees.Add(syntax.Tree);
        _diagnostics.AddRange(UnreadTags.In(syntax.Tree, name));
        return syntax with { Name = name };
    }

    /// <summary>Plans a part, and reports what is wrong in it: its structure, and the code of every tag all the same.</summary>
    public PlannedPart? PlanPart(PartSyntax syntax, IReadOnlyList<string> trail)
    {
        _partNames.Add(syntax.Name);
        if (trail.Count == 0) _host = syntax.Name;
        var first = Tags.Add(syntax);
        var pairs = BlockPairing.Pair(syntax);
        var isNotes = trail.Count == 0 && NotePlacing.IsPartOfNotes(syntax.Tree);
        var around = new PartSurroundings(new IncludePlacing(this, trail), _lists!, IsCopied: isNotes || trail.Count > 0, KeepsFirst: trail.Count == 0);
        var plan = PartPlanner.Plan(syntax, pairs, around);
        _diagnostics.AddRange(WithoutMirrors(syntax, plan.Diagnostics));
        CheckCode(syntax, pairs, first, trail.Count == 0 ? plan : null);
        var levels = plan.Groups.SelectMany(group => group.Tags.Select(tag => (tag.Index, group.Level))).ToDictionary();
        _blocks.AddRange(pairs.Pairs
            .Where(pair => pair.Open != pair.Close && !pair.Open.IsMirror)
            .OrderBy(pair => pair.Open.Index).ThenByDescending(pair => pair.Close.Index)
            .Select(pair => Describe(syntax, pair, levels)));
        if (plan.Edits is null) return null;
        var planned = new PlannedPart(syntax, plan.Edits, first, plan);
        if (trail.Count > 0) _includedIn.Add((_host, planned));
        return planned;
    }

    /// <summary>The main part of an included template with its links, once what it needs has been brought into the package of this one.</summary>
    /// <exception cref="System.Xml.XmlException">A part of it is not well-formed.</exception>
    public (PackagePart Main, LinkTargets Links) Bring(string name, PackageParts included, PackagePart main)
    {
        var brought = _includes!.Bring(name, included, main, _host, hasNotes: _partNames[0] == _host);
        if (brought == main) return (main, LinkTargets.Of(included, main.Name));
        _lists = new(_includes.Package, Options.Limits);
        return (brought, LinkTargets.Of(_includes.Package, _host));
    }

    /// <summary>A part of notes as included templates have left it.</summary>
    private PartSyntax WithBroughtNotes(PartSyntax part)
    {
        if (!NotePlacing.IsPartOfNotes(part.Tree) || _includes!.Changed(part.Name) is not { } changed) return part;
        return ParsePart(changed, changed.Name, LinkTargets.Of(_includes.Package, changed.Name)) ?? part;
    }

    /// <summary>Parts of notes that only included templates have.</summary>
    private IEnumerable<PartSyntax> NewNotes(List<PartSyntax> known) =>
        from part in TemplatePartNames.Stories(_includes!.Package).ToList()
        where !known.Exists(own => own.Name == part.Name)
        let syntax = ParsePart(part, part.Name, LinkTargets.Of(_includes.Package, part.Name))
        where syntax is not null
        select syntax;

    /// <summary>The code of a part with all it includes; an included part's is checked where it runs: among the names of the one around it.</summary>
    private void CheckCode(PartSyntax syntax, BlockPairs pairs, int first, PartPlan? plan)
    {
        var code = CodeParsing.Parse(syntax, pairs, first, Tags);
        Included.Note(code);
        _diagnostics.AddRange(code.Diagnostics);
        if (plan is null || code.Syntax is null) return;
        _diagnostics.AddRange(CodeCheck.Check(code.Syntax, Options, Included, Tags, Usage, NotePlacing.IsPartOfNotes(syntax.Tree))
            .Where(found => !plan.Diagnostics.Any(d => IsSameInclude(d, found))));
    }

    private int PlaceOf(string part) => _partNames.IndexOf(part) is var place and >= 0 ? place : int.MaxValue;

    /// <summary>What is wrong where a text stands again is told where it stands first; what is wrong only there, there.</summary>
    private static IReadOnlyList<Diagnostic> WithoutMirrors(PartSyntax part, IReadOnlyList<Diagnostic> diagnostics)
    {
        if (diagnostics.Count == 0 || part.Targets.Count == 0) return diagnostics;
        var mirrors = part.Tags.Where(tag => tag.IsMirror).Select(part.Locate).ToHashSet();
        var own = diagnostics.Where(diagnostic => !mirrors.Contains(diagnostic.Location)).ToList();
        return own.Count > 0 ? own : diagnostics;
    }

    /// <summary>An include that stands alone in its paragraph is looked for twice: where it goes, and among the code.</summary>
    private static bool IsSameInclude(Diagnostic placed, Diagnostic found) =>
        placed.Code == found.Code && found.Code == Codes.UnknownInclude
        && placed.Location.Part == found.Location.Part && placed.Location.Paragraph == found.Location.Paragraph;

    private static InspectedBlock Describe(PartSyntax part, BlockPair pair, IReadOnlyDictionary<int, LiftLevel> levels) =>
        new(
            pair.Keyword, pair.Open.Text,
            levels.TryGetValue(pair.Open.Index, out var level) ? level.ToString().ToLowerInvariant() : null,
            part.Locate(pair.Open), part.Locate(pair.Close));

    /// <summary>Notes that the text refers to inside a block are written with it; those of an included template always.</summary>
    private List<MovedNote> MoveNotes(List<PlannedPart> parts, string main)
    {
        var moved = new List<MovedNote>();
        var included = _includedIn.Where(entry => entry.Host == main).Select(entry => entry.Part);
        foreach (var host in parts.FindAll(part => part.Syntax.Name == main).Concat(included))
        {
            if (host.Plan.Scopes is not { } scopes) continue;
            moved.AddRange(new NotePlacing(host, scopes, isWholeMoved: host.Syntax.Name != main)
                .Add(space => parts.Find(part => NotePlacing.IsPartOf(part.Syntax.Tree, space))));
            scopes.Mark(host.Edits, host.Plan.Places);
        }

        return moved;
    }

    private PartProgram? CompilePart(PlannedPart planned, IReadOnlyList<MovedNote> moved, PackageParts package)
    {
        var isPlain = planned.Syntax.Tags.Count == 0 && planned.Syntax.Erasures.Count == 0 && moved.Count == 0;
        if (isPlain && !FieldPlan.ShowsTaggedProperty(planned.Syntax.Tree, package)) return null;
        if (_diagnostics.Exists(d => d.Severity == Severity.Error)) return null;

        var segments = SegmentBuilder.Build(planned, moved);
        _diagnostics.AddRange(JumpCheck.Check(segments, Tags));
        var parsed = ScriptParser.ParseSegments(segments.Segments, ScriptParseOptions.Default);
        if (parsed.Syntax is null)
        {
            _diagnostics.AddRange(parsed.Errors.Select(Tags.Diagnose));
            return null;
        }

        var script = CompiledScript.Compile(parsed.Syntax, Options.Functions);
        var included = _includedIn.Where(entry => entry.Host == planned.Syntax.Name).Select(entry => entry.Part.Syntax).ToList();
        return new(planned.Syntax.Name, planned.Syntax.Tree.Prefix, segments, script)
        {
            Fields = FieldPlan.Of(planned, package, Options.Limits.XmlDepth),
            ReplacedLinks =
            [
                .. LinkEdits.Replaced(planned.Syntax),
                .. included.SelectMany(LinkEdits.Replaced),
            ],
            ReplacedPictures = [.. PictureEdits.Replaced([planned.Syntax, .. included])],
        };
    }
}
