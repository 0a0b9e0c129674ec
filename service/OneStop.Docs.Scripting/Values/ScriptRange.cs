using System.Numerics;

namespace OneStop.Docs.Scripting;

/// <summary>
/// <c>1..5</c>: integers from one end to the other, upwards or downwards. Once an item was set it is a list of its own, for all
/// who hold it.
/// </summary>
internal sealed class ScriptRange(BigInteger first, BigInteger last, bool isEmpty)
{
    private List<ScriptValue>? _changed;

    public bool IsEmpty => Count.IsZero;

    public BigInteger Count => _changed?.Count ?? (isEmpty ? 0 : BigInteger.Abs(last - first) + 1);

    public ScriptValue this[int index] => _changed is null ? Number.Fit(first <= last ? first + index : first - index) : _changed[index];

    /// <summary>The items, to be changed.</summary>
    public List<ScriptValue> ItemsToChange => _changed ??= Running.Iteration.RangeItems(this);

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
