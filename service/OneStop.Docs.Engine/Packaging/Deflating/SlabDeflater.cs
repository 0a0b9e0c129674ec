using System.Runtime.CompilerServices;

namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>
/// Deflates what a template writes, slabs and text between them. A slab that was written before and is within reach becomes a
/// copy without its bytes being touched; text is searched for what it repeats; the check sum of slabs is put together from
/// sums known beforehand. The same writes always give the same bytes.
/// </summary>
/// <remarks>
/// A copy is held back until it is known how it ends: the same distance may go on through the text behind it (a column that
/// says the same in every row) and through the next slab, and the copy of the next slab may take the end of the text with it.
/// </remarks>
internal sealed class SlabDeflater : IDisposable
{
    private const int LongestText = 8 << 10;

    private readonly SlabSet _slabs;
    private readonly DeflateWriter _writer;
    private readonly TextHistory _history = new();
    private readonly TextMatcher _matcher;

    private readonly SlabPlaces _places;
    private readonly SlabSpeller _speller;

    private RunningCrc _crc = new();
    private long _position;
    private int _text;

    // The run of literals that is being written: the first, and the one it goes on with; that is negative when there is no run.
    private int _first;
    private int _next = -1;

    // The copy held back: how long it is, how far back it begins, and where the text behind its source lies; 0 when unknown.
    private long _copy;
    private int _distance;
    private int _behind;

    /// <param name="slabs">What may be written by number.</param>
    /// <param name="stream">Takes the deflated bytes as they are made; null keeps them. Not closed.</param>
    public SlabDeflater(SlabSet slabs, Stream? stream = null)
    {
        _slabs = slabs;
        _writer = new(stream);
        _matcher = new(_history, _writer);
        _places = new(slabs);
        _speller = new(_places, _writer);
        _text = _history.End;
    }

    /// <summary>Bytes written so far.</summary>
    public long Length { get; private set; }

    /// <summary>CRC-32 of the bytes written so far.</summary>
    public uint Crc => _crc.Value;

    /// <summary>How many deflated bytes there are; all only once finished.</summary>
    public long DeflatedLength => _writer.Length;

    /// <summary>Writes the slab of a literal, once it is known whether the run it begins or goes on with is written whole.</summary>
    public void WriteSlab(int literal)
    {
        ref readonly var slab = ref _slabs.Facts(literal);
        Length += slab.Length;
        if (literal == _next)
        {
            _next = slab.Step.Next;
            if (_next < 0) WriteUnit(slab.Step.Run);
            return;
        }

        if (_next >= 0) BreakRun();
        if (slab.Step.IsFirst) (_first, _next) = (literal, slab.Step.Next);
        else WriteUnit(literal);
    }

    /// <summary>Writes any other bytes.</summary>
    public void WriteText(ReadOnlySpan<byte> bytes)
    {
        if (_next >= 0) BreakRun();
        Length += bytes.Length;
        while (!bytes.IsEmpty)
        {
            var piece = bytes[..Math.Min(bytes.Length, TextHistory.MaxPiece)];
            bytes = bytes[piece.Length..];
            if (piece.Contains((byte)0))
            {
                SpellBytes(piece);
                _crc.AddKnown(~Crc32.Append(uint.MaxValue, piece), CrcShift.Past(piece.Length));
            }
            else
            {
                AddText(piece);
                _crc.AddText(ref Unsafe.Add(ref _history.First, _history.End - piece.Length), piece.Length);
            }

            _position += piece.Length;
        }
    }

    /// <summary>Writes what was held back. Nothing can be written any more.</summary>
    /// <returns>The deflated bytes, none when a stream took them; belongs to the receiver.</returns>
    public PackedBytes Finish()
    {
        if (_next >= 0) BreakRun();
        SettleText();
        var (rented, length) = _writer.Finish();
        return new(rented, 0, length, Crc);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _places.Dispose();
        _matcher.Close(Length);
        _history.Dispose();
        _writer.Dispose();
    }

