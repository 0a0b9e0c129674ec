using System.Numerics;

namespace OneStop.Docs.Scripting;

/// <summary>Integers in the smallest kind that holds them.</summary>
internal static class Number
{
    public static ScriptValue Fit(BigInteger value) =>
        value >= int.MinValue && value <= int.MaxValue ? (int)value
        : value >= long.MinValue && value <= long.MaxValue ? (long)value
        : ScriptValue.From(value);
}
