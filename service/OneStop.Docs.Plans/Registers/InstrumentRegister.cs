using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Plans.Reading;
using OneStop.Docs.Plans.Wording;

namespace OneStop.Docs.Plans.Registers;

/// <summary>How an instrument stands on a day.</summary>
public enum InstrumentState
{
    /// <summary>Not in the register: nothing can be said.</summary>
    Unknown,

    /// <summary>Not signed yet, or signed and not in force yet.</summary>
    NotYetInForce,

    /// <summary>In force, perhaps amended.</summary>
    InForce,

    /// <summary>Signed; the register does not know from which day it is in force.</summary>
    EffectUnclear,

    /// <summary>No longer in force.</summary>
    Superseded,
}

/// <summary>An instrument on a day.</summary>
/// <param name="State">How it stands.</param>
/// <param name="Instrument">The entry; null exactly when unknown.</param>
/// <param name="Successors">Entries of those that took its place by that day.</param>
/// <param name="Amendments">Entries of those that had changed it by that day.</param>
public sealed record InstrumentStatus(
    InstrumentState State,
    LegalInstrument? Instrument,
    IReadOnlyList<LegalInstrument> Successors,
    IReadOnlyList<LegalInstrument> Amendments);

/// <summary>Legal instruments and their validity in time. An old document is right to cite what was in force then.</summary>
public sealed class InstrumentRegister
{
    private static readonly InstrumentStatus NotFound = new(InstrumentState.Unknown, null, [], []);

    private readonly ILookup<string, LegalInstrument> _byNumber;

    internal InstrumentRegister(IReadOnlyList<LegalInstrument> instruments)
    {
        Instruments = instruments;
        _byNumber = instruments.ToLookup(i => Fold(i.Number), StringComparer.Ordinal);
    }

    /// <summary>A register without entries.</summary>
    public static InstrumentRegister Empty { get; } = new([]);

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<LegalInstrument> Instruments { get; }

    /// <summary>Reads <c>legal-instruments.json</c>; every mistake in it is listed.</summary>
    public static Outcome<InstrumentRegister> Read(ReadOnlyMemory<byte> json)
    {
        var file = JsonFile.Read<InstrumentFile>(json, ReadLimits.Default, InstrumentCheck.Run);
        return new(file.Value is null ? null : new InstrumentRegister(file.Value.Instruments), file.Diagnostics);
    }

    /// <summary>The entry with this number; a local one only when its issuer is named too. Null when there is none.</summary>
    public LegalInstrument? Find(string number, string? issuer = null)
    {
        var found = _byNumber[Fold(number)];
        return found.FirstOrDefault(i => !i.Local)
            ?? (issuer is null ? null : found.FirstOrDefault(i => Fold(i.Issuer) == Fold(issuer)));
    }

    /// <summary>The law of this name passed on this day: laws are cited without number, and several have the same name.</summary>
    public LegalInstrument? FindLaw(string title, DateOnly date) =>
        Instruments.FirstOrDefault(i => i.Date == date && i.Title is { } known && Fold(known) == Fold(title));

    /// <summary>How the instrument stands on <paramref name="date"/>.</summary>
    public InstrumentStatus StatusAt(string number, DateOnly date, string? issuer = null) =>
        Find(number, issuer) is { } instrument ? StatusAt(instrument, date) : NotFound;

    /// <summary>How the instrument stands on <paramref name="date"/>.</summary>
    public InstrumentStatus StatusAt(LegalInstrument instrument, DateOnly date)
    {
        var successors = Started(instrument.Successors, date);
        var amendments = Started(instrument.AmendedBy, date);
        return new(StateAt(instrument, date, successors.Count > 0), instrument, successors, amendments);
    }

    private static InstrumentState StateAt(LegalInstrument instrument, DateOnly date, bool isReplaced)
    {
        if ((instrument.ValidFrom ?? instrument.Date) > date) return InstrumentState.NotYetInForce;
        if (instrument.ValidTo < date) return InstrumentState.Superseded;

        // Where the last day is not known, the first day of what took its place is the best there is.
        if (instrument.ValidTo is null && isReplaced) return InstrumentState.Superseded;
        return instrument.ValidFrom is null ? InstrumentState.EffectUnclear : InstrumentState.InForce;
    }

    private List<LegalInstrument> Started(IReadOnlyList<string> numbers, DateOnly date) =>
        [.. numbers.Select(n => Find(n)).OfType<LegalInstrument>().Where(i => (i.ValidFrom ?? i.Date) <= date)];

    private static string Fold(string text) => LetterCase.Upper(text).Replace(" ", "", StringComparison.Ordinal);
}
