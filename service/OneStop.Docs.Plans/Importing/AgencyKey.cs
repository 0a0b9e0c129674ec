using OneStop.Docs.Plans.Model;
using OneStop.Docs.Plans.Registers;

namespace OneStop.Docs.Plans.Importing;

/// <summary>An issuer's name as printed → its key in the register.</summary>
internal static class AgencyKey
{
    /// <summary>The key of the one agency that bears this name; null when none does, or several.</summary>
    public static string? Find(string name, PartialDate date, AgencyRegister agencies)
    {
        if (name.Length == 0) return null;
        var matches = agencies.Agencies
            .Where(agency => Spellings(agency).Any(spelling => string.Equals(spelling, name, StringComparison.OrdinalIgnoreCase)))
            .Where(agency => Existed(agency, date.Year))
            .Take(2)
            .ToList();
        return matches is [var only] ? only.Key : null;
    }

    private static IEnumerable<string?> Spellings(Agency agency) =>
        agency.Names.SelectMany(name => new[] { name.Full, name.Short }).Concat(agency.Aliases);

    private static bool Existed(Agency agency, int? year) =>
        year is null || !(agency.ValidFrom?.Year > year || agency.ValidTo?.Year < year);
}
