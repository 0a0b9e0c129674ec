using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Running;

/// <summary>An argument brought to what its parameter wants.</summary>
internal static class ArgumentConversion
{
    public static ScriptValue Convert(in CallSite site, ParameterDescription parameter, in ScriptValue value, SourceSpan at)
    {
        var run = site.Run;
        switch (parameter.Type)
        {
            case ParameterType.Text:
                return value.IsNull || value.IsText ? value : Printer.Print(run, value, at);
            case ParameterType.Int:
                return value.IsInt ? value : Conversion.ToInt(run, value, at);
            case ParameterType.Long:
                return Conversion.ToLong(value, at);
            case ParameterType.Double:
                return Conversion.ToDouble(run, value, at);
            case ParameterType.Boolean:
                return value.IsTrue;
            case ParameterType.List:
                run.SpendItemsOf(at, value);
                return ToList(value, at);
            case ParameterType.Object:
                return value.IsNull || value.AsObject is not null ? value : throw Conversion.Cannot(value, "object", at);
            case ParameterType.Members:
                return value.IsNull || (value.AsObject is not null && !EmptyOperation.Concerns(value))
                    ? value
                    : throw Conversion.Cannot(value, "IDictionary<string, Object>", at);
            case ParameterType.Date:
                return value.IsNull || value.Kind == ScriptKind.Date ? value : throw Conversion.Cannot(value, "DateTime", at);
            case ParameterType.TimeSpan:
                return value.IsNull || value.Kind == ScriptKind.TimeSpan ? value : throw Conversion.Cannot(value, "TimeSpan", at);
            default:
                return value;
        }
    }

    private static ScriptValue ToList(in ScriptValue value, SourceSpan at) => value.Kind switch
    {
        ScriptKind.Null or ScriptKind.Array => value,
        ScriptKind.Range => ScriptArray.Over(Iteration.RangeItems(value.AsRange), isRange: true),
        ScriptKind.Object when !EmptyOperation.Concerns(value) => ScriptArray.Over(Iteration.Pairs(value.AsObject!)),
        ScriptKind.Text => ScriptArray.Over([.. Iteration.Items(value)!]),
        _ => throw Conversion.Cannot(value, "IEnumerable", at),
    };
}
