using System.Numerics;
using System.Runtime.CompilerServices;
using OneStop.Docs.Scripting.Data;

namespace OneStop.Docs.Scripting;

/// <summary>What kind of value a <see cref="ScriptValue"/> holds.</summary>
public enum ScriptKind
{
    /// <summary>Nothing.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A 32-bit integer.</summary>
    Int,

    /// <summary>A 64-bit integer.</summary>
    Long,

    /// <summary>An integer of any size.</summary>
    BigInteger,

    /// <summary>A 32-bit floating number.</summary>
    Float,

    /// <summary>A 64-bit floating number.</summary>
    Double,

    /// <summary>A decimal number.</summary>
    Decimal,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A date with a time.</summary>
    Date,

    /// <summary>A length of time.</summary>
    TimeSpan,

    /// <summary>A list.</summary>
    Array,

    /// <summary>A list of integers, not spelled out.</summary>
    Range,

    /// <summary>Named members.</summary>
    Object,

    /// <summary>Something that can be called.</summary>
    Function,

    /// <summary>A host's own object, passed through unread.</summary>
    Other,
}

/// <summary>A value of the language. Numbers, flags and dates are held without an object on the heap.</summary>
public readonly partial struct ScriptValue : IEquatable<ScriptValue>
{
    private readonly object? _object;
    private readonly long _bits;

    private ScriptValue(object? reference, long bits = 0)
    {
        _object = reference;
        _bits = bits;
    }

    /// <summary>Stands in the reference field of values that live in the bits.</summary>
    private sealed class Marker(ScriptKind kind)
    {
        public static readonly Marker Boolean = new(ScriptKind.Boolean);
        public static readonly Marker Int = new(ScriptKind.Int);
        public static readonly Marker Long = new(ScriptKind.Long);
        public static readonly Marker Float = new(ScriptKind.Float);
        public static readonly Marker Double = new(ScriptKind.Double);
        public static readonly Marker Date = new(ScriptKind.Date);
        public static readonly Marker TimeSpan = new(ScriptKind.TimeSpan);

        public ScriptKind Kind { get; } = kind;
    }

    /// <summary>No value.</summary>
    public static ScriptValue Null => default;

    /// <summary>What kind of value this is.</summary>
    public ScriptKind Kind => _object switch
    {
        null => ScriptKind.Null,
        Marker marker => marker.Kind,
        string => ScriptKind.Text,
        ScriptObject => ScriptKind.Object,
        ScriptArray => ScriptKind.Array,
        decimal => ScriptKind.Decimal,
        BigInteger => ScriptKind.BigInteger,
        ScriptRange => ScriptKind.Range,
        ScriptFunction => ScriptKind.Function,
        _ => ScriptKind.Other,
    };

    /// <summary>True when there is no value.</summary>
    public bool IsNull => _object is null;

    internal bool IsText => _object is string;

    internal bool IsInt => ReferenceEquals(_object, Marker.Int);

    internal bool IsBoolean => ReferenceEquals(_object, Marker.Boolean);

    /// <summary>A number of any kind.</summary>
    public bool IsNumber => Kind is >= ScriptKind.Int and <= ScriptKind.Decimal;

    internal bool IsInteger => Kind is ScriptKind.Int or ScriptKind.Long or ScriptKind.BigInteger;

    internal bool AsBoolean => _bits != 0;

    internal int AsInt => (int)_bits;

    internal long AsLong => _bits;

    internal float AsFloat => BitConverter.Int32BitsToSingle((int)_bits);

    internal double AsDouble => BitConverter.Int64BitsToDouble(_bits);

    internal decimal AsDecimal => (decimal)_object!;

    internal BigInteger AsBigInteger => (BigInteger)_object!;

    internal string AsText => Unsafe.As<string>(_object!);

    /// <summary>The array, or null when this is not one.</summary>
    public ScriptArray? AsArray => _object as ScriptArray;

    /// <summary>The object, or null when this is not one.</summary>
    public ScriptObject? AsObject => _object as ScriptObject;

    /// <summary>The text, or null when this is not text.</summary>
    public string? AsTextOrNull => _object as string;

    internal ScriptRange AsRange => (ScriptRange)_object!;

    // Asked of every value read: what is surely none is told apart without walking up its types.
    internal ScriptFunction? AsFunction => _object is null or string or Marker or ScriptObject or ScriptArray ? null : _object as ScriptFunction;

    internal T? As<T>()
        where T : class => _object as T;

    internal DateTime AsDate => DateTime.FromBinary(_bits);

    internal TimeSpan AsTimeSpan => new(_bits);

    /// <summary>The host's own object, or null when this is a value of the language.</summary>
    public object? AsOther => Kind == ScriptKind.Other ? _object : null;

    /// <summary>True for everything but <c>null</c>, <c>false</c> and the empty object.</summary>
    internal bool IsTrue => _object is not null
        && (ReferenceEquals(_object, Marker.Boolean) ? _bits != 0 : !ReferenceEquals(_object, EmptyObject.Instance));

    /// <summary>Wraps a flag.</summary>
    public static implicit operator ScriptValue(bool value) => new(Marker.Boolean, value ? 1 : 0);

    /// <summary>Wraps a number.</summary>
    public static implicit operator ScriptValue(int value) => new(Marker.Int, value);

    /// <summary>Wraps a number.</summary>
    public static implicit operator ScriptValue(long value) => new(Marker.Long, value);

    /// <summary>Wraps a number.</summary>
    public static implicit operator ScriptValue(float value) => new(Marker.Float, BitConverter.SingleToInt32Bits(value));

    /// <summary>Wraps a number.</summary>
    public static implicit operator ScriptValue(double value) => new(Marker.Double, BitConverter.DoubleToInt64Bits(value));

    /// <summary>Wraps a text; null gives <see cref="Null"/>.</summary>
    public static implicit operator ScriptValue(string? value) => new(value);

    /// <summary>Wraps an array; null gives <see cref="Null"/>.</summary>
    public static implicit operator ScriptValue(ScriptArray? value) => new(value);

    /// <summary>Wraps an object; null gives <see cref="Null"/>.</summary>
    public static implicit operator ScriptValue(ScriptObject? value) => new(value);

    /// <summary>Wraps a date.</summary>
    public static implicit operator ScriptValue(DateTime value) => new(Marker.Date, Ticks(value));

    /// <summary>Wraps a length of time.</summary>
    public static implicit operator ScriptValue(TimeSpan value) => new(Marker.TimeSpan, value.Ticks);

    /// <summary>Wraps a decimal number.</summary>
    public static ScriptValue From(decimal value) => new(value);

    /// <summary>Wraps a large integer.</summary>
    public static ScriptValue From(BigInteger value) => new(value);

    internal static ScriptValue From(ScriptRange value) => new(value);

    internal static ScriptValue From(ScriptFunction value) => new(value);

    internal static ScriptValue FromOther(object value) => new(value);

    internal static ScriptValue From(Prepared value) => new(value);

    /// <summary>A value of the shared data as one run sees it: objects and lists get a face of their own.</summary>
    internal ScriptValue Open(DataChanges changes) => _object is Prepared prepared ? prepared.Open(changes) : this;

    // A local time would depend on the machine's zone when brought back: it is kept without one.
    private static long Ticks(DateTime value) =>
        (value.Kind == DateTimeKind.Local ? DateTime.SpecifyKind(value, DateTimeKind.Unspecified) : value).ToBinary();

    /// <summary>Same kind and same content; arrays and objects by identity.</summary>
    public bool Equals(ScriptValue other) => _bits == other._bits && Equals(_object, other._object);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ScriptValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_object, _bits);

    /// <summary>Same kind and same content.</summary>
    public static bool operator ==(ScriptValue left, ScriptValue right) => left.Equals(right);

    /// <summary>Another kind or other content.</summary>
    public static bool operator !=(ScriptValue left, ScriptValue right) => !left.Equals(right);
}
