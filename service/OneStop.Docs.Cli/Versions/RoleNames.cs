using OneStop.Docs.Store.Review;

namespace OneStop.Docs.Cli.Versions;

/// <summary>Roles as they are written on the command line.</summary>
internal static class RoleNames
{
    private static readonly (string Name, PersonRoles Role)[] s_all =
    [
        ("clerk", PersonRoles.Clerk), ("leader", PersonRoles.Leader), ("registrar", PersonRoles.Registrar), ("admin", PersonRoles.Admin),
    ];

    public static string[] All { get; } = [.. s_all.Select(known => known.Name)];

    public static IEnumerable<string> Of(PersonRoles roles) => s_all.Where(known => roles.HasFlag(known.Role)).Select(known => known.Name);

    public static PersonRoles Read(IEnumerable<string> names) =>
        s_all.Where(known => names.Contains(known.Name, StringComparer.Ordinal)).Aggregate(PersonRoles.None, (all, known) => all | known.Role);
}
