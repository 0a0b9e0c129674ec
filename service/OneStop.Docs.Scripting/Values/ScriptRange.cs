using System.Numerics;

namespace OneStop.Docs.Scripting;

/// <summary><c>1..5</c>: integers from one end to the other, upwards or downwards.</summary>
internal sealed class ScriptRange(BigInteger first, BigInteger last, bool isEmpty)
{
    public BigInteger First { get; } = first;

    public BigInteger Last { get; } = last;

    public bool IsEmpty { get; } = isEmpty;

    public bool IsUpwards => First <= Last;

    public BigInteger Count => IsEmpty ? 0 : BigInteger.Abs(Last - First) + 1;

    public ScriptValue this[int index] => Number.Fit(IsUpwards ? First + index : First - index);

    public static ScriptRange Create(BigInteger first, BigInteger last, bool isExclusive)
    {
        if (!isExclusive)
        {
            return new(first, last, isEmpty: false);
        }

        return first == last ? new(first, last, isEmpty: true)
            : new(first, last > first ? last - 1 : last + 1, isEmpty: false);
    }
}
