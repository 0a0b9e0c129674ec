namespace OneStop.Docs.Store.Review;

/// <summary>Someone who works with documents.</summary>
/// <param name="Id">Stable id, as in <see cref="Records.Author.Id"/>; 1–128 characters.</param>
/// <param name="Name">As people read it; 1–200 characters.</param>
/// <param name="Unit">The unit, as a path from the agency down. Authority covers it and all beneath.</param>
/// <param name="Roles">At least one.</param>
/// <param name="IsActive">False for someone who left: what was done stays, nothing more can be.</param>
public sealed record Person(string Id, string Name, string Unit, PersonRoles Roles, bool IsActive = true)
{
    /// <summary>Whether this person's authority in <paramref name="role"/> reaches <paramref name="unit"/>.</summary>
    public bool May(PersonRoles role, string unit) => IsActive && (Roles & role) != PersonRoles.None && Covers(Unit, unit);

    /// <summary>A unit covers itself and all beneath.</summary>
    internal static bool Covers(string unit, string other) =>
        string.Equals(unit, other, StringComparison.Ordinal) || other.StartsWith(unit + "/", StringComparison.Ordinal);
}

/// <summary>What someone may do; one can have several.</summary>
[Flags]
public enum PersonRoles
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Chuyên viên: drafts and submits.</summary>
    Clerk = 1,

    /// <summary>Lãnh đạo: approves, returns, withdraws.</summary>
    Leader = 2,

    /// <summary>Văn thư: keeps the register, issues.</summary>
    Registrar = 4,

    /// <summary>Quản trị: keeps the list of people and the settings.</summary>
    Admin = 8,
}