    private void WriteUnit(int unit)
    {
        ref readonly var slab = ref _slabs.Facts(unit);
        if (!_history.HasRoom(Slab.MinLength)) MakeRoom(Slab.MinLength);
        // The unit's own last place comes first: what follows it there is likely to follow it here.
        var source = _places.Of(unit);
        if (_position - source.Start > DeflateAlphabet.MaxDistance) source = _places.Elsewhere(slab, _position);
        var distance = _position - source.Start;
        var text = _history.End - _text;
        var head = CountHead(text);
        if (head == text && distance == _distance && _copy > 0)
        {
            _copy += text + slab.Length;
            _behind = source.Behind;
            _places.Note(unit, slab.Number, EndText());
        }
        else if (slab.Length < Slab.MinLength)
        {
            _places.Note(unit, slab.Number, AddShort(_slabs[unit].Bytes.Span));
        }
        else
        {
            if (distance <= DeflateAlphabet.MaxDistance) BeginCopy(slab.Length, (int)distance, head, source);
            else SpellSlab(_slabs[unit]);
            _places.Note(unit, slab.Number, EndText());
        }

        _position += slab.Length;
        _crc.AddKnown(slab.Remainder, slab.CrcShift);
    }

    /// <summary>The run that was begun does not go on: what was written of it is written literal by literal.</summary>
    private void BreakRun()
    {
        var end = _next;
        _next = -1;
        for (var literal = _first; literal != end; literal = _slabs.Facts(literal).Step.Next) WriteUnit(literal);
    }

    private void SpellSlab(Slab slab)
    {
        SettleText();
        _speller.Spell(slab, _position);
    }

    private void AddText(ReadOnlySpan<byte> piece)
    {
        if (_history.End - _text > LongestText) SettleText();
        MakeRoom(piece.Length);
        _history.Append(piece);
    }

    /// <summary>A slab so short that it is part of the text around it.</summary>
    private SlabPlace AddShort(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
        {
            SpellBytes(bytes);
            return new(_position, 0, _history.End);
        }

        if (_history.End - _text > LongestText) SettleText();
        return new(_position, _history.End, _history.Append(bytes));
    }

    /// <summary>XML holds no zero bytes; what does is no text and is written byte by byte, without a trace in the history.</summary>
    private void SpellBytes(ReadOnlySpan<byte> bytes)
    {
        SettleText();
        var spelled = _writer.Begin(bytes.Length);
        foreach (var literal in bytes) spelled.AddLiteral(literal);
        _writer.End(spelled);
        MakeRoom(1);
        _history.EndRun();
        _text = _history.End;
    }

    /// <summary>Ends the copy held back, with what it takes of the text behind it, and begins one that takes the end of that text.</summary>
    private void BeginCopy(int length, int distance, int head, in SlabPlace source)
    {
        var tail = _history.CountSameBefore(source.Before, _history.End, _history.End - _text - head);
        EndCopy(head);
        _matcher.Write(_text + head, _history.End - tail, Ahead);
        (_copy, _distance, _behind) = (tail + length, distance, source.Behind);
    }

    /// <summary>Ends the text; a slab begins here.</summary>
    private SlabPlace EndText()
    {
        var before = _history.EndRun();
        _text = _history.End;
        return new(_position, before, _text);
    }

    private void SettleText()
    {
        var head = CountHead(_history.End - _text);
        EndCopy(head);
        _matcher.Write(_text + head, _history.End, Ahead);
        _text = _history.End;
    }

    /// <summary>How far the copy held back goes on through the text behind it.</summary>
    private int CountHead(int text) => text > 0 && _copy > 0 ? _history.CountSame(_behind, _text, text) : 0;

    private void EndCopy(int head)
    {
        if (_copy > 0) _writer.AddCopy(_copy + head, _distance);
        _copy = 0;
    }

    private uint Ahead => (uint)(_position - _history.End);

    private void MakeRoom(int length)
    {
        var shift = _history.MakeRoom(length);
        if (shift == 0) return;
        _matcher.Lower(shift, (uint)_position);
        _text -= shift;
        _behind = Math.Max(0, _behind - shift);
        _places.Lower(shift);
    }
}
