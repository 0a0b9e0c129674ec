namespace OneStop.Docs.Store.Graph.Uploads;

/// <summary>Bytes from <paramref name="Start"/> up to but not including <paramref name="End"/>.</summary>
internal readonly record struct ByteRange(long Start, long End)
{
    public long Length => End - Start;
}
