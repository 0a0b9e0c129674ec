using System.Numerics;

namespace OneStop.Docs.Scripting.Data;

/// <summary>Single values of the host: numbers, text, dates, and what is a value of the language already.</summary>
internal static class HostScalar
{
    public static bool TryRead(object value, out ScriptValue result)
    {
        result = value switch
        {
            string text => text,
            bool flag => flag,
            int number => number,
            long number => number,
            double number => number,
            decimal or BigInteger or ScriptObject or ScriptArray or ScriptRange or ScriptFunction => ScriptValue.FromOther(value),
            DateTime date => date,
            DateTimeOffset date => date.DateTime,
            DateOnly date => date.ToDateTime(TimeOnly.MinValue),
            TimeSpan span => span,
            char letter => letter.ToString(),
            Enum name => name.ToString(),
            byte[] or ReadOnlyMemory<byte> => ScriptValue.FromOther(value),
            _ => ReadRareNumber(value),
        };
        return !result.IsNull;
    }

    private static ScriptValue ReadRareNumber(object value) => value switch
    {
        float number => number,
        byte number => (int)number,
        sbyte number => (int)number,
        short number => (int)number,
        ushort number => (int)number,
        uint number => (long)number,
        ulong number => number <= long.MaxValue ? (long)number : ScriptValue.From(new BigInteger(number)),
        _ => ScriptValue.Null,
    };
}
