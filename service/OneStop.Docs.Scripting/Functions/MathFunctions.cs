using System.Globalization;
using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Running;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Functions;

/// <summary>The <c>math</c> object.</summary>
internal static class MathFunctions
{
    public static void AddTo(FunctionTable table)
    {
        table.Add("abs", Abs, P.Any("value"));
        table.Add("ceil", static (in a) => Math.Ceiling(a.Double(0)), P.Double("value"));
        table.Add("floor", static (in a) => Math.Floor(a.Double(0)), P.Double("value"));
        table.Add("round", static (in a) => Math.Round(a.Double(0), a.Int(1)), P.Double("value"), P.Int("precision", 0));
        table.Add("plus", static (in a) => Apply(a, BinaryOperator.Add), P.Any("value"), P.Any("with"));
        table.Add("minus", static (in a) => Apply(a, BinaryOperator.Subtract), P.Any("value"), P.Any("with"));
        table.Add("times", static (in a) => Apply(a, BinaryOperator.Multiply), P.Any("value"), P.Any("with"));
        table.Add("modulo", static (in a) => Apply(a, BinaryOperator.Modulus), P.Any("value"), P.Any("with"));
        table.Add("divided_by", DividedBy, P.Double("value"), P.Any("divisor"));
        table.Add("is_number", static (in a) => a[0].IsNumber, P.Any("value"));
        table.Add("format", Format, P.Any("value"), P.Text("format"), P.Text("culture", ScriptValue.Null));
        table.Add("random", Random, P.Int("minValue"), P.Int("maxValue"));
        table.Add("uuid", Uuid);
        table.Order("abs", "ceil", "divided_by", "floor", "format", "is_number", "minus", "modulo", "plus", "round", "times", "uuid", "random");
    }

    private static ScriptValue Apply(in Arguments a, BinaryOperator op) =>
        new Operation(a.Run, op, a.Site.TargetSpan, a.Site.TargetSpan, a.Site.TargetSpan).Apply(a[0], a[1]);

    private static ScriptValue Abs(in Arguments a) => a[0].Kind switch
    {
        ScriptKind.Null or ScriptKind.Boolean => a[0],
        ScriptKind.Int => Math.Abs(a[0].AsInt),
        ScriptKind.Long => Math.Abs(a[0].AsLong),
        ScriptKind.Float => Math.Abs(a[0].AsFloat),
        ScriptKind.Double => Math.Abs(a[0].AsDouble),
        ScriptKind.Decimal => ScriptValue.From(Math.Abs(a[0].AsDecimal)),
        _ => a[0].AsOther is char ? a[0] : throw a.Refuse(Codes.NotANumber, TypeNames.Shown(a.Run, a[0])),
    };

    private static ScriptValue DividedBy(in Arguments a)
    {
        var result = Apply(a, BinaryOperator.Divide);
        return result.Kind == ScriptKind.Double && a[1].IsInt ? (int)Math.Floor(result.AsDouble) : result;
    }

    private static ScriptValue Format(in Arguments a)
    {
        if (a[0].IsNull)
        {
            return string.Empty;
        }

        return a[0].IsNumber
            ? ObjectFunctions.Format(a)
            : throw a.Refuse(Codes.NotAFormattableNumber, TypeNames.Shown(a.Run, a[0]));
    }

    private static ScriptValue Random(in Arguments a) => a.Int(0) > a.Int(1)
        ? throw a.Refuse(Codes.RandomBounds)
        : a.Run.Random.Between(a.Int(0), a.Int(1));

    private static ScriptValue Uuid(in Arguments a)
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, a.Run.Random.Next());
        BitConverter.TryWriteBytes(bytes[8..], a.Run.Random.Next());
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes).ToString("D", CultureInfo.InvariantCulture);
    }
}
