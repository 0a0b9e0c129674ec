using OneStop.Docs.Engine.Packaging.Deflating;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>Deflates the part while it is written, with what is known of its literals beforehand.</summary>
/// <param name="slabs">The literals.</param>
/// <param name="limit">Bytes of markup allowed.</param>
/// <param name="stream">Takes the deflated bytes as they are made, so that the part is never held whole; null keeps them.</param>
/// <exception cref="OutputTooLargeException">From either write: the part grew beyond <paramref name="limit"/> bytes.</exception>
internal sealed class SlabSink(SlabSet slabs, long limit, Stream? stream = null) : MarkupSink
{
    private readonly SlabDeflater _deflater = new(slabs, stream);

    /// <summary>Deflated bytes so far; all of them once finished.</summary>
    public long DeflatedLength => _deflater.DeflatedLength;

    /// <inheritdoc/>
    public override void WriteLiteral(int id)
    {
        _deflater.WriteSlab(id);
        if (_deflater.Length > limit) throw new OutputTooLargeException(limit);
    }

    /// <inheritdoc/>
    public override void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        if (_deflater.Length + bytes.Length > limit) throw new OutputTooLargeException(limit);
        _deflater.WriteText(bytes);
    }

    /// <inheritdoc/>
    public override PackedMarkup Finish() => new(_deflater.Finish(), _deflater.Length);

    /// <inheritdoc/>
    public override void Dispose() => _deflater.Dispose();
}
