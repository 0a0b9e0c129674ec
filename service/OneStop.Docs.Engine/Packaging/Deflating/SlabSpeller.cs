namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>Writes a slab for the first time, or for the first time in a long while: token by token.</summary>
internal sealed class SlabSpeller(SlabPlaces places, DeflateWriter writer)
{
    private const int MaxSpelled = 4 << 10;

    /// <summary>Writes the slab.</summary>
    /// <param name="slab">What is written.</param>
    /// <param name="position">Bytes written so far.</param>
    public void Spell(Slab slab, long position)
    {
        if (slab.Spelling.IsReady)
        {
            SpellReady(slab, position);
            return;
        }

        ReadOnlySpan<SlabToken> tokens = slab.Spelling.Tokens;
        while (!tokens.IsEmpty)
        {
            var some = Math.Min(tokens.Length, MaxSpelled);
            writer.MakeRoom(some);
            tokens = tokens[SpellTokens(slab.Number, tokens, some, position)..];
        }
    }

    private void SpellReady(Slab slab, long position)
    {
        var spelling = slab.Spelling;
        var spelled = writer.Begin(spelling.Tokens.Length);
        ReadOnlySpan<uint> ready = spelling.Ready;
        if (spelling.Counts is { } counts) writer.Count(counts);
        var at = 0;
        foreach (ref readonly var copy in spelling.Copies.AsSpan())
        {
            spelled.Add(ready[at..copy.Ready], spelling.Counts is not null);
            at = copy.Ready;
            var distance = position - places.OfSlab(copy.Source).Start + copy.Back;
            if (distance <= DeflateAlphabet.MaxDistance)
            {
                spelled.AddCopy(copy.Length, (int)distance);
                continue;
            }

            writer.End(spelled);
            SpellOtherwise(slab, copy.Otherwise, position);
            spelled = writer.Resume();
        }

        spelled.Add(ready[at..], spelling.Counts is not null);
        writer.End(spelled);
    }

    /// <summary>What stands for a copy that cannot be used; room was made for it.</summary>
    private void SpellOtherwise(Slab slab, int from, long position)
    {
        var tokens = slab.Spelling.Tokens.AsSpan(from, slab.Spelling.Tokens[from - 1].Otherwise);
        SpellTokens(slab.Number, tokens, tokens.Length, position);
    }

    /// <summary>Spells at least so many tokens, as far as they are not left out; returns how many are dealt with. There is room for them.</summary>
    private int SpellTokens(int slab, ReadOnlySpan<SlabToken> tokens, int some, long position)
    {
        var spelled = writer.Resume();
        var at = 0;
        while (at < some)
        {
            ref readonly var token = ref tokens[at++];
            if (token.Length == 0)
            {
                spelled.AddLiteral((byte)token.Back);
                continue;
            }

            var apart = token.Source == slab ? 0 : position - places.OfSlab(token.Source).Start;
            if (apart + token.Back > DeflateAlphabet.MaxDistance) continue;
            spelled.AddCopy(token.Length, (int)apart + token.Back);
            at += token.Otherwise;
        }

        writer.End(spelled);
        return at;
    }
}
