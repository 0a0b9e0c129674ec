using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace OneStop.Docs.Scripting.Data.Records;

/// <summary>The shape of each type of record: its public properties, each with a reader compiled once.</summary>
internal static class RecordShapes
{
    private static readonly ConcurrentDictionary<(Type Type, ScriptNaming Naming), ObjectShape> s_shapes = new();

    public static ObjectShape Of(Type type, ScriptNaming naming) => s_shapes.GetOrAdd((type, naming), static key => Make(key.Type, key.Naming));

    /// <summary>True for types whose properties scripts may read; what comes with the platform is passed on unread.</summary>
    public static bool IsRecord(Type type) =>
        !type.IsPrimitive && !type.IsEnum && !type.IsPointer && !type.IsDefined(typeof(OpaqueToScriptsAttribute), inherit: true)
        && !typeof(Delegate).IsAssignableFrom(type) && !IsOfPlatform(type.Namespace);

    private static bool IsOfPlatform(string? space) =>
        space is "System" or "Microsoft" || (space is not null && (space.StartsWith("System.", StringComparison.Ordinal) || space.StartsWith("Microsoft.", StringComparison.Ordinal)));

    private static ObjectShape Make(Type type, ScriptNaming naming)
    {
        var members = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRefLike && !property.PropertyType.IsPointer)
            .DistinctBy(property => naming.Rename(property.Name), StringComparer.Ordinal)
            .ToList();
        return new([.. members.Select(property => naming.Rename(property.Name))], [.. members.Select(property => Reader(type, property, naming))]);
    }

    private static RecordMember Reader(Type type, PropertyInfo property, ScriptNaming naming)
    {
        var (record, changes) = (Expression.Parameter(typeof(object)), Expression.Parameter(typeof(DataChanges)));
        var value = Expression.Property(Expression.Convert(record, type), property);
        return Expression.Lambda<RecordMember>(RecordConversion.Of(value, changes, naming), record, changes).Compile();
    }
}

/// <summary>The shape of records of one type, found without a look-up where nothing can be derived from the type.</summary>
internal static class RecordShapes<T>
{
    private static readonly ObjectShape?[] s_sealed = new ObjectShape?[Enum.GetValues<ScriptNaming>().Length];

    public static ObjectShape Of(T record, ScriptNaming naming) => typeof(T).IsSealed
        ? s_sealed[(int)naming] ??= RecordShapes.Of(typeof(T), naming)
        : RecordShapes.Of(record!.GetType(), naming);
}
