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
        ScriptKind.Date => "datetime",
        ScriptKind.TimeSpan => "timespan",
        ScriptKind.Array => "array",
        ScriptKind.Range => "range",
        ScriptKind.Function => "function",
        _ => "object",
    };

    /// <summary>A value as the real engine shows it in messages about it: by its .NET text.</summary>
    public static string Shown(RunState run, in ScriptValue value) => value.Kind switch
    {
        ScriptKind.Array => "Scriban.Runtime.ScriptArray",
        ScriptKind.Range => "Scriban.Runtime.ScriptRange",
        ScriptKind.Boolean => value.AsBoolean ? "True" : "False",
        _ => Printer.Print(run, value, SourceSpan.None),
    };

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
        ScriptKind.Array => "ScriptArray",
        ScriptKind.Range => "ScriptRange",
        ScriptKind.Object => "ScriptObject",
        _ => "Object",
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
