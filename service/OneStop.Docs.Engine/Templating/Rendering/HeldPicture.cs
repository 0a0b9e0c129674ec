using OneStop.Docs.Engine.Ooxml;
using OneStop.Docs.Engine.Templating.Compilation;
using OneStop.Docs.Engine.Templating.Images;
using OneStop.Docs.Engine.Templating.Values;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>A picture of the template while it is written, until it is known which other one takes its place.</summary>
/// <param name="literals">The part's literals.</param>
/// <param name="room">How wide text can be there.</param>
/// <param name="limit">Bytes of markup allowed.</param>
internal sealed class HeldPicture(Literal[] literals, Length room, long limit) : MarkupSink
{
    private readonly MarkupBuffer _buffer = new(limit, firstLength: 4 << 10);
    private (ImageValue Image, ValueContext Context)? _other;

    /// <summary>Takes the picture that is to stand there.</summary>
    public void Take(ImageValue image, ValueContext context) => _other = (image, context);

    /// <inheritdoc/>
    public override void WriteLiteral(int id) => _buffer.Append(literals[id].Bytes);

    /// <inheritdoc/>
    public override void WriteBytes(ReadOnlySpan<byte> bytes) => _buffer.Append(bytes);

    /// <summary>The drawing with the other picture; empty where none was given, or something is wrong with it.</summary>
    public byte[] Close() => _other is var (image, context)
        ? PictureFrame.Fill(_buffer.Written.ToArray(), image, context, room) ?? []
        : [];

    /// <inheritdoc/>
    public override PackedMarkup Finish() => throw new InvalidOperationException("A picture is no part.");

    /// <inheritdoc/>
    public override void Dispose() => _buffer.Dispose();
}
