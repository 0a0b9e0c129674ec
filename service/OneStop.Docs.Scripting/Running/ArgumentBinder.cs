using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Functions;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Running;

/// <summary>Puts given arguments into a function's parameters, converting each.</summary>
internal static class ArgumentBinder
{
    public static ScriptValue[] Bind(in CallSite site, ScriptFunction function, ArgumentList given)
    {
        var parameters = function.Parameters;
        if (parameters is null)
        {
            return [.. given.Values];
        }

        var bound = new ScriptValue[parameters.Count];
        var isGiven = new bool[parameters.Count];
        BindByPlace(site, function, parameters, given, bound, isGiven);
        BindByName(site, parameters, given, bound, isGiven);
        FillMissing(site, parameters, given, bound, isGiven);
        return bound;
    }

    private static void BindByPlace(
        in CallSite site, ScriptFunction function, IReadOnlyList<ParameterDescription> parameters, ArgumentList given, ScriptValue[] bound, bool[] isGiven)
    {
        for (var i = 0; i < given.Values.Count; i++)
        {
            var last = parameters.Count - 1;
            if (last >= 0 && parameters[last].IsRest && i >= last)
            {
                Gather(parameters, given, i, bound);
                isGiven[last] = true;
                return;
            }

            if (i > last)
            {
                throw function is BuiltinFunction
                    ? Fail.At(site.TargetSpan, Codes.TooManyArguments, Text.Of(parameters.Count))
                    : WrongCount(site, given, parameters, given.Spans[i].From);
            }

            bound[i] = Convert(site, parameters[i], given.Values[i], site.Argument(i));
            isGiven[i] = true;
        }
    }

    private static void Gather(IReadOnlyList<ParameterDescription> parameters, ArgumentList given, int from, ScriptValue[] bound)
    {
        var rest = new ScriptArray();
        for (var i = from; i < given.Values.Count; i++)
        {
            rest.Add(given.Values[i]);
        }

        bound[parameters.Count - 1] = rest;
    }

    private static void BindByName(
        in CallSite site, IReadOnlyList<ParameterDescription> parameters, ArgumentList given, ScriptValue[] bound, bool[] isGiven)
    {
        foreach (var (name, value, span) in given.Named)
        {
            var index = -1;
            for (var i = 0; i < parameters.Count; i++)
            {
                index = string.Equals(parameters[i].Name, name, StringComparison.Ordinal) ? i : index;
            }

            if (index < 0 && site.Named is not null)
            {
                continue;
            }

            if (index < 0)
            {
                throw Fail.At(span, Codes.UnknownNamedArgument, name, site.TargetSpan.Quote);
            }

            if (parameters[index].IsRest && bound[index].AsArray is { } rest)
            {
                rest.Add(value);
                continue;
            }

            bound[index] = parameters[index].IsRest ? new ScriptArray([value]) : Convert(site, parameters[index], value, span);
            isGiven[index] = true;
        }
    }

    private static void FillMissing(
        in CallSite site, IReadOnlyList<ParameterDescription> parameters, ArgumentList given, ScriptValue[] bound, bool[] isGiven)
    {
        for (var i = 0; i < bound.Length; i++)
        {
            if (isGiven[i])
            {
                continue;
            }

            if (parameters[i].IsRest)
            {
                bound[i] = new ScriptArray();
            }
            else
            {
                bound[i] = parameters[i].Default ?? throw WrongCount(site, given, parameters, site.Span.After);
            }
        }
    }

    private static ScriptRuntimeException WrongCount(
        in CallSite site, ArgumentList given, IReadOnlyList<ParameterDescription> parameters, TextPosition at)
    {
        var required = 0;
        foreach (var parameter in parameters)
        {
            required += parameter.Default is null && !parameter.IsRest ? 1 : 0;
        }

        var isTooMany = given.Values.Count > parameters.Count;
        return Fail.At(
            at,
            Codes.WrongArgumentCount,
            Text.Of(given.Values.Count + given.Named.Count),
            site.Span.Quote,
            Text.Of(isTooMany ? parameters.Count : required));
    }

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
                return (long)Conversion.ToBigInteger(run, value, at);
            case ParameterType.Double:
                return Conversion.ToDouble(run, value, at);
            case ParameterType.Boolean:
                return value.IsTrue;
            case ParameterType.List:
                return ToList(value, at);
            case ParameterType.Object:
                return value.IsNull || value.AsObject is not null ? value : throw Conversion.Cannot(value, "object", at);
            case ParameterType.Date:
                return ToDate(run, value, at);
            case ParameterType.TimeSpan:
                return value.IsNull || value.Kind == ScriptKind.TimeSpan ? value : throw Conversion.Cannot(value, "timespan", at);
            default:
                return value;
        }
    }

    private static ScriptValue ToList(in ScriptValue value, SourceSpan at) => value.Kind switch
    {
        ScriptKind.Null or ScriptKind.Array => value,
        ScriptKind.Range => ScriptArray.Over(Iteration.RangeItems(value.AsRange)),
        ScriptKind.Object => ScriptArray.Over(Iteration.Pairs(value.AsObject!)),
        ScriptKind.Text => ScriptArray.Over([.. Iteration.Items(value)!]),
        _ => throw Conversion.Cannot(value, "list", at),
    };

    private static ScriptValue ToDate(RunState run, in ScriptValue value, SourceSpan at)
    {
        if (value.IsText && DateParsing.TryParse(value.AsText, run.Culture, out var date))
        {
            return date;
        }

        return value.IsNull || value.Kind == ScriptKind.Date ? value : throw Conversion.Cannot(value, "datetime", at);
    }
}
