using System.Runtime.CompilerServices;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Usage;

/// <summary>
/// Goes through a script as it would run, once, and follows what each name stands for: loop variables are items of what is looped
/// over, names set from data are that data, functions of the script are walked where they are called.
/// </summary>
internal sealed partial class UsageWalker(
    ScriptObject functions, Func<string, IncludedText> includes, IReadOnlyDictionary<string, Meaning>? around = null)
{
    /// <summary>Statements walked: functions and includes are walked again at every call, and could multiply without end.</summary>
    private const int MostStatements = 200_000;

    private readonly UsageNames _names = new();
    private readonly Stack<Meaning> _with = new();
    private readonly List<DataRead> _reads = [];
    private readonly Dictionary<string, Meaning> _loopNames = new(StringComparer.Ordinal);
    private int _statements;

    public void WalkPage(Statement page)
    {
        foreach (var (name, meaning) in around ?? _loopNames)
        {
            _names.Set(name, meaning);
        }

        Walk(page);
        WalkFunctionsNeverCalled();
    }

    public ScriptUsage Result() => new(_reads, _calledFunctions.Values.ToList(), _includes.Values.ToList())
    {
        UnknownFunctions = UnknownFunctions(),
        UnknownIncludes = _unknownIncludes.Values.ToList(),
        Mistakes = [.. _mistakes.Values],
        Notes = Notes(),
        LoopNames = _loopNames,
    };

    private void Walk(Statement? statement)
    {
        if (statement is null || ++_statements > MostStatements || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return;
        }

        switch (statement)
        {
            case BlockStatement s:
                WalkAll(s.Statements);
                break;
            case IndentedStatement s:
                Walk(s.Inner);
                break;
            case ExpressionStatement { Expression: AssignExpression assignment }:
                WalkAssignment(assignment);
                break;
            case ExpressionStatement s:
                Walk(s.Expression, DataUse.Printed);
                break;
            case IfStatement s:
                WalkIf(s);
                break;
            case CaseStatement s:
                WalkCase(s);
                break;
            case ForStatement s:
                WalkFor(s);
                break;
            case WhileStatement s:
                Walk(s.Condition, DataUse.Truth);
                _names.Maybe(() => Under(null, () => Walk(s.Body)));
                break;
            default:
                WalkRare(statement);
                break;
        }
    }

    private void WalkAll(IReadOnlyList<Statement> statements)
    {
        foreach (var inner in statements)
        {
            Walk(inner);
        }
    }

    private void WalkRare(Statement statement)
    {
        switch (statement)
        {
            case CaptureStatement s:
                Walk(s.Body);
                Assign(s.Target, Meaning.Own);
                break;
            case WithStatement s:
                var scope = Walk(s.Target, DataUse.Object);
                _with.Push(scope);
                Walk(s.Body);
                _with.Pop();
                break;
            case WrapStatement s:
                FunctionNamed((s.Target as CallExpression)?.Target ?? s.Target);
                WalkUnknown((s.Target as CallExpression)?.Arguments ?? []);
                Walk(s.Body);
                break;
            case ImportStatement s:
                Walk(s.Value, DataUse.Object);
                _importsData = true;
                break;
            case ReturnStatement { Value: { } value }:
                var result = Walk(value, DataUse.Passed);
                _result = _result is null ? result : _result.Or(result);
                break;
            case FunctionStatement s:
                Declare(s);
                break;
        }
    }

    private void WalkIf(IfStatement statement)
    {
        NoteUnreachable(statement);
        Walk(statement.Condition, DataUse.Truth);
        var (then, otherwise) = (GuardsOf(statement.Condition), GuardsOfNot(statement.Condition));
        _names.Either(
            () => Under(then, () => Walk(statement.Then)),
            () => Under(otherwise, () => Walk(statement.Else)));
    }

    private void WalkCase(CaseStatement statement)
    {
        Walk(statement.Value, UseBeside([.. statement.Clauses.SelectMany(clause => clause.Values)]), isCompared: true);
        foreach (var clause in statement.Clauses)
        {
            foreach (var value in clause.Values)
            {
                Walk(value, DataUse.Value, isCompared: true);
            }

            _names.Maybe(() => Under(null, () => Walk(clause.Body)));
        }

        _names.Maybe(() => Under(null, () => Walk(statement.Else)));
    }

    private void WalkFor(ForStatement loop)
    {
        var list = Walk(loop.Iterated, DataUse.List);
        foreach (var option in loop.Options.Where(option => option.Value is not null))
        {
            Walk(option.Value!, DataUse.Integer);
        }

        var item = loop.Iterated is BinaryExpression { Operator: BinaryOperator.Range or BinaryOperator.RangeExclusive }
            ? Meaning.Number
            : list.Item();
        var name = NameOf(loop.Variable);
        _loopNames[name] = _loopNames.TryGetValue(name, out var other) ? other.Or(item) : item;
        _names.Within([(name, item)], () => _names.Maybe(() => Walk(loop.Body)));
        _names.Maybe(() => Under(null, () => Walk(loop.Else)));
    }

    private static string NameOf(Expression variable) => variable switch
    {
        GlobalVariable v => v.Name,
        LocalVariable v => "$" + v.Name,
        _ => string.Empty,
    };

    private void WalkAssignment(AssignExpression assignment)
    {
        var meaning = Walk(assignment.Value, assignment.Operator == "=" ? DataUse.Passed : UseBeside([assignment.Target]));
        if (assignment.Operator != "=")
        {
            Walk(assignment.Target, DataUse.Value);
            meaning = Meaning.Own;
        }

        Assign(assignment.Target, meaning);
    }

    private void Assign(Expression target, Meaning meaning)
    {
        switch (target)
        {
            case GlobalVariable or LocalVariable:
                NoteSet(target);
                _names.Set(NameOf(target), meaning);
                break;
            case MemberExpression member:
                Walk(member.Target, DataUse.Passed);
                break;
            default:
                Walk(target, DataUse.Passed);
                break;
        }
    }
}
