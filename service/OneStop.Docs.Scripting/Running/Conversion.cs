using System.Globalization;
using System.Numerics;
using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Running;

/// <summary>Values brought to the kind an operator or a function needs.</summary>
internal static class Conversion
{
    public static int ToInt(RunState run, in ScriptValue value, SourceSpan at)
    {
        if (value.IsInt)
        {
            return value.AsInt;
        }

        var number = ToBigInteger(run, value, at);
        return number >= int.MinValue && number <= int.MaxValue
            ? (int)number
            : throw Fail.At(at, Codes.IntOverflow, Printer.Print(run, value, at));
    }

    public static BigInteger ToBigInteger(RunState run, in ScriptValue value, SourceSpan at)
    {
        switch (value.Kind)
        {
            case ScriptKind.Null:
                return 0;
            case ScriptKind.Boolean or ScriptKind.Int or ScriptKind.Long:
                return value.AsLong;
            case ScriptKind.BigInteger:
                return value.AsBigInteger;
            case ScriptKind.Float when float.IsFinite(value.AsFloat):
                return new BigInteger(Math.Round(value.AsFloat));
            case ScriptKind.Double when double.IsFinite(value.AsDouble):
                return new BigInteger(Math.Round(value.AsDouble));
            case ScriptKind.Decimal:
                return new BigInteger(Math.Round(value.AsDecimal));
            case ScriptKind.Text when BigInteger.TryParse(value.AsText, NumberStyles.Integer, run.Culture, out var parsed):
                return parsed;
            default:
                throw Fail.At(at, Codes.CannotConvertToInt, TypeNames.Of(value));
        }
    }

    public static double ToDouble(RunState run, in ScriptValue value, SourceSpan at) => value.Kind switch
    {
        ScriptKind.Null => 0,
        ScriptKind.Boolean or ScriptKind.Int or ScriptKind.Long => value.AsLong,
        ScriptKind.BigInteger => (double)value.AsBigInteger,
        ScriptKind.Float => value.AsFloat,
        ScriptKind.Double => value.AsDouble,
        ScriptKind.Decimal => (double)value.AsDecimal,
        _ => throw Cannot(value, "double", at),
    };

    public static float ToFloat(RunState run, in ScriptValue value, SourceSpan at) =>
        value.IsNumber || value.Kind is ScriptKind.Null or ScriptKind.Boolean
            ? (float)ToDouble(run, value, at)
            : throw Cannot(value, "float", at);

    public static decimal ToDecimal(RunState run, in ScriptValue value, SourceSpan at)
    {
        try
        {
            return value.Kind switch
            {
                ScriptKind.Null => 0,
                ScriptKind.Boolean or ScriptKind.Int or ScriptKind.Long => value.AsLong,
                ScriptKind.BigInteger => (decimal)value.AsBigInteger,
                ScriptKind.Float => (decimal)value.AsFloat,
                ScriptKind.Double => (decimal)value.AsDouble,
                ScriptKind.Decimal => value.AsDecimal,
                _ => throw Cannot(value, "decimal", at),
            };
        }
        catch (OverflowException)
        {
            throw Fail.At(at, Codes.DecimalOverflow);
        }
    }

    public static ScriptRuntimeException Cannot(in ScriptValue value, string type, SourceSpan at) =>
        Fail.At(at, Codes.CannotConvert, TypeNames.Of(value), type);
}
