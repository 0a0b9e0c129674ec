using System.Runtime.CompilerServices;
using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Running;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Compilation;

/// <summary>Syntax to nodes. Local names and loop variables get slots of their function's frame.</summary>
internal sealed partial class Compiler
{
    private LocalScope _scope = new(null);
    private int _functions;
    private bool _isTolerant;

    /// <param name="page">What is compiled.</param>
    /// <param name="isTolerant">For a run that goes on behind errors.</param>
    public static (StatementNode Body, int Slots) CompilePage(BlockStatement page, bool isTolerant = false)
    {
        var compiler = new Compiler { _isTolerant = isTolerant };
        var body = compiler.Compile(page);
        return (body, compiler._scope.Count);
    }

    /// <summary>The expression that is all there is on a page; null when there is more or other.</summary>
    public static (Node Expression, int Slots)? CompileOnlyExpression(BlockStatement page)
    {
        var only = page.Statements is [var statement] ? (statement as IndentedStatement)?.Inner ?? statement : null;
        if (only is not ExpressionStatement { Expression: not AssignExpression } wanted)
        {
            return null;
        }

        var compiler = new Compiler();
        return (compiler.Compile(wanted.Expression), compiler._scope.Count);
    }

    /// <summary>Local names of one function, and the loops open at the place being compiled.</summary>
    private sealed class LocalScope(LocalScope? outer, bool seesOuter = false)
    {
        /// <summary>An anonymous function sees the parameters of the function around it; a named one does not.</summary>
        public bool SeesOuter => seesOuter;

        public LocalScope? Outer => outer;

        public Dictionary<string, int> Parameters { get; } = new(StringComparer.Ordinal);

        public bool ReadsOuter { get; set; }

        private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);

        public Stack<(string Name, int Slot)> Loops { get; } = new();

        public int Count { get; private set; }

        public int SlotOf(string name)
        {
            if (!_names.TryGetValue(name, out var slot))
            {
                _names[name] = slot = Count++;
            }

            return slot;
        }

        public int NewSlot() => Count++;

        /// <summary>Parameters are plain names seen in the whole body, as a loop's variable is in its own.</summary>
        public int SlotOfParameter(string name)
        {
            var slot = NewSlot();
            Parameters[name] = slot;
            return slot;
        }
    }

    private StatementNode Compile(Statement statement)
    {
        var node = CompilePlain(statement);

        // A function fails where it is called.
        return _isTolerant && _functions == 0 ? TolerantNode.Around(statement, node) : node;
    }

    private StatementNode CompilePlain(Statement statement) => statement switch
    {
        BlockStatement s => new BlockStatementNode(s.Span, [.. s.Statements.Select(Compile)]),
        RawStatement s => new RawNode(s.Span, s.Id, s.Text),
        ExpressionStatement { Expression: AssignExpression } s => new EvaluateNode(s.Span, Compile(s.Expression)),
        ExpressionStatement s => new WriteNode(s.Span, Compile(s.Expression)),
        IndentedStatement s => CompileIndented(s),
        IfStatement s => new IfNode(s.Span, Compile(s.Condition), Compile(s.Then), CompileOptional(s.Else)),
        CaseStatement s => new CaseNode(s.Span, Compile(s.Value), [.. s.Clauses.Select(Compile)], CompileOptional(s.Else)),
        ForStatement s => CompileFor(s),
        WhileStatement s => new WhileNode(s.Span, Compile(s.Condition), Compile(s.Body)),
        BreakStatement s => new JumpNode(s.Span, isBreak: true),
        ContinueStatement s => new JumpNode(s.Span, isBreak: false),
        CaptureStatement s => new CaptureNode(s.Span, CompileTarget(s.Target), Compile(s.Body)),
        ReadOnlyStatement s => new ReadOnlyNode(s.Span, CompileTarget(s.Target)),
        WithStatement s => new WithNode(s.Span, Compile(s.Target), Compile(s.Body)),
        WrapStatement s => new WrapNode(s.Span, Compile(s.Target), Compile(s.Body)),
        ImportStatement s => new ImportNode(s.Span, Compile(s.Value)),
        ReturnStatement s => new ReturnNode(s.Span, s.Value is null ? null : Compile(s.Value)),
        FunctionStatement s => new FunctionStatementNode(s.Span, (IAssignable)CompileTarget(s.Target), CompileFunction(s.Function)),
        _ => throw new InvalidOperationException($"No node for {statement.GetType().Name}."),
    };

    // No node where nothing would change: a line that starts at its left edge, inside nothing that is indented.
    private int _indented;

    private StatementNode CompileIndented(IndentedStatement statement)
    {
        if (statement.Indent.Length == 0 && _indented == 0)
        {
            return Compile(statement.Inner);
        }

        _indented++;
        var inner = Compile(statement.Inner);
        _indented--;
        return new IndentNode(statement.Span, statement.Indent, inner);
    }

    private StatementNode? CompileOptional(Statement? statement) => statement is null ? null : Compile(statement);

    private WhenNode Compile(WhenClause clause) =>
        new([.. clause.Values.Select(Compile)], Compile(clause.Body), clause.Span);

    private ForNode CompileFor(ForStatement loop)
    {
        var list = Compile(loop.Iterated);
        var options = CompileOptions(loop.Options);
        var isLocal = loop.Variable is LocalVariable;
        var name = loop.Variable is GlobalVariable global ? global.Name : ((LocalVariable)loop.Variable).Name;
        var slot = isLocal ? _scope.SlotOf(name) : _scope.NewSlot();
        var otherwise = CompileOptional(loop.Else);
        _scope.Loops.Push((isLocal ? string.Empty : name, slot));
        var body = Compile(loop.Body);
        _scope.Loops.Pop();
        return new(loop.Span, loop.IsTableRow, isLocal ? "$" + name : name, slot, list, options, otherwise) { Body = body };
    }

    private LoopOption[] CompileOptions(IReadOnlyList<NamedArgument> options) =>
        [.. options.Select(option => new LoopOption(option.Name, option.Value is null ? null : Compile(option.Value), option.Span))];

    private UserFunction CompileFunction(FunctionSyntax syntax)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Fail.At(syntax.Span, Codes.TooDeep, Text.Of(_functions));
        }

        _functions++;
        var parameters = syntax.Parameters?.Select(
            p => new ParameterDescription(p.Name, ParameterType.Any, p.Default, p.IsRest)).ToList();
        var function = new UserFunction(syntax.Name, parameters, syntax.HasReturn);
        var outer = _scope;
        _scope = new LocalScope(outer, seesOuter: syntax.Name == "do");
        function.ParameterSlots = [.. (syntax.Parameters ?? []).Select(p => _scope.SlotOfParameter(p.Name))];
        if (syntax.Name.StartsWith('$'))
        {
            function.OwnSlot = _scope.SlotOf(syntax.Name[1..]);
        }

        function.Body = Compile(syntax.Body);
        function.SlotCount = _scope.Count;
        function.ReadsOuter = _scope.ReadsOuter;
        _scope = outer;
        _functions--;
        return function;
    }
}
