using System.Numerics;
using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Running;

/// <summary>What a run has asked memory for, kept or not: time alone would let a fast machine make far more than a slow one.</summary>
internal sealed partial class RunState
{
    /// <summary>What a list takes besides its items, and a member of an object, in items.</summary>
    public const int ListInItems = 8;
    public const int ItemsOfMember = 8;

    private const int BytesOfItem = 16;
    private const int BytesOfCall = 128;
    private const int BytesOfBoxedItem = 48;
    private const int BytesOfPair = 400;

    private long _spent;

    /// <summary>Counts bytes about to be used, or just used where nobody can tell before.</summary>
    public void Spend(SourceSpan at, long bytes)
    {
        _spent += bytes;
        if (_spent > Limits.Allocation && Limits.Allocation > 0)
        {
            throw Fail.At(at, Codes.AllocationLimit, Text.Of(Limits.Allocation));
        }
    }

    /// <summary>Counts a text.</summary>
    public void SpendText(SourceSpan at, long characters) => Spend(at, 2 * characters);

    /// <summary>Counts a list.</summary>
    public void SpendItems(SourceSpan at, long items) => Spend(at, BytesOfItem * items);

    /// <summary>Counts the list made of a value that is none, before it is made.</summary>
    public void SpendItemsOf(SourceSpan at, in ScriptValue value)
    {
        switch (value.Kind)
        {
            case ScriptKind.Range:
                SpendItems(at, (long)BigInteger.Min(value.AsRange.Count, Iteration.LongestRange));
                break;
            case ScriptKind.Object:
                Spend(at, (long)BytesOfPair * value.AsObject!.Count);
                break;
            case ScriptKind.Text:
                Spend(at, (long)BytesOfBoxedItem * value.AsText.Length);
                break;
        }
    }

    /// <summary>Counts an integer beyond 64 bits.</summary>
    public ScriptValue Spent(SourceSpan at, in ScriptValue value)
    {
        if (value.Kind == ScriptKind.BigInteger)
        {
            Spend(at, value.AsBigInteger.GetByteCount());
        }

        return value;
    }
}
