namespace OneStop.Docs.Plans.Registers;

/// <summary>An agency or unit in time.</summary>
public sealed record Agency
{
    /// <summary>Stable key: ubnd-xa-duc-tho.</summary>
    public required string Key { get; init; }

    /// <summary>central, ministry, province, department, provinceUnit, district, commune, communeUnit, regional.</summary>
    public required string Level { get; init; }

    /// <summary>Its names in time, oldest first.</summary>
    public required IReadOnlyList<AgencyName> Names { get; init; }

    /// <summary>As in symbols: UBND, VPCP; null when the agency sets it itself.</summary>
    public string? Code { get; init; }

    /// <summary>Key of the agency above, or null.</summary>
    public string? Parent { get; init; }

    /// <summary>Other spellings met in documents.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What it is charged with in time: kiem-soat-tthc, van-thu …</summary>
    public IReadOnlyList<AgencyRole> Roles { get; init; } = [];

    /// <summary>First day, or null when before anything we need.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day, or null while it exists.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Keys of those that took its place.</summary>
    public IReadOnlyList<string> Successors { get; init; } = [];

    /// <summary>Made up for samples: no such place exists.</summary>
    public bool Fictitious { get; init; }

    public required Certainty Certainty { get; init; }

    /// <summary>Where this was read.</summary>
    public required string Source { get; init; }

    public string? Note { get; init; }
}

/// <summary>A name in its time; days inclusive, null when open.</summary>
public sealed record AgencyName
{
    /// <summary>Full official name, with capitals as in running text: Ủy ban nhân dân xã Đức Thọ.</summary>
    public required string Full { get; init; }

    /// <summary>The usual short form: UBND xã Đức Thọ.</summary>
    public string? Short { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }
}

/// <summary>A charge in its time; days inclusive, null when open.</summary>
public sealed record AgencyRole
{
    public required string Role { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }
}

/// <summary>The file <c>templates/registers/agencies.json</c>.</summary>
internal sealed record AgencyFile
{
    public required string Schema { get; init; }

    public string? Note { get; init; }

    public required IReadOnlyList<Agency> Agencies { get; init; }
}
