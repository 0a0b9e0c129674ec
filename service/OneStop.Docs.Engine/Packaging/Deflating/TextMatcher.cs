using System.Numerics;
using System.Runtime.CompilerServices;

namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>Writes text as tokens: what stands in the text before it is copied from there.</summary>
internal sealed class TextMatcher(TextHistory history, DeflateWriter writer)
{
    private const int KeyLength = 4;

    /// <summary>The step from one entry to the next byte's.</summary>
    private const ulong OneByte = 0x1_0000_0001;
    private readonly MatchTable _table = MatchTable.Rent();
    private bool _isReturned;

    /// <summary>Writes the bytes from one index of the history to another.</summary>
    /// <param name="from">The first.</param>
    /// <param name="to">After the last.</param>
    /// <param name="ahead">How far their places in the output lie ahead of their indexes; modulo 2^32.</param>
    public void Write(int from, int to, uint ahead)
    {
        if (from >= to) return;
        var tokens = writer.Begin(to - from);
        ref var bytes = ref history.First;
        ref var table = ref _table.First;
        // Index and place, counted on together: an entry as it is kept.
        var here = Entry(_table.Origin + ahead + (uint)from, from);
        var last = to - KeyLength;
        while ((int)here <= last)
        {
            var key = ReadKey(ref bytes, (int)here);
            ref var entry = ref Unsafe.Add(ref table, Slot(key));
            var earlier = entry;
            entry = here;
            if (Distance(here, earlier) <= DeflateAlphabet.MaxDistance && ReadKey(ref bytes, (int)earlier) == key)
            {
                var length = KeyLength + CountSame(ref bytes, (int)earlier + KeyLength, (int)here + KeyLength, last - (int)here);
                if (Pays(length, (int)Distance(here, earlier)))
                {
                    tokens.AddCopy(length, (int)Distance(here, earlier));
                    Note(here, Math.Min((int)here + length, last + 1));
                    here += (ulong)length * OneByte;
                    continue;
                }
            }

            tokens.AddLiteral((byte)key);
            here += OneByte;
        }

        for (var at = (int)here; at < to; at++) tokens.AddLiteral(Unsafe.Add(ref bytes, at));
        writer.End(tokens);
    }

    /// <summary>Remembers bytes that were copied, but for the first, which is remembered already.</summary>
    /// <param name="first">The first.</param>
    /// <param name="to">Index after the last that begins a key; may lie before the first.</param>
    private void Note(ulong first, int to)
    {
        ref var bytes = ref history.First;
        ref var table = ref _table.First;
        for (var here = first + OneByte; (int)here < to; here += OneByte) Unsafe.Add(ref table, Slot(ReadKey(ref bytes, (int)here))) = here;
    }

    /// <summary>Follows the history when it moves, and forgets what is out of reach, long before the places come round again.</summary>
    /// <param name="shift">How far indexes are lowered.</param>
    /// <param name="position">Bytes written so far; modulo 2^32.</param>
    public void Lower(int shift, uint position)
    {
        var place = _table.Origin + position;
        foreach (ref var entry in _table.Entries)
        {
            var isNear = place - (uint)(entry >> 32) <= DeflateAlphabet.MaxDistance;
            entry = isNear ? Entry((uint)(entry >> 32), Math.Max(0, (int)entry - shift)) : Entry(place - MatchTable.Apart, 0);
        }
    }

    /// <summary>Gives back what was borrowed.</summary>
    /// <param name="length">Bytes of the whole document.</param>
    public void Close(long length)
    {
        if (!_isReturned) _table.Return(length);
        _isReturned = true;
    }

    /// <summary>Whether a copy is likely to take fewer bits than its bytes would: the far distances alone take up to 13.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Pays(int length, int distance) => length > 5 || distance <= (length == 4 ? 1 << 10 : 1 << 13);

    private static ulong Entry(uint place, int index) => ((ulong)place << 32) | (uint)index;

    /// <summary>How far apart two places are; the later one has the greater index, so nothing is borrowed from the places.</summary>
    private static uint Distance(ulong later, ulong earlier) => (uint)((later - earlier) >> 32);

    private static uint ReadKey(ref byte bytes, int at) => Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref bytes, at));

    private static int Slot(uint key) => (int)(key * 2654435761u >> (32 - MatchTable.Bits));

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
