using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Compilation;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>Gathers the part in one buffer and deflates it whole with zlib.</summary>
/// <exception cref="OutputTooLargeException">From either write: the part grew beyond <paramref name="limit"/> bytes.</exception>
internal sealed class BufferedSink(Literal[] literals, long limit) : MarkupSink
{
    private readonly MarkupBuffer _buffer = new(limit);

    /// <inheritdoc/>
    public override void WriteLiteral(int id) => _buffer.Append(literals[id].Bytes);

    /// <inheritdoc/>
    public override void WriteBytes(ReadOnlySpan<byte> bytes) => _buffer.Append(bytes);

    /// <inheritdoc/>
    public override PackedMarkup Finish() => new(PackedBytes.Of(_buffer.Written), _buffer.Length);

    /// <inheritdoc/>
    public override void Dispose() => _buffer.Dispose();
}
