using OneStop.Docs.Engine.Packaging;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>Where the bytes of a part go while it is written: forward only, packed at the end.</summary>
internal abstract class MarkupSink : IDisposable
{
    /// <summary>Writes the bytes of the program's literal with this number.</summary>
    public abstract void WriteLiteral(int id);

    /// <summary>Writes bytes that no literal holds: escaped values, ids, fragments.</summary>
    public abstract void WriteBytes(ReadOnlySpan<byte> bytes);

    /// <summary>The part, packed, and how long it was. Nothing can be written afterwards; the result outlives the sink.</summary>
    public abstract PackedMarkup Finish();

    /// <inheritdoc/>
    public abstract void Dispose();
}

/// <summary>A part as it goes into the archive.</summary>
/// <param name="Packed">Deflated, with the check sum of what was deflated; belongs to the receiver.</param>
/// <param name="Length">Bytes before they were deflated.</param>
internal readonly record struct PackedMarkup(PackedBytes Packed, long Length);
