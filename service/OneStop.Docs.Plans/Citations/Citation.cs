using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Citations;

/// <summary>An instrument named in running text.</summary>
/// <param name="Reference">What the words say of it.</param>
/// <param name="Start">Where it starts in the text, in UTF-16 characters from 0.</param>
/// <param name="Length">How far type, number, date and issuer reach; the title comes after.</param>
/// <param name="TypeBySymbol">The type that the symbol's code stands for (TTr → Tờ trình), or null: it may disagree with the word.</param>
public sealed record Citation(InstrumentReference Reference, int Start, int Length, string? TypeBySymbol)
{
    /// <summary>The first character after it.</summary>
    public int End => Start + Length;
}
