using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>Writes text as tokens: what stands in the text before it is copied from there.</summary>
internal sealed class TextMatcher(TextHistory history, DeflateWriter writer) : IDisposable
{
    private const int KeyLength = 4;
    private const int TableBits = 12;
    private readonly ulong[] _table = Rent();

    /// <summary>Writes the bytes from one index of the history to another.</summary>
    /// <param name="from">The first.</param>
    /// <param name="to">After the last.</param>
    /// <param name="ahead">How far their places in the output lie ahead of their indexes; modulo 2^32.</param>
    public void Write(int from, int to, uint ahead)
    {
        if (from >= to) return;
        var tokens = writer.Begin(to - from);
        ref var bytes = ref history.First;
        ref var table = ref MemoryMarshal.GetArrayDataReference(_table);
        var at = from;
        while (at + KeyLength <= to)
        {
            var key = ReadKey(ref bytes, at);
            ref var entry = ref Unsafe.Add(ref table, Slot(key));
            var earlier = (int)entry;
            var here = ahead + (uint)at;
            var distance = here - (uint)(entry >> 32);
            entry = Entry(here, at);
            if (distance <= DeflateAlphabet.MaxDistance && ReadKey(ref bytes, earlier) == key)
            {
                var length = KeyLength + CountSame(ref bytes, earlier + KeyLength, at + KeyLength, to - at - KeyLength);
                if (Pays(length, (int)distance))
                {
                    tokens.AddCopy(length, (int)distance);
                    Note(at + 1, Math.Min(at + length, to - KeyLength + 1), ahead);
                    at += length;
                    continue;
                }
            }

            tokens.AddLiteral(Unsafe.Add(ref bytes, at++));
        }

        for (; at < to; at++) tokens.AddLiteral(Unsafe.Add(ref bytes, at));
        writer.End(tokens);
    }

    /// <summary>Remembers bytes that were copied.</summary>
    /// <param name="from">The first.</param>
    /// <param name="to">After the last that begins a key; may lie before <paramref name="from"/>.</param>
    /// <param name="ahead">As for <see cref="Write"/>.</param>
    private void Note(int from, int to, uint ahead)
    {
        ref var bytes = ref history.First;
        ref var table = ref MemoryMarshal.GetArrayDataReference(_table);
        for (var at = from; at < to; at++) Unsafe.Add(ref table, Slot(ReadKey(ref bytes, at))) = Entry(ahead + (uint)at, at);
    }

    /// <summary>Follows the history when it moves.</summary>
    public void Lower(int shift)
    {
        foreach (ref var entry in _table.AsSpan(0, 1 << TableBits))
        {
            var index = Math.Max(0, (int)entry - shift);
            entry = (entry & 0xFFFFFFFF00000000) | (uint)index;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<ulong>.Shared.Return(_table);

    /// <summary>Whether a copy is likely to take fewer bits than its bytes would: the far distances alone take up to 13.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Pays(int length, int distance) => length > 5 || distance <= (length == 4 ? 1 << 10 : 1 << 13);

    private static ulong[] Rent()
    {
        var table = ArrayPool<ulong>.Shared.Rent(1 << TableBits);
        Array.Clear(table, 0, 1 << TableBits);
        return table;
    }

    private static ulong Entry(uint place, int index) => ((ulong)place << 32) | (uint)index;

    private static uint ReadKey(ref byte bytes, int at) => Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref bytes, at));

    private static int Slot(uint key) => (int)(key * 2654435761u >> (32 - TableBits));

    /// <summary>Eight bytes at a time; what is read behind the text is cut off by <paramref name="most"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CountSame(ref byte bytes, int earlier, int later, int most)
    {
        for (var same = 0; same < most; same += sizeof(ulong))
        {
            var difference = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, earlier + same))
                ^ Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, later + same));
            if (difference != 0) return Math.Min(most, same + (BitOperations.TrailingZeroCount(difference) >> 3));
        }

        return Math.Max(0, most);
    }
}
