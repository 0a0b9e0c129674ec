using System.Buffers;

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
    private const long NeverWritten = long.MinValue / 2;
    private const int LongestText = 8 << 10;
    private const int MaxSpelled = 4 << 10;

    private readonly SlabSet _slabs;
    private readonly DeflateWriter _writer;
    private readonly TextHistory _history = new();
    private readonly TextMatcher _matcher;

    /// <summary>Where each literal was written last, counted from 1; at 0 stands one that never was.</summary>
    private readonly Place[] _places;

    /// <summary>By slab, the index in <see cref="_places"/> of the literal that wrote it last.</summary>
    private readonly int[] _latest;

    private long _position;
    private int _text;

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
        _places = ArrayPool<Place>.Shared.Rent(slabs.Literals + 1);
        _places.AsSpan(0, slabs.Literals + 1).Fill(new(NeverWritten, 0, 0));
        _latest = ArrayPool<int>.Shared.Rent(slabs.Count + 1);
        _latest.AsSpan(0, slabs.Count).Clear();
        _text = _history.End;
    }

    /// <summary>Bytes written so far.</summary>
    public long Length => _position;

    /// <summary>CRC-32 of the bytes written so far.</summary>
    public uint Crc { get; private set; }

    /// <summary>How many deflated bytes there are; all only once finished.</summary>
    public long DeflatedLength => _writer.Length;

    /// <summary>Writes the slab of a literal.</summary>
    public void WriteSlab(int literal)
    {
        ref readonly var slab = ref _slabs.Facts(literal);
        if (!_history.HasRoom(Slab.MinLength)) MakeRoom(Slab.MinLength);
        ref var place = ref _places[literal + 1];
        ref var latest = ref _latest[slab.Number];

        // The literal's own last place comes first: what follows it there is likely to follow it here.
        var source = place;
        if (_position - source.Start > DeflateAlphabet.MaxDistance) source = _places[latest];
        var distance = _position - source.Start;
        var text = _history.End - _text;
        var head = CountHead(text);
        if (head == text && distance == _distance && _copy > 0)
        {
            _copy += text + slab.Length;
            _behind = source.Behind;
            place = EndText();
        }
        else if (slab.Length < Slab.MinLength)
        {
            place = AddShort(_slabs[literal].Bytes.Span);
        }
        else
        {
            if (distance <= DeflateAlphabet.MaxDistance) BeginCopy(slab.Length, (int)distance, head, source);
            else SpellSlab(_slabs[literal]);
            place = EndText();
        }

        latest = literal + 1;
        _position += slab.Length;
        Crc = CrcShift.Multiply(Crc, slab.CrcShift) ^ slab.Crc;
    }

    /// <summary>Writes any other bytes.</summary>
    public void WriteText(ReadOnlySpan<byte> bytes)
    {
        Crc = Crc32.Append(Crc, bytes);
        while (!bytes.IsEmpty)
        {
            var piece = bytes[..Math.Min(bytes.Length, TextHistory.MaxPiece)];
            bytes = bytes[piece.Length..];
            if (piece.Contains((byte)0)) SpellBytes(piece);
            else AddText(piece);
            _position += piece.Length;
        }
    }

    /// <summary>Writes what was held back. Nothing can be written any more.</summary>
    /// <returns>The deflated bytes, none when a stream took them; belongs to the receiver.</returns>
    public PackedBytes Finish()
    {
        SettleText();
        var (rented, length) = _writer.Finish();
        return new(rented, 0, length, Crc);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<Place>.Shared.Return(_places);
        ArrayPool<int>.Shared.Return(_latest);
        _matcher.Dispose();
        _history.Dispose();
        _writer.Dispose();
    }

    private void AddText(ReadOnlySpan<byte> piece)
    {
        if (_history.End - _text > LongestText) SettleText();
        MakeRoom(piece.Length);
        _history.Append(piece);
    }

    /// <summary>A slab so short that it is part of the text around it.</summary>
    private Place AddShort(ReadOnlySpan<byte> bytes)
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
    private void BeginCopy(int length, int distance, int head, in Place source)
    {
        var tail = _history.CountSameBefore(source.Before, _history.End, _history.End - _text - head);
        EndCopy(head);
        _matcher.Write(_text + head, _history.End - tail, Ahead);
        (_copy, _distance, _behind) = (tail + length, distance, source.Behind);
    }

    /// <summary>A slab for the first time, or for the first time in a long while.</summary>
    private void SpellSlab(Slab slab)
    {
        SettleText();
        ReadOnlySpan<SlabToken> tokens = slab.Tokens;
        while (!tokens.IsEmpty) tokens = SpellSome(slab.Number, tokens);
    }

    /// <summary>Writes as many tokens as a block surely holds; returns the rest.</summary>
    private ReadOnlySpan<SlabToken> SpellSome(int slab, ReadOnlySpan<SlabToken> tokens)
    {
        var at = 0;
        var some = Math.Min(tokens.Length, MaxSpelled);
        var spelled = _writer.Begin(some);
        while (at < some)
        {
            ref readonly var token = ref tokens[at++];
            if (token.Length == 0)
            {
                spelled.AddLiteral((byte)token.Back);
                continue;
            }

            var apart = token.Source == slab ? 0 : _position - _places[_latest[token.Source]].Start;
            if (apart + token.Back > DeflateAlphabet.MaxDistance) continue;
            spelled.AddCopy(token.Length, (int)apart + token.Back);
            at += token.Otherwise;
        }

        _writer.End(spelled);
        return tokens[at..];
    }

    /// <summary>Ends the text; a slab begins here.</summary>
    private Place EndText()
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
        _matcher.Lower(shift);
        _text -= shift;
        _behind = Math.Max(0, _behind - shift);
        foreach (ref var place in _places.AsSpan(0, _slabs.Literals + 1))
        {
            place = place with { Before = Math.Max(0, place.Before - shift), Behind = Math.Max(0, place.Behind - shift) };
        }
    }

    /// <summary>Where a literal was written last.</summary>
    /// <param name="Start">Its first byte in the output.</param>
    /// <param name="Before">Where in the history the text before it ends; 0 when lost.</param>
    /// <param name="Behind">Where the text behind it begins; 0 when lost.</param>
    private readonly record struct Place(long Start, int Before, int Behind);
}
