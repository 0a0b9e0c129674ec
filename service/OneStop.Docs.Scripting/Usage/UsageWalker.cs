using System.Runtime.CompilerServices;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Usage;

/// <summary>Collects paths, functions and includes. Loop variables stand for an item of what is looped over.</summary>
internal sealed partial class UsageWalker(ScriptObject functions)
{
    private readonly HashSet<string> _seenPaths = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seenFunctions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seenIncludes = new(StringComparer.Ordinal);

    // Names the script gives values to: the path each stands for, or null when it is the script's own.
    private readonly Dictionary<string, string?> _names = new(StringComparer.Ordinal);
    private readonly Stack<string> _with = new();

    public List<UsedPath> Paths { get; } = [];

    public List<UsedName> Functions { get; } = [];

    public List<UsedName> Includes { get; } = [];

    public void Walk(Statement? statement)
    {
        switch (statement)
        {
            case BlockStatement s:
                foreach (var inner in s.Statements)
                {
                    Walk(inner);
                }

                break;
            case IndentedStatement s:
                Walk(s.Inner);
                break;
            case ExpressionStatement s:
                Walk(s.Expression);
                break;
            case IfStatement s:
                Walk(s.Condition);
                Walk(s.Then);
                Walk(s.Else);
                break;
            case CaseStatement s:
                WalkCase(s);
                break;
            case ForStatement s:
                WalkFor(s);
                break;
            case WhileStatement s:
                Walk(s.Condition);
                Walk(s.Body);
                Walk(s.Else);
                break;
            default:
                WalkRare(statement);
                break;
        }
    }

    private void WalkRare(Statement? statement)
    {
        switch (statement)
        {
            case CaptureStatement s:
                Walk(s.Body);
                Set(s.Target, null);
                break;
            case WithStatement s:
                WalkWith(s);
                break;
            case WrapStatement s:
                Walk(s.Target);
                Walk(s.Body);
                break;
            case ImportStatement s:
                Walk(s.Value);
                break;
            case ReturnStatement { Value: { } value }:
                Walk(value);
                break;
            case FunctionStatement s:
                Set(s.Target, null);
                WalkFunction(s.Function);
                break;
        }
    }

    private void WalkCase(CaseStatement statement)
    {
        Walk(statement.Value);
        foreach (var clause in statement.Clauses)
        {
            foreach (var value in clause.Values)
            {
                Walk(value);
            }

            Walk(clause.Body);
        }

        Walk(statement.Else);
    }

    private void WalkFor(ForStatement loop)
    {
        var path = Walk(loop.Iterated);
        foreach (var option in loop.Options)
        {
            Walk(option);
        }

        var name = NameOf(loop.Variable);
        var had = _names.TryGetValue(name, out var before);
        _names[name] = path is null ? null : path + "[]";
        Walk(loop.Body);
        Restore(name, had, before);
        Walk(loop.Else);
    }

    private void Restore(string name, bool had, string? before)
    {
        if (had)
        {
            _names[name] = before;
        }
        else
        {
            _names.Remove(name);
        }
    }

    private void WalkWith(WithStatement statement)
    {
        var path = Walk(statement.Target);
        _with.Push(path ?? string.Empty);
        Walk(statement.Body);
        _with.Pop();
    }

    private void WalkFunction(FunctionSyntax function)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return;
        }

        var kept = function.Parameters?.Select(p => (p.Name, Had: _names.TryGetValue(p.Name, out var before), Before: before)).ToList() ?? [];
        foreach (var (name, _, _) in kept)
        {
            _names[name] = null;
        }

        Walk(function.Body);
        foreach (var (name, had, before) in kept)
        {
            Restore(name, had, before);
        }
    }

    private static string NameOf(Expression variable) => variable switch
    {
        GlobalVariable v => v.Name,
        LocalVariable v => "$" + v.Name,
        _ => string.Empty,
    };

    private void Set(Expression target, string? path)
    {
        if (target is GlobalVariable or LocalVariable)
        {
            _names[NameOf(target)] = path;
        }
        else
        {
            Walk(target);
        }
    }

    private void AddPath(string path, SourceSpan span)
    {
        if (_seenPaths.Add(path))
        {
            Paths.Add(new(path, span.From));
        }
    }
}
