using System.Globalization;
using System.Numerics;
using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Running;

/// <summary>Values brought to the kind an operator or a function needs.</summary>
internal static class Conversion
{
    public static int ToInt(RunState run, in ScriptValue value, SourceSpan at) =>
        TryToInt(run, value, out var result) ? result : throw Fail.At(at, Codes.CannotConvertToInt, TypeNames.Of(value));

    /// <summary>The nearest integer, halves to even; texts are read by the run's culture; nothing counts as 0.</summary>
    public static bool TryToInt(RunState run, in ScriptValue value, out int result)
    {
        result = 0;
        switch (value.Kind)
        {
            case ScriptKind.Null:
                return true;
            case ScriptKind.Boolean or ScriptKind.Int or ScriptKind.Long:
                result = (int)value.AsLong;
                return result == value.AsLong;
            case ScriptKind.BigInteger:
                return TryFit(value.AsBigInteger, out result);
            case ScriptKind.Float when float.IsFinite(value.AsFloat):
                return TryFit(new BigInteger(Math.Round((double)value.AsFloat)), out result);
            case ScriptKind.Double when double.IsFinite(value.AsDouble):
                return TryFit(new BigInteger(Math.Round(value.AsDouble)), out result);
            case ScriptKind.Decimal:
                return TryFit(new BigInteger(Math.Round(value.AsDecimal)), out result);
            case ScriptKind.Text:
                return int.TryParse(value.AsText, NumberStyles.Integer, run.Culture, out result);
            default:
                result = value.AsOther is char letter ? letter : 0;
                return value.AsOther is char;
        }
    }

    private static bool TryFit(BigInteger value, out int result)
    {
        var fits = value >= int.MinValue && value <= int.MaxValue;
        result = fits ? (int)value : 0;
        return fits;
    }

    /// <summary>An integer for arithmetic with wide integers: only numbers and flags are taken.</summary>
    public static BigInteger ToWide(in ScriptValue value, string type, SourceSpan at) => value.Kind switch
    {
        ScriptKind.Null => 0,
        ScriptKind.Boolean or ScriptKind.Int or ScriptKind.Long => value.AsLong,
        ScriptKind.BigInteger => value.AsBigInteger,
        ScriptKind.Float when float.IsFinite(value.AsFloat) => new BigInteger(Math.Round((double)value.AsFloat)),
        ScriptKind.Double when double.IsFinite(value.AsDouble) => new BigInteger(Math.Round(value.AsDouble)),
        ScriptKind.Decimal => new BigInteger(Math.Round(value.AsDecimal)),
        _ => throw Cannot(value, type, at),
    };

    /// <summary>A 64-bit integer.</summary>
    public static long ToLong(in ScriptValue value, SourceSpan at)
    {
        var wide = ToWide(value, "long", at);
        return wide >= long.MinValue && wide <= long.MaxValue ? (long)wide : throw Cannot(value, "long", at);
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
                ScriptKind.Float => (decimal)value.AsFloat,
                ScriptKind.Double => (decimal)value.AsDouble,
                ScriptKind.Decimal => value.AsDecimal,
                // Integers of any size have no way to a decimal in the real engine.
                _ => throw Cannot(value, "decimal", at),
            };
        }
        catch (OverflowException)
        {
            throw Cannot(value, "decimal", at);
        }
    }

    public static ScriptRuntimeException Cannot(in ScriptValue value, string type, SourceSpan at) =>
        Fail.At(at, Codes.CannotConvert, TypeNames.Of(value), type);
}
