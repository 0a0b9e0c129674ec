namespace OneStop.Docs.Engine.Templating.Fields;

/// <summary>Pieces of a finished part that are replaced. They do not overlap: the first to claim its bytes keeps them.</summary>
internal sealed class Splices
{
    private readonly List<(int Start, int End, byte[] Bytes)> _all = [];

    /// <summary>True when nothing is changed.</summary>
    public bool IsEmpty => _all.Count == 0;

    /// <summary>Puts bytes in the place of others, or between them; those put at one place stand in the order they came.</summary>
    public void Replace(int start, int end, byte[] bytes) => _all.Add((start, end, bytes));

    /// <summary>The part with everything replaced.</summary>
    public byte[] Apply(ReadOnlySpan<byte> part)
    {
        using var result = new MemoryStream(part.Length + _all.Sum(splice => splice.Bytes.Length));
        var at = 0;
        foreach (var (start, end, bytes) in _all.OrderBy(splice => splice.Start).ThenBy(splice => splice.End))
        {
            if (start < at) continue;
            result.Write(part[at..start]);
            result.Write(bytes);
            at = end;
        }

        result.Write(part[at..]);
        return result.ToArray();
    }
}
