using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Usage;

/// <summary>Conditions: under which of them data is read, and whether they only ask for that very data.</summary>
internal sealed partial class UsageWalker
{
    // What must be there for the place being walked to be reached; null: it also hangs on something else.
    private readonly Stack<IReadOnlyList<DataPath>?> _guards = new();

    // After `import` of data a plain name may be a member of it.
    private bool _importsData;

    private void Under(IReadOnlyList<DataPath>? guards, Action walk)
    {
        _guards.Push(guards);
        walk();
        _guards.Pop();
    }

    /// <summary>The paths that a condition asks for, and nothing else; null when it asks for something else too.</summary>
    private IReadOnlyList<DataPath>? GuardsOf(Expression condition) => condition switch
    {
        ParenthesizedExpression e => GuardsOf(e.Inner),
        UnaryExpression { Operator: "!" } e => GuardsOfNot(e.Operand),
        BinaryExpression { Operator: BinaryOperator.And } e => Both(GuardsOf(e.Left), GuardsOf(e.Right)),
        BinaryExpression { Operator: BinaryOperator.NotEqual, Right: LiteralExpression { Value: var value } } e
            when value.IsNull || value.AsTextOrNull is "" => GuardsOf(e.Left),
        BinaryExpression { Operator: BinaryOperator.NotEqual, Right: GlobalVariable { Name: "empty" } } e => GuardsOf(e.Left),
        BinaryExpression { Operator: BinaryOperator.Greater, Left: MemberExpression { Name: "size" } size, Right: LiteralExpression } =>
            GuardsOf(size.Target),
        PipeExpression { Destination: MemberExpression { Name: "size", Target: GlobalVariable { Name: "array" or "string" } } } e =>
            GuardsOf(e.Source),
        GlobalVariable or LocalVariable or MemberExpression or IndexExpression =>
            Peek(condition) is { Sources: [var only] } ? [only.Path] : null,
        _ => null,
    };

    private IReadOnlyList<DataPath>? GuardsOfNot(Expression condition) => condition switch
    {
        ParenthesizedExpression e => GuardsOfNot(e.Inner),
        UnaryExpression { Operator: "!" } e => GuardsOf(e.Operand),
        BinaryExpression { Operator: BinaryOperator.Or } e => Both(GuardsOfNot(e.Left), GuardsOfNot(e.Right)),
        BinaryExpression { Operator: BinaryOperator.Equal, Right: LiteralExpression { Value: var value } } e
            when value.IsNull || value.AsTextOrNull is "" => GuardsOf(e.Left),
        MemberExpression { Name: "empty?" } e => GuardsOf(e.Target),
        _ => null,
    };

    private static IReadOnlyList<DataPath>? Both(IReadOnlyList<DataPath>? a, IReadOnlyList<DataPath>? b) =>
        a is null || b is null ? null : [.. a, .. b];

    /// <summary>Which steps need not be there, seen from where they are read.</summary>
    private ulong OptionalHere(DataPath path)
    {
        var asked = _importsData ? 1 : 0;
        foreach (var guards in _guards)
        {
            foreach (var guard in guards ?? [])
            {
                if (!guard.LeadsTo(path))
                {
                    return ulong.MaxValue;
                }

                asked = Math.Max(asked, guard.Depth);
            }

            if (guards is null)
            {
                return ulong.MaxValue;
            }
        }

        return (1UL << asked) - 1;
    }

    private void Read(Meaning meaning, DataUse use, SourceSpan span)
    {
        foreach (var source in meaning.Sources)
        {
            var last = use is DataUse.Truth or DataUse.Passed ? 1UL << (source.Path.Depth - 1) : 0;
            _reads.Add(new(source.Path, use, span.From) { Optional = source.Optional | last | OptionalHere(source.Path) });
        }
    }
}
