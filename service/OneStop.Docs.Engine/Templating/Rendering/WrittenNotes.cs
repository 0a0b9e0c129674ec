using OneStop.Docs.Engine.Templating.Compilation;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>The notes written while the text was, kept until their own part is.</summary>
internal sealed class WrittenNotes : IDisposable
{
    private readonly Dictionary<string, MarkupBuffer> _buffers = new(StringComparer.Ordinal);

    /// <summary>A sink for one note of this part.</summary>
    public MarkupSink SinkFor(string part, Literal[] literals, long limit)
    {
        if (!_buffers.TryGetValue(part, out var buffer)) _buffers[part] = buffer = new(limit, firstLength: 4 << 10);
        return new NoteSink(buffer, literals);
    }

    /// <summary>All notes of this part so far.</summary>
    public ReadOnlySpan<byte> Of(string part) => _buffers.TryGetValue(part, out var buffer) ? buffer.Written : [];

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var buffer in _buffers.Values) buffer.Dispose();
    }

    /// <summary>Writes into the buffer of a part that is packed later, with the others of its notes.</summary>
    private sealed class NoteSink(MarkupBuffer buffer, Literal[] literals) : MarkupSink
    {
        public override void WriteLiteral(int id) => buffer.Append(literals[id].Bytes);

        public override void WriteBytes(ReadOnlySpan<byte> bytes) => buffer.Append(bytes);

        public override PackedMarkup Finish() => throw new InvalidOperationException("A note is packed with its part.");

        public override void Dispose()
        {
        }
    }
}
