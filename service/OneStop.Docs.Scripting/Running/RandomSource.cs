namespace OneStop.Docs.Scripting.Running;

/// <summary>Numbers that look random and are the same for the same seed (SplitMix64).</summary>
internal sealed class RandomSource(int seed)
{
    private ulong _state = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL);

    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A number from <paramref name="first"/> up to, not with, <paramref name="end"/>.</summary>
    public int Between(int first, int end) => end == first ? first : first + (int)(Next() % (ulong)((long)end - first));
}
