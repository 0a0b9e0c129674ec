using System.Collections.Concurrent;
using System.Linq.Expressions;

namespace OneStop.Docs.Scripting.Data.Records;

/// <summary>Code that makes values of the language of values whose type is known: texts, numbers and dates without a box.</summary>
internal static class RecordConversion
{
    private static readonly HashSet<Type> s_direct =
    [
        typeof(string), typeof(bool), typeof(int), typeof(long), typeof(float), typeof(double), typeof(DateTime), typeof(TimeSpan),
        typeof(ScriptArray), typeof(ScriptObject),
    ];

    private static readonly HashSet<Type> s_toInt = [typeof(byte), typeof(sbyte), typeof(short), typeof(ushort)];

    /// <summary>An expression of type <see cref="ScriptValue"/>.</summary>
    public static Expression Of(Expression value, Expression changes, ScriptNaming naming)
    {
        var type = value.Type;
        if (type == typeof(ScriptValue))
        {
            return value;
        }

        if (Nullable.GetUnderlyingType(type) is not null)
        {
            return OfNullable(value, changes, naming);
        }

        return s_direct.Contains(type) ? Expression.Convert(value, typeof(ScriptValue))
            : s_toInt.Contains(type) ? Expression.Convert(Expression.Convert(value, typeof(int)), typeof(ScriptValue))
            : type == typeof(uint) ? Expression.Convert(Expression.Convert(value, typeof(long)), typeof(ScriptValue))
            : type == typeof(decimal) ? Expression.Call(typeof(ScriptValue), nameof(ScriptValue.From), null, value)
            : Call(value, changes, naming);
    }

    private static MethodCallExpression Call(Expression value, Expression changes, ScriptNaming naming)
    {
        var method = Method(value.Type, out var arguments);
        var given = arguments is null ? Expression.Convert(value, typeof(object)) : value;
        return Expression.Call(typeof(RecordReading), method, arguments, given, changes, Expression.Constant(naming));
    }

    private static BlockExpression OfNullable(Expression value, Expression changes, ScriptNaming naming)
    {
        var read = Expression.Variable(value.Type);
        return Expression.Block(
            [read],
            Expression.Assign(read, value),
            Expression.Condition(
                Expression.Property(read, nameof(Nullable<int>.HasValue)),
                Of(Expression.Property(read, nameof(Nullable<int>.Value)), changes, naming),
                Expression.Default(typeof(ScriptValue))));
    }

    /// <summary>The same for a list or dictionary whose type is known only while running; null for what has items of no known type.</summary>
    public static Func<object, DataChanges, ScriptValue>? OfItems(Type type, ScriptNaming naming) => s_ofItems.GetOrAdd((type, naming), static key =>
    {
        if (Method(key.Type, out _) == nameof(RecordReading.Any))
        {
            return null;
        }

        var (value, changes) = (Expression.Parameter(typeof(object)), Expression.Parameter(typeof(DataChanges)));
        return Expression.Lambda<Func<object, DataChanges, ScriptValue>>(Of(Expression.Convert(value, key.Type), changes, key.Naming), value, changes).Compile();
    });

    private static readonly ConcurrentDictionary<(Type Type, ScriptNaming Naming), Func<object, DataChanges, ScriptValue>?> s_ofItems = new();

    private static string Method(Type type, out Type[]? arguments)
    {
        if (Item(type, typeof(IReadOnlyDictionary<,>)) is [var key, var value] && key == typeof(string))
        {
            arguments = [value];
            return nameof(RecordReading.Members);
        }

        // Copies of a structure are not the same thing twice: the list is copied once a run instead.
        if (Item(type, typeof(IReadOnlyList<>)) is [var item] && !(item.IsValueType && RecordShapes.IsRecord(item)))
        {
            arguments = [item];
            return nameof(RecordReading.List);
        }

        arguments = Item(type, typeof(IEnumerable<>)) ?? (type.IsClass && RecordShapes.IsRecord(type) ? [type] : null);
        return arguments is null ? nameof(RecordReading.Any)
            : typeof(System.Collections.IEnumerable).IsAssignableFrom(type) ? nameof(RecordReading.Sequence) : nameof(RecordReading.Record);
    }

    private static Type[]? Item(Type type, Type wanted) => type.GetInterfaces().Prepend(type)
        .FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == wanted)?.GetGenericArguments();
}

/// <summary>The same, compiled, for the items of lists.</summary>
internal static class RecordConversion<T>
{
    private static readonly Func<T, DataChanges, ScriptValue>?[] s_byNaming = new Func<T, DataChanges, ScriptValue>?[Enum.GetValues<ScriptNaming>().Length];

    public static Func<T, DataChanges, ScriptValue> For(ScriptNaming naming) => s_byNaming[(int)naming] ??= Make(naming);

    private static Func<T, DataChanges, ScriptValue> Make(ScriptNaming naming)
    {
        var (value, changes) = (Expression.Parameter(typeof(T)), Expression.Parameter(typeof(DataChanges)));
        return Expression.Lambda<Func<T, DataChanges, ScriptValue>>(RecordConversion.Of(value, changes, naming), value, changes).Compile();
    }
}
