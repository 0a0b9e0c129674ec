namespace OneStop.Docs.Store.Tests.Contract;

/// <summary>A network body that ends too soon.</summary>
internal sealed class BrokenStream(byte[] bytes, int breaksAt) : MemoryStream(bytes)
{
    public override int Read(Span<byte> buffer) => Position < breaksAt
        ? base.Read(buffer[..(int)Math.Min(buffer.Length, breaksAt - Position)])
        : throw new EndOfStreamException("The connection was closed.");

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));
}

/// <summary>A body during which the caller stops waiting.</summary>
internal sealed class CancellingStream(byte[] bytes, int cancelsAt, CancellationTokenSource cancelling) : MemoryStream(bytes)
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= cancelsAt) await cancelling.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return Read(buffer.Span);
    }
}

/// <summary>A body that cannot be rewound or measured and comes in odd pieces.</summary>
internal sealed class TricklingStream(byte[] bytes) : MemoryStream(bytes)
{
    private int _piece;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override int Read(Span<byte> buffer)
    {
        _piece = ((_piece * 7) + 13) % 60_000;
        return base.Read(buffer[..Math.Min(buffer.Length, _piece + 1)]);
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));
}
