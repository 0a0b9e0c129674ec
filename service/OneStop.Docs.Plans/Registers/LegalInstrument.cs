namespace OneStop.Docs.Plans.Registers;

/// <summary>A legal instrument in time.</summary>
public sealed record LegalInstrument
{
    /// <summary>Number and symbol: 118/2025/NĐ-CP.</summary>
    public required string Number { get; init; }

    /// <summary>Luật, Nghị quyết, Nghị định, Quyết định, Thông tư …</summary>
    public required string Type { get; init; }

    /// <summary>As cited, without the type; null where it was not seen.</summary>
    public string? Title { get; init; }

    /// <summary>The day it was signed or passed.</summary>
    public DateOnly? Date { get; init; }

    public required string Issuer { get; init; }

    /// <summary>First day in force; null when not known.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day in force; null while in force or when not known.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Numbers of those that took its place.</summary>
    public IReadOnlyList<string> Successors { get; init; } = [];

    /// <summary>Numbers of those that changed it.</summary>
    public IReadOnlyList<string> AmendedBy { get; init; } = [];

    /// <summary>A document of one locality: its number is unique only together with its issuer.</summary>
    public bool Local { get; init; }

    public required Certainty Certainty { get; init; }

    /// <summary>How it stands at the end of 2026, in words, when dates do not say it all.</summary>
    public string? Status { get; init; }

    /// <summary>Where this was read.</summary>
    public required string Source { get; init; }

    public string? Note { get; init; }
}

/// <summary>The file <c>templates/registers/legal-instruments.json</c>.</summary>
internal sealed record InstrumentFile
{
    public required string Schema { get; init; }

    public string? Note { get; init; }

    /// <summary>Named by entries, but without an entry of their own.</summary>
    public IReadOnlyList<string> OnlyNamed { get; init; } = [];

    public required IReadOnlyList<LegalInstrument> Instruments { get; init; }
}
