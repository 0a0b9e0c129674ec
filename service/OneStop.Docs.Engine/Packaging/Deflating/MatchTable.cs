using System.Runtime.InteropServices;

namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>
/// Where four bytes stood last, by their hash. Clearing it would cost a page more than searching its text: each thread keeps
/// one, and a new document counts its places from where all that an old one left is out of reach.
/// </summary>
internal sealed class MatchTable
{
    /// <summary>Bits of a hash.</summary>
    public const int Bits = 12;

    /// <summary>How far behind everything the places of an old document lie: more than a copy can reach.</summary>
    public const int Apart = 2 * DeflateAlphabet.MaxDistance;

    /// <summary>Places are counted modulo 2^32, and a part may be nearly as long.</summary>
    private const int LastOrigin = 1 << 24;

    [ThreadStatic]
    private static MatchTable? s_spare;

    private readonly ulong[] _entries = new ulong[1 << Bits];

    private MatchTable()
    {
    }

    /// <summary>What is added to all places of the document at hand.</summary>
    public uint Origin { get; private set; }

    /// <summary>The entries by hash: place above index. One whose place is further back than a copy may reach means nothing.</summary>
    public ref ulong First => ref MemoryMarshal.GetArrayDataReference(_entries);

    /// <summary>All entries.</summary>
    public Span<ulong> Entries => _entries;

    /// <summary>A table that holds nothing within reach; belongs to the caller until <see cref="Return"/>.</summary>
    public static MatchTable Rent()
    {
        var table = s_spare ?? new() { Origin = Apart };
        s_spare = null;
        return table;
    }

    /// <summary>Gives the table back.</summary>
    /// <param name="length">Bytes of the document: no place reached beyond them.</param>
    public void Return(long length)
    {
        var next = Origin + length + Apart;
        if (next > LastOrigin)
        {
            next = Apart;
            _entries.AsSpan().Clear();
        }

        Origin = (uint)next;
        s_spare = this;
    }
}
