using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Engine.Templating.Compilation;
using OneStop.Docs.Engine.Templating.Rendering;

namespace OneStop.Docs.Engine.Templating.Fields;

/// <summary>Gathers a part whose fields are brought up to date before it is packed: a table of contents stands before its headings.</summary>
/// <exception cref="OutputTooLargeException">From either write: the part grew beyond <paramref name="limit"/> bytes.</exception>
internal sealed class FieldSink(PartProgram program, long limit, FieldContext context) : MarkupSink
{
    private readonly MarkupBuffer _buffer = new(limit);

    /// <inheritdoc/>
    public override void WriteLiteral(int id) => _buffer.Append(program.Literals[id].Bytes);

    /// <inheritdoc/>
    public override void WriteBytes(ReadOnlySpan<byte> bytes) => _buffer.Append(bytes);

    /// <inheritdoc/>
    public override PackedMarkup Finish()
    {
        var finished = FieldFinisher.Finish(program.Name, _buffer.Written.ToArray(), context);
        return new(PackedBytes.Of(finished.Span), finished.Length);
    }

    /// <inheritdoc/>
    public override void Dispose() => _buffer.Dispose();
}
