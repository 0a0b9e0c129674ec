using System.Collections.Frozen;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Plans.Reading;

namespace OneStop.Docs.Plans.Registers;

/// <summary>An agency as it stood on a day.</summary>
/// <param name="Agency">The one that existed: the successor, when the one asked for had ended and has exactly one.</param>
/// <param name="Name">Its name on that day, the nearest when none is recorded for it.</param>
/// <param name="Existed">False when the day lies outside its time and nothing single took its place.</param>
public sealed record AgencyOnDay(Agency Agency, AgencyName Name, bool Existed);

/// <summary>Agencies and their names in time: the document's date picks the name.</summary>
public sealed class AgencyRegister
{
    private const int LongestChain = 16;

    private readonly FrozenDictionary<string, Agency> _byKey;

    internal AgencyRegister(IReadOnlyList<Agency> agencies)
    {
        Agencies = agencies;
        _byKey = agencies.ToFrozenDictionary(a => a.Key, StringComparer.Ordinal);
    }

    /// <summary>A register without entries.</summary>
    public static AgencyRegister Empty { get; } = new([]);

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Agency> Agencies { get; }

    /// <summary>The keys, in the order of the file.</summary>
    public IEnumerable<string> Keys => Agencies.Select(a => a.Key);

    /// <summary>Reads <c>agencies.json</c>; every mistake in it is listed.</summary>
    public static Outcome<AgencyRegister> Read(ReadOnlyMemory<byte> json)
    {
        var file = JsonFile.Read<AgencyFile>(json, ReadLimits.Default, AgencyCheck.Run);
        return new(file.Value is null ? null : new AgencyRegister(file.Value.Agencies), file.Diagnostics);
    }

    /// <summary>The entry, or null.</summary>
    public Agency? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>The name on <paramref name="date"/>; null when the key is not in the register.</summary>
    public AgencyOnDay? NameAt(string key, DateOnly date)
    {
        if (Find(key) is not { } agency) return null;
        for (var step = 0; step < LongestChain && agency.ValidTo < date && agency.Successors.Count == 1; step++)
        {
            if (Find(agency.Successors[0]) is not { } successor) break;
            agency = successor;
        }

        var name = agency.Names.LastOrDefault(n => !(n.From > date) && !(n.To < date))
            ?? agency.Names.LastOrDefault(n => n.To < date)
            ?? agency.Names[0];
        return new(agency, name, !(agency.ValidFrom > date) && !(agency.ValidTo < date));
    }

    /// <summary>Who is charged with <paramref name="role"/> on <paramref name="date"/>, in the order of the file.</summary>
    public IReadOnlyList<Agency> WithRole(string role, DateOnly date) =>
        [.. Agencies.Where(a => a.Roles.Any(r => r.Role == role && !(r.From > date) && !(r.To < date)))];
}
