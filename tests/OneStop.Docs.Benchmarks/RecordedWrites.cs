using System.Globalization;
using OneStop.Docs.Engine.Packaging.Deflating;
using OneStop.Docs.Engine.Templating;
using OneStop.Docs.Engine.Templating.Compilation;
using OneStop.Docs.Engine.Templating.Rendering;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Benchmarks;

/// <summary>What one part of a document writes, in order: literals by number, and bytes.</summary>
internal sealed class RecordedWrites : MarkupSink
{
    private readonly List<(int Literal, int Start, int Length)> _writes = [];
    private readonly MemoryStream _bytes = new();

    /// <summary>How many writes.</summary>
    public int Count => _writes.Count;

    public static RecordedWrites Of(CompiledTemplate template, PartProgram program, ScriptData data)
    {
        var writes = new RecordedWrites();
        var options = new RenderOptions(CultureInfo.GetCultureInfo("vi-VN"), ScriptLimits.Default, TimeProvider.System);
        using var run = new RenderRun(template, data, options);
        run.Write(program, writes, CancellationToken.None);
        return writes;
    }

    public override void WriteLiteral(int id) => _writes.Add((id, 0, 0));

    public override void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        _writes.Add((-1, (int)_bytes.Length, bytes.Length));
        _bytes.Write(bytes);
    }

    /// <summary>Writes all of it again.</summary>
    public void WriteTo(SlabDeflater deflater)
    {
        ReadOnlySpan<byte> bytes = _bytes.GetBuffer();
        foreach (var (literal, start, length) in _writes)
        {
            if (literal >= 0) deflater.WriteSlab(literal);
            else deflater.WriteText(bytes.Slice(start, length));
        }
    }

    /// <summary>The part as it was written.</summary>
    public byte[] Markup(IReadOnlyList<Literal> literals) =>
        [.. _writes.SelectMany(write => write.Literal >= 0 ? literals[write.Literal].Bytes : _bytes.GetBuffer()[write.Start..(write.Start + write.Length)])];

    public override PackedMarkup Finish() => default;

    public override void Dispose() => GC.SuppressFinalize(this);
}
