using System.Buffers;
using System.Net;

namespace OneStop.Docs.Store.Graph.Uploads;

/// <summary>A part of a file as the body of a request, read from the stream as it is sent; can be sent again.</summary>
/// <param name="source">Seekable; used by one request at a time; the caller's.</param>
/// <param name="range">Which bytes, counted from <paramref name="origin"/>.</param>
/// <param name="origin">Where in the stream the file begins.</param>
internal sealed class SliceContent(Stream source, ByteRange range, long origin = 0) : HttpContent
{
    private const int BufferSize = 128 * 1024;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            source.Position = origin + range.Start;
            for (var left = range.Length; left > 0;)
            {
                var read = await source.ReadAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)), cancellationToken);
                if (read == 0) throw new EndOfStreamException("The file has become shorter while it was sent.");
                await stream.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                left -= read;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = range.Length;
        return true;
    }
}
