using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>
/// The text written between slabs, run after run, as far back as a copy may reach. A zero byte, which text here never holds,
/// ends each run: so bytes that lie together here lie together in the output, and comparing stops by itself where they do not.
/// </summary>
internal sealed class TextHistory : IDisposable
{
    /// <summary>The longest piece that can be added at once.</summary>
    public const int MaxPiece = 8 << 10;

    private const int Kept = 32 << 10;
    private const int Room = 64 << 10;
    private const int Slack = sizeof(ulong);
    private readonly byte[] _bytes = ArrayPool<byte>.Shared.Rent(Room);
    private bool _isReturned;

    /// <summary>A history of nothing: index 0 holds the zero that ends every search; more can be read before the first text.</summary>
    public TextHistory()
    {
        _bytes.AsSpan(0, CrcFold.Before).Clear();
        End = CrcFold.Before;
    }

    /// <summary>Index after the last byte.</summary>
    public int End { get; private set; }

    /// <summary>The bytes by index.</summary>
    public ref byte First => ref MemoryMarshal.GetArrayDataReference(_bytes);

    /// <summary>Whether there is room for a piece.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasRoom(int length) => End + length + Slack <= Room;

    /// <summary>
    /// Makes room for a piece. What is out of reach is dropped then and the rest moves down; every index must be lowered by
    /// what is returned, those that come to 0 or less being lost.
    /// </summary>
    public int MakeRoom(int length)
    {
        if (HasRoom(length)) return 0;
        var shift = End - Kept - 1;
        _bytes.AsSpan(End - Kept, Kept).CopyTo(_bytes.AsSpan(1));
        _bytes[0] = 0;
        End -= shift;
        return shift;
    }

    /// <summary>Adds bytes other than zero, for which there is room; returns the index after them.</summary>
    public int Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_bytes.AsSpan(End));
        return End += bytes.Length;
    }

    /// <summary>Ends a run; returns the index of its end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int EndRun()
    {
        Unsafe.Add(ref First, End) = 0;
        return End++;
    }

    /// <summary>How many of <paramref name="most"/> bytes are the same from both indexes on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CountSame(int earlier, int later, int most)
    {
        ref var bytes = ref First;
        var same = 0;
        while (same < most && Unsafe.Add(ref bytes, earlier + same) == Unsafe.Add(ref bytes, later + same)) same++;
        return same;
    }

    /// <summary>How many of <paramref name="most"/> bytes are the same before both indexes.</summary>
    public int CountSameBefore(int earlier, int later, int most)
    {
        if (earlier == 0) return 0;
        var same = 0;
        while (same < most && _bytes[earlier - 1 - same] == _bytes[later - 1 - same]) same++;
        return same;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isReturned) return;
        _isReturned = true;
        ArrayPool<byte>.Shared.Return(_bytes);
    }
}
