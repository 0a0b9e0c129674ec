using System.Security.Cryptography;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Local;

/// <summary>Kept content, read forward; whoever reads to the end knows that it is what was saved.</summary>
internal sealed class CheckedStream(Stream file, VersionInfo version) : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _read;
    private bool _ended;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => version.Length;

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        var count = 0;
        try
        {
            count = file.Read(buffer);
        }
        catch (IOException fault)
        {
            throw DiskFaults.AsUnreachable(fault);
        }

        Take(buffer[..count]);
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty) return 0;
        var count = 0;
        try
        {
            count = await file.ReadAsync(buffer, cancellationToken);
        }
        catch (IOException fault)
        {
            throw DiskFaults.AsUnreachable(fault);
        }

        Take(buffer.Span[..count]);
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await file.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Take(ReadOnlySpan<byte> piece)
    {
        if (_ended) return;
        _read += piece.Length;
        _hash.AppendData(piece);
        if (piece.Length > 0) return;
        _ended = true;
        var isSame = string.Equals(Convert.ToHexStringLower(_hash.GetHashAndReset()), version.Hashes.Read, StringComparison.Ordinal);
        if (!isSame) throw new ContentLostException(version.Document, version.Id, ContentAvailability.Altered);
    }
}
