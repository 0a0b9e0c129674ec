using System.Globalization;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Running;

/// <summary>What messages call the kinds of values.</summary>
internal static class TypeNames
{
    public static string Of(in ScriptValue value) => value.Kind switch
    {
        ScriptKind.Null => "null",
        ScriptKind.Boolean => "bool",
        ScriptKind.Int => "int",
        ScriptKind.Long => "long",
        ScriptKind.BigInteger => "bigint",
        ScriptKind.Float => "float",
        ScriptKind.Double => "double",
        ScriptKind.Decimal => "decimal",
        ScriptKind.Text => "string",
        ScriptKind.Date => "DateTime",
        ScriptKind.TimeSpan => "TimeSpan",
        ScriptKind.Array => value.AsArray!.IsRange ? "range" : "array",
        ScriptKind.Range => "range",
        ScriptKind.Other when value.AsOther is char => "Char",
        ScriptKind.Function => "function",
        _ => "object",
    };

    /// <summary>A value as the real engine shows it in messages about it: by its .NET text.</summary>
    public static string Shown(RunState run, in ScriptValue value) => Shown(run, value, 0);

    private static string Shown(RunState run, in ScriptValue value, int depth) => value.Kind switch
    {
        ScriptKind.Array when !value.AsArray!.IsRange => "Scriban.Runtime.ScriptArray",
        ScriptKind.Array or ScriptKind.Range => "Scriban.Runtime.ScriptRange",
        ScriptKind.Boolean => value.AsBoolean ? "True" : "False",
        ScriptKind.Date => value.AsDate.ToString(CultureInfo.InvariantCulture),
        ScriptKind.Object when value.AsObject is { Count: > 0 } members => ShownMembers(run, members, depth),
        _ => Printer.Print(run, value, SourceSpan.None),
    };

    // An object may hold itself: what lies deeper than this is left out.
    private const int DeepestShown = 8;

    private static string ShownMembers(RunState run, ScriptObject value, int depth) => depth > DeepestShown
        ? "…"
        : "{" + string.Join(", ", value.Select(member => $"{Printer.Key(member.Key)}: {Shown(run, member.Value, depth + 1)}")) + "}";

    /// <summary>The .NET name the real engine shows in some messages.</summary>
    public static string DotNet(in ScriptValue value) => value.Kind switch
    {
        ScriptKind.Null => "null",
        ScriptKind.Boolean => "Boolean",
        ScriptKind.Int => "Int32",
        ScriptKind.Long => "Int64",
        ScriptKind.BigInteger => "BigInteger",
        ScriptKind.Float => "Single",
        ScriptKind.Double => "Double",
        ScriptKind.Decimal => "Decimal",
        ScriptKind.Text => "String",
        ScriptKind.Date => "DateTime",
        ScriptKind.TimeSpan => "TimeSpan",
        ScriptKind.Array => value.AsArray!.IsRange ? "ScriptRange" : "ScriptArray",
        ScriptKind.Range => "ScriptRange",
        ScriptKind.Object => "ScriptObject",
        _ => "Object",
    };

    /// <summary>The real engine's own name of an operator, which it shows for dates.</summary>
    public static string DotNet(Syntax.BinaryOperator op) => op switch
    {
        Syntax.BinaryOperator.Range => "RangeInclude",
        Syntax.BinaryOperator.RangeExclusive => "RangeExclude",
        >= Syntax.BinaryOperator.Equal and <= Syntax.BinaryOperator.GreaterOrEqual => "Compare" + op,
        _ => op.ToString(),
    };

    public static string Symbol(Syntax.BinaryOperator op) => op switch
    {
        Syntax.BinaryOperator.NullCoalescing => "??",
        Syntax.BinaryOperator.NotNullCoalescing => "?!",
        Syntax.BinaryOperator.Or => "||",
        Syntax.BinaryOperator.And => "&&",
        Syntax.BinaryOperator.BinaryOr => "|",
        Syntax.BinaryOperator.BinaryAnd => "&",
        Syntax.BinaryOperator.Equal => "==",
        Syntax.BinaryOperator.NotEqual => "!=",
        Syntax.BinaryOperator.Less => "<",
        Syntax.BinaryOperator.LessOrEqual => "<=",
        Syntax.BinaryOperator.Greater => ">",
        Syntax.BinaryOperator.GreaterOrEqual => ">=",
        Syntax.BinaryOperator.Add => "+",
        Syntax.BinaryOperator.Subtract => "-",
        Syntax.BinaryOperator.Multiply => "*",
        Syntax.BinaryOperator.Divide => "/",
        Syntax.BinaryOperator.DivideRound => "//",
        Syntax.BinaryOperator.Modulus => "%",
        Syntax.BinaryOperator.ShiftLeft => "<<",
        Syntax.BinaryOperator.ShiftRight => ">>",
        Syntax.BinaryOperator.Range => "..",
        _ => "..<",
    };
}
