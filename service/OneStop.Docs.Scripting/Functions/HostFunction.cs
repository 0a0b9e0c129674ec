using System.Linq.Expressions;
using System.Reflection;
using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Running;

namespace OneStop.Docs.Scripting.Functions;

/// <summary>A host's delegate. How to call it is worked out once, when it is registered.</summary>
internal sealed class HostFunction : ScriptFunction
{
    private readonly Func<ScriptCallContext, ScriptValue[], ScriptValue> _call;
    private readonly ParameterDescription[] _parameters;

    public HostFunction(Delegate function)
    {
        var parameters = function.Method.GetParameters();
        // A static method made into a delegate by the compiler may be closed over a hidden first argument.
        var takesContext = parameters.Length > 0 && parameters[0].ParameterType == typeof(ScriptCallContext);
        var own = parameters.Skip(takesContext ? 1 : 0).ToArray();
        _parameters = Array.ConvertAll(own, Describe);
        _call = Build(function, own, takesContext);
    }

    public override IReadOnlyList<ParameterDescription> Parameters => _parameters;

    public override ScriptValue Invoke(in CallSite site, ScriptValue[] arguments)
    {
        site.Run.Step(site.Span);
        try
        {
            site.Run.Context.Place = site.TargetSpan.From;
            var result = _call(site.Run.Context, arguments);
            if (result.IsText)
            {
                site.Run.SpendText(site.TargetSpan, result.AsText.Length);
            }

            return result;
        }
        catch (ScriptRefusalException refusal)
        {
            throw Fail.At(site.TargetSpan, Codes.Refused, refusal.Message, refusal.MessageVi);
        }
    }

    private static ParameterDescription Describe(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var isRest = parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false);
        ScriptValue? fallback = parameter.HasDefaultValue ? ScriptValue.FromObject(parameter.DefaultValue) : default(ScriptValue?);
        return new(parameter.Name ?? string.Empty, isRest ? ParameterType.Any : TypeOf(type), fallback, isRest);
    }

    private static ParameterType TypeOf(Type type) => type switch
    {
        _ when type == typeof(string) => ParameterType.Text,
        _ when type == typeof(int) => ParameterType.Int,
        _ when type == typeof(long) => ParameterType.Long,
        _ when type == typeof(double) => ParameterType.Double,
        _ when type == typeof(bool) => ParameterType.Boolean,
        _ when type == typeof(ScriptArray) => ParameterType.List,
        _ when type == typeof(ScriptObject) => ParameterType.Object,
        _ when type == typeof(DateTime) => ParameterType.Date,
        _ when type == typeof(TimeSpan) => ParameterType.TimeSpan,
        _ => ParameterType.Any,
    };

    private static Func<ScriptCallContext, ScriptValue[], ScriptValue> Build(
        Delegate function, ParameterInfo[] parameters, bool takesContext)
    {
        var context = Expression.Parameter(typeof(ScriptCallContext));
        var values = Expression.Parameter(typeof(ScriptValue[]));
        var given = parameters.Select((p, i) => Unwrap(Expression.ArrayIndex(values, Expression.Constant(i)), p.ParameterType));
        Expression call = Expression.Invoke(Expression.Constant(function), takesContext ? given.Prepend(context) : given);
        return Expression.Lambda<Func<ScriptCallContext, ScriptValue[], ScriptValue>>(HostArgument.Result(call), context, values).Compile();
    }

    private static Expression Unwrap(Expression value, Type type)
    {
        if (type == typeof(ScriptValue))
        {
            return value;
        }

        if (HostArgument.Direct(type) is { } property)
        {
            return Expression.Property(value, property);
        }

        var method = type.IsArray && type != typeof(byte[]) ? nameof(HostArgument.Array) : nameof(HostArgument.Convert);
        var element = type.IsArray ? type.GetElementType()! : type;
        return Expression.Call(typeof(HostArgument), method, [element], value);
    }
}

/// <summary>Arguments as a delegate's parameters want them.</summary>
internal static class HostArgument
{
    /// <summary>Where a value that the binder has already made of this type stands without a box.</summary>
    public static string? Direct(Type type) =>
        type == typeof(string) ? nameof(ScriptValue.AsTextOrNull)
        : type == typeof(int) ? nameof(ScriptValue.AsInt)
        : type == typeof(double) ? nameof(ScriptValue.AsDouble)
        : type == typeof(bool) ? nameof(ScriptValue.AsBoolean)
        : null;

    /// <summary>What a delegate gives as a value of the language.</summary>
    public static Expression Result(Expression call)
    {
        var type = call.Type;
        if (type == typeof(void))
        {
            return Expression.Block(call, Expression.Constant(ScriptValue.Null));
        }

        if (type == typeof(string) || type == typeof(int) || type == typeof(double) || type == typeof(bool) || type == typeof(ScriptArray))
        {
            return Expression.Convert(call, typeof(ScriptValue));
        }

        return type == typeof(ScriptValue)
            ? call
            : Expression.Call(typeof(ScriptValue), nameof(ScriptValue.FromObject), null, Expression.Convert(call, typeof(object)));
    }

    public static T? Convert<T>(ScriptValue value) => value.ToObject() is T typed ? typed : default;

    public static T?[] Array<T>(ScriptValue value) => value.AsArray is { } items
        ? [.. items.Select(item => typeof(T) == typeof(ScriptValue) ? (T)(object)item : Convert<T>(item))]
        : [];
}
