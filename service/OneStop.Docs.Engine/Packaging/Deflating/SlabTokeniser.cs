using System.Buffers.Binary;
using System.Numerics;

namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>
/// Finds what repeats in the slabs of a template (LZ77), inside each and between them. A copy never crosses the end of a slab,
/// as only a slab as a whole is known to have been written.
/// </summary>
internal sealed class SlabTokeniser
{
    private const int KeyLength = 4;
    private const int MaxTries = 48;
    private const int MaxLevels = 4;

    /// <summary>Text lies between the slabs when they are written: what is further apart than this is likely out of reach then.</summary>
    private const int MaxApart = 24 << 10;

    private readonly byte[] _bytes;
    private readonly int[] _starts;

    /// <summary>For each byte, the last before it where the same four bytes may begin; −1 where there is none.</summary>
    private readonly int[] _previous;

    public SlabTokeniser(IReadOnlyList<ReadOnlyMemory<byte>> slabs)
    {
        _starts = new int[slabs.Count + 1];
        for (var i = 0; i < slabs.Count; i++) _starts[i + 1] = _starts[i] + slabs[i].Length;
        _bytes = new byte[_starts[^1]];
        for (var i = 0; i < slabs.Count; i++) slabs[i].CopyTo(_bytes.AsMemory(_starts[i]));
        _previous = Chain(_bytes);
    }

    /// <summary>A slab with copies from itself and from those before it, each of these with what to write where it cannot be used.</summary>
    public SlabToken[] Tokenise(int slab)
    {
        var tokens = new List<SlabToken>();
        Tokenise(slab, _starts[slab], _starts[slab + 1], 0, MaxLevels, tokens);
        return [.. tokens];
    }

    private static int[] Chain(byte[] bytes)
    {
        var bits = Math.Clamp(BitOperations.Log2((uint)bytes.Length + 1) + 1, 8, 16);
        var last = new int[1 << bits];
        last.AsSpan().Fill(-1);
        var previous = new int[bytes.Length];
        previous.AsSpan().Fill(-1);
        for (var i = 0; i + KeyLength <= bytes.Length; i++)
        {
            ref var latest = ref last[(int)(BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(i)) * 2654435761u >> (32 - bits))];
            (previous[i], latest) = (latest, i);
        }

        return previous;
    }

    /// <summary>Adds the tokens of a range of a slab, copying from nothing before <paramref name="floor"/> but itself.</summary>
    private void Tokenise(int slab, int at, int end, int floor, int levels, List<SlabToken> tokens)
    {
        while (at < end)
        {
            var (length, from) = Longest(slab, at, end, floor);
            // A longer copy that begins one byte later is worth that byte.
            if (length > 0 && Longest(slab, at + 1, end, floor).Length > length) length = 0;
            if (length == 0)
            {
                tokens.Add(SlabToken.Of(_bytes[at++]));
                continue;
            }

            AddCopy(slab, at, length, from, levels, tokens);
            at += length;
        }
    }

    private void AddCopy(int slab, int at, int length, int from, int levels, List<SlabToken> tokens)
    {
        var source = SlabAt(from);
        var copy = new SlabToken((ushort)length, 0, source, (at - _starts[slab]) - (from - _starts[source]));
        var index = tokens.Count;
        tokens.Add(copy);
        if (source == slab) return;

        // What lies before the source is less likely yet to be in reach, so the way out looks behind it only.
        Tokenise(slab, at, at + length, levels > 1 ? _starts[source + 1] : _starts[slab], levels - 1, tokens);
        tokens[index] = copy with { Otherwise = (ushort)(tokens.Count - index - 1) };
    }

    private (int Length, int From) Longest(int slab, int at, int end, int floor)
    {
        var (best, from) = (KeyLength - 1, -1);
        if (at + KeyLength > end) return (0, 0);
        var bytes = _bytes.AsSpan();
        var own = _starts[slab];
        var tries = MaxTries;
        for (var i = _previous[at]; i >= floor && tries > 0; i = _previous[i], tries--)
        {
            // Only in its own slab may the source run into what is being written.
            var sourceEnd = i >= own ? end : _starts[SlabAt(i) + 1];
            if (at - i > (i >= own ? DeflateAlphabet.MaxDistance : MaxApart)) break;
            var most = Math.Min(Math.Min(end - at, sourceEnd - i), DeflateAlphabet.MaxLength);
            if (best >= most || bytes[i + best] != bytes[at + best]) continue;
            var length = bytes.Slice(at, most).CommonPrefixLength(bytes.Slice(i, most));
            if (length > best && TextMatcher.Pays(length, at - i)) (best, from) = (length, i);
        }

        return from < 0 ? (0, 0) : (best, from);
    }

    /// <summary>The slab that holds a byte.</summary>
    private int SlabAt(int index)
    {
        var found = Array.BinarySearch(_starts, index);
        if (found < 0) return ~found - 1;
        // Empty slabs start where the next one does.
        while (_starts[found + 1] == index) found++;
        return found;
    }
}
