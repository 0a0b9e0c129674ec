using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>The tokens of the block being gathered, and how often each symbol will be needed for them.</summary>
internal sealed class TokenBlock : IDisposable
{
    /// <summary>Tokens in a block: enough to pay for its codes, few enough for them to follow a document as it changes.</summary>
    public const int Capacity = 32 << 10;

    /// <summary>Counters of a block: literals and lengths, then distances.</summary>
    public const int CounterLength = DeflateAlphabet.LiteralSymbols + DeflateAlphabet.DistanceSymbols;
    private readonly uint[] _tokens = ArrayPool<uint>.Shared.Rent(Capacity);
    private readonly uint[] _counters = ArrayPool<uint>.Shared.Rent(CounterLength);
    private int _count;
    private bool _isReturned;

    /// <summary>An empty block.</summary>
    public TokenBlock() => Clear();

    /// <summary>Tokens that may still be added.</summary>
    public int Room => Capacity - _count;

    /// <summary>What is to be written.</summary>
    public ReadOnlySpan<uint> Tokens => _tokens.AsSpan(0, _count);

    /// <summary>By literal or length symbol.</summary>
    public Span<uint> LiteralCounts => _counters.AsSpan(0, DeflateAlphabet.LiteralSymbols);

    /// <summary>By distance symbol.</summary>
    public Span<uint> DistanceCounts => _counters.AsSpan(DeflateAlphabet.LiteralSymbols, DeflateAlphabet.DistanceSymbols);

    /// <summary>A cursor for at most <see cref="Room"/> tokens.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TokenCursor Begin() =>
        new(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_tokens), _count), ref MemoryMarshal.GetArrayDataReference(_counters));

    /// <summary>Takes over what the cursor added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void End(in TokenCursor cursor) => _count += cursor.Added;

    /// <summary>Adds what was counted beforehand.</summary>
    public void Count(uint[] counts)
    {
        var to = MemoryMarshal.Cast<uint, Vector<uint>>(_counters.AsSpan(0, CounterLength));
        var from = MemoryMarshal.Cast<uint, Vector<uint>>(counts);
        for (var i = 0; i < to.Length; i++) to[i] += from[i];
        for (var i = to.Length * Vector<uint>.Count; i < CounterLength; i++) _counters[i] += counts[i];
    }

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        _count = 0;
        Array.Clear(_counters, 0, CounterLength);
        _counters[DeflateAlphabet.EndOfBlock] = 1;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isReturned) return;
        _isReturned = true;
        ArrayPool<uint>.Shared.Return(_tokens);
        ArrayPool<uint>.Shared.Return(_counters);
    }
}
