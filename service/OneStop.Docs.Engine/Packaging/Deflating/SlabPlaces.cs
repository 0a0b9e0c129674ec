using System.Buffers;
using System.Runtime.CompilerServices;

namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>Where a unit was written last.</summary>
/// <param name="Start">Its first byte in the output.</param>
/// <param name="Before">Where in the history the text before it ends; 0 when lost.</param>
/// <param name="Behind">Where the text behind it begins; 0 when lost.</param>
internal readonly record struct SlabPlace(long Start, int Before, int Behind);

/// <summary>Where the slabs of a template were written last.</summary>
internal sealed class SlabPlaces : IDisposable
{
    private const long NeverWritten = long.MinValue / 2;

    /// <summary>By unit, counted from 1; at 0 stands one that was never written.</summary>
    private readonly SlabPlace[] _places;

    /// <summary>By slab, the index in <see cref="_places"/> of the unit that wrote it last.</summary>
    private readonly int[] _latest;
    private readonly int _count;

    public SlabPlaces(SlabSet slabs)
    {
        _count = slabs.Units + 1;
        _places = ArrayPool<SlabPlace>.Shared.Rent(_count);
        _places.AsSpan(0, _count).Fill(new(NeverWritten, 0, 0));
        _latest = ArrayPool<int>.Shared.Rent(slabs.Count + 1);
        _latest.AsSpan(0, slabs.Count).Clear();
    }

    /// <summary>Where a unit was written last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly SlabPlace Of(int unit) => ref _places[unit + 1];

    /// <summary>Where a slab was, by whichever unit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly SlabPlace OfSlab(int slab) => ref _places[_latest[slab]];

    /// <summary>Where the same bytes are by another unit, or by the whole run that they belong to.</summary>
    /// <param name="slab">What is looked for.</param>
    /// <param name="position">Bytes written so far.</param>
    public SlabPlace Elsewhere(in SlabFacts slab, long position)
    {
        var source = OfSlab(slab.Number);
        if (position - source.Start <= DeflateAlphabet.MaxDistance || slab.Step.Run < 0) return source;
        ref readonly var run = ref Of(slab.Step.Run);
        return new(
            run.Start + slab.Step.Offset,
            slab.Step.Offset == 0 ? run.Before : 0,
            slab.Step.Next < 0 ? run.Behind : 0);
    }

    /// <summary>A unit was written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Note(int unit, int slab, in SlabPlace place)
    {
        _places[unit + 1] = place;
        _latest[slab] = unit + 1;
    }

    /// <summary>Follows the history when it moves.</summary>
    public void Lower(int shift)
    {
        foreach (ref var place in _places.AsSpan(0, _count))
        {
            place = place with { Before = Math.Max(0, place.Before - shift), Behind = Math.Max(0, place.Behind - shift) };
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<SlabPlace>.Shared.Return(_places);
        ArrayPool<int>.Shared.Return(_latest);
    }
}
