using OneStop.Docs.Engine.Templating.Compilation;
using OneStop.Docs.Engine.Templating.Syntax;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>What was written of the texts that stand more than once, as their parts are written one after another.</summary>
internal sealed class Recordings
{
    private readonly Dictionary<MirrorRegion, List<RecordedWrite>> _texts = new(ReferenceEqualityComparer.Instance);

    /// <summary>Begins anew: the text is written in each iteration of a block around it.</summary>
    public List<RecordedWrite> Begin(MirrorRegion region) => _texts[region] = [];

    /// <summary>What was written last; empty when the text was never come to.</summary>
    public IReadOnlyList<RecordedWrite> Of(MirrorRegion region) => _texts.GetValueOrDefault(region) ?? [];
}

/// <summary>One write: a literal by its number, a value as text, or a value of another kind.</summary>
internal readonly record struct RecordedWrite(int Literal, string? Text, object? Value);

/// <summary>Stands before the writer of a part in which texts stand more than once: remembers what is written of them and writes it again.</summary>
internal sealed class MirrorOutput(PartWriter writer, PartProgram program, Recordings recordings) : IScriptOutput
{
    private readonly PartMirrors _mirrors = program.Mirrors;
    private List<List<RecordedWrite>> _open = [];

    /// <inheritdoc/>
    public void WriteLiteral(int id)
    {
        var isStep = _mirrors.Steps.TryGetValue(id, out var step);
        if (isStep && step.Kind == MirrorStepKind.Begin) _open.Add(recordings.Begin(step.Region));
        Record(new(id, null, null));
        if (isStep && step.Kind == MirrorStepKind.End) _open.RemoveAt(_open.Count - 1);
        writer.WriteLiteral(id);
        if (isStep && step.Kind == MirrorStepKind.Again) WriteAgain(step.Region, _mirrors.Maps[id]);
    }

    /// <inheritdoc/>
    public void WriteText(ReadOnlySpan<char> text)
    {
        if (_open.Count > 0) Record(new(-1, text.ToString(), null));
        writer.WriteText(text);
    }

    /// <inheritdoc/>
    public bool TryWriteObject(object value)
    {
        var isWritten = writer.TryWriteObject(value);
        if (isWritten) Record(new(-1, null, value));
        return isWritten;
    }

    /// <summary>What is written again is not part of what is remembered around it: there it is written again in its turn.</summary>
    private void WriteAgain(MirrorRegion region, Dictionary<int, int[]> map)
    {
        var around = _open;
        _open = [];
        foreach (var write in recordings.Of(region))
        {
            if (write.Text is not null) WriteText(write.Text);
            else if (write.Value is not null) TryWriteObject(write.Value);
            else if (map.TryGetValue(write.Literal, out var own)) Array.ForEach(own, WriteLiteral);
        }

        _open = around;
    }

    private void Record(RecordedWrite write)
    {
        foreach (var text in _open) text.Add(write);
    }
}
