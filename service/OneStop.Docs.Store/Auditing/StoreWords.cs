using System.Globalization;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Registers;
using OneStop.Docs.Store.Review;

namespace OneStop.Docs.Store.Auditing;

/// <summary>States, roles and the like as people call them; programs read their English names. Vietnamese unless the culture is English.</summary>
public static class StoreWords
{
    private static readonly PersonRoles[] s_roles = [PersonRoles.Clerk, PersonRoles.Leader, PersonRoles.Registrar, PersonRoles.Admin];

    /// <summary>"đã trình"; as it is written when it is none of <see cref="ReviewState"/>.</summary>
    /// <param name="written">As <see cref="DocumentFields.State"/> has it.</param>
    /// <param name="culture">Of the reader.</param>
    public static string State(string written, CultureInfo culture) => MessageTable.WordFor("detail-state-" + written, culture, written);

    /// <summary>"đã trình".</summary>
    public static string State(ReviewState state, CultureInfo culture) => State(ReviewNames.Of(state), culture);

    /// <summary>"chuyên viên, văn thư".</summary>
    public static string Roles(PersonRoles roles, CultureInfo culture) =>
        string.Join(", ", s_roles.Where(role => roles.HasFlag(role)).Select(role => MessageTable.WordFor($"detail-role-{role}", culture)));

    /// <summary>"đã ban hành", of a line of the register.</summary>
    public static string Line(RegisterLineState state, CultureInfo culture) => MessageTable.WordFor($"line-{state.ToString().ToLowerInvariant()}", culture);

    /// <summary>"kho đã dọn": why the content of a version cannot be read.</summary>
    public static string Availability(ContentAvailability availability, CultureInfo culture) =>
        MessageTable.WordFor($"availability-{availability.ToString().ToLowerInvariant()}", culture);
}
