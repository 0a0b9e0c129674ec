using OneStop.Docs.Engine.Templating.Compilation;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>Turns one value after another into bytes, in one buffer.</summary>
internal sealed class ValueWriter(TextEscape escape) : IDisposable
{
    private readonly MarkupBuffer _buffer = new(int.MaxValue, firstLength: 4 << 10);

    /// <summary>The value as it stands in its place; valid until the next.</summary>
    public ReadOnlySpan<byte> Escape(ReadOnlySpan<char> text, ValuePlace place)
    {
        _buffer.Clear();
        escape.Write(_buffer, text, place);
        return _buffer.Written;
    }

    /// <inheritdoc/>
    public void Dispose() => _buffer.Dispose();
}
