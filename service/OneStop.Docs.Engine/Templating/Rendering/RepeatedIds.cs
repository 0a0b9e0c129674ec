using System.Text;
using OneStop.Docs.Engine.Templating.Compilation;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>Knows, while a part is written, which id each thing has in the iteration that runs.</summary>
/// <param name="count">How many things of the part have an id that several places know.</param>
/// <param name="source">Where new ids come from.</param>
/// <param name="growth">Where new lists come from.</param>
internal sealed class RepeatedIds(int count, IdSource source, PackageGrowth growth)
{
    private readonly State?[] _states = new State?[count];
    private bool[] _written = [];

    /// <summary>An iteration begins: its ids are not known yet.</summary>
    public void Begin(Iteration iteration)
    {
        foreach (var (number, level) in iteration.Ids) _states[number]?.Forget(level);
    }

    /// <summary>What stands in the hole; valid until the next.</summary>
    public ReadOnlySpan<byte> Value(IdHole hole, byte[] original)
    {
        if (hole.Id is not { } id)
        {
            return hole.KeepsFirst && IsFirst(hole.Number) ? original : source.Next(hole.Space, original);
        }

        var state = _states[hole.Number] ??= new(id.Levels);
        if (hole.IsEnd && state.Last is { } last) return last;
        return state.At(hole.Level) ?? state.Set(hole.Level, state.Promised ?? New(hole, id, state));
    }

    private bool IsFirst(int number)
    {
        if (number >= _written.Length) Array.Resize(ref _written, Math.Max(number + 1, Math.Max(256, 2 * _written.Length)));
        if (_written[number]) return false;
        return _written[number] = true;
    }

    private byte[] New(IdHole hole, RepeatedId id, State state)
    {
        if (hole.KeepsFirst && state.Last is null) return id.Original;
        return id.Space == IdSpace.List
            ? Encoding.UTF8.GetBytes(growth.Numbering.Restart(Encoding.UTF8.GetString(id.Original)))
            : source.Next(id.Space, id.Original).ToArray();
    }

    /// <summary>The ids of one thing: in its own iteration, and the first of each iteration around.</summary>
    private sealed class State(int levels)
    {
        private readonly byte[]?[] _values = new byte[]?[levels];
        private int _promisedAt;

        public byte[]? Last { get; private set; }

        /// <summary>An id that a place further out has named already: the next copy gets it.</summary>
        public byte[]? Promised { get; private set; }

        public byte[]? At(int level) => _values[level];

        public byte[] Set(int level, byte[] value)
        {
            if (level == 0) Promised = null;
            else if (Promised is null) (Promised, _promisedAt) = (value, level);
            for (var i = level; i < _values.Length; i++) _values[i] ??= value;
            return Last = value;
        }

        public void Forget(int level)
        {
            _values.AsSpan(0, level + 1).Clear();
            if (level >= _promisedAt) Promised = null;
        }
    }
}
