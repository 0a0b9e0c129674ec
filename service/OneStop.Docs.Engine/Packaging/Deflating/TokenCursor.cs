using System.Runtime.CompilerServices;

namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>
/// Adds tokens to a block for which room was made beforehand, and counts the symbols they will need. Lives in registers while
/// a run of text is written.
/// </summary>
internal ref struct TokenCursor
{
    private readonly ref uint _tokens;
    private readonly ref uint _counts;
    private int _added;

    /// <param name="tokens">Where the next token goes.</param>
    /// <param name="counts">How often each literal, length and distance symbol was used.</param>
    public TokenCursor(ref uint tokens, ref uint counts)
    {
        _tokens = ref tokens;
        _counts = ref counts;
    }

    /// <summary>How many tokens were added.</summary>
    public readonly int Added => _added;

    /// <summary>Adds tokens.</summary>
    /// <param name="tokens">Bytes, and copies of at most <see cref="DeflateAlphabet.MaxLength"/>.</param>
    /// <param name="areCounted">Whether their symbols are counted already.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ReadOnlySpan<uint> tokens, bool areCounted)
    {
        if (areCounted)
        {
            for (var i = 0; i < tokens.Length; i++) Unsafe.Add(ref _tokens, _added + i) = tokens[i];
            _added += tokens.Length;
            return;
        }

        foreach (var token in tokens) Add(new(token));
    }

    /// <summary>Adds a token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Token token)
    {
        if (token.Length == 0) AddLiteral(token.Literal);
        else AddCopy(token.Length, token.Distance);
    }

    /// <summary>Adds a byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddLiteral(byte literal)
    {
        Unsafe.Add(ref _tokens, _added++) = Token.Of(literal).Packed;
        Unsafe.Add(ref _counts, (nint)literal)++;
    }

    /// <summary>Adds a copy of 3 to <see cref="Token.MaxRun"/> bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddCopy(int length, int distance)
    {
        Unsafe.Add(ref _tokens, _added++) = Token.Copy(length, distance).Packed;
        // Handed over by reference, the cursor itself would have to live in memory.
        var copies = length <= DeflateAlphabet.MaxLength ? Count(ref _counts, length) : CountRun(ref _counts, length);
        Unsafe.Add(ref _counts, DeflateAlphabet.LiteralSymbols + DeflateAlphabet.DistanceSymbol(distance)) += copies;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Count(ref uint counts, int length)
    {
        Unsafe.Add(ref counts, DeflateAlphabet.LengthSymbol(length))++;
        return 1;
    }

    private static uint CountRun(ref uint counts, int length)
    {
        var (whole, next, last) = Token.Split(length);
        Unsafe.Add(ref counts, DeflateAlphabet.LengthSymbol(DeflateAlphabet.MaxLength)) += (uint)whole;
        return (uint)whole + (next > 0 ? Count(ref counts, next) : 0) + (last > 0 ? Count(ref counts, last) : 0);
    }
}
