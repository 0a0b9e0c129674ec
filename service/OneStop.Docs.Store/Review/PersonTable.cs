using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Checking;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Proving;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Review;

/// <summary>People as their table keeps them, and what their authority reaches.</summary>
internal static class PersonTable
{
    private const int NamesTold = 3;
    private const string Columns = "SELECT id, name, unit, roles, active FROM people ";

    public static Person? Find(BookRead read, string id) => read.Find<Row>(Columns + "WHERE id = @id", new { id })?.ToPerson();

    public static IReadOnlyList<Person> All(BookRead read) => [.. read.List<Row>(Columns + "ORDER BY id").Select(row => row.ToPerson())];

    public static void Put(BookWrite write, Person person)
    {
        write.Touch(KeptTables.People, person.Id);
        write.Run(
            """
            INSERT INTO people (id, name, unit, roles, active) VALUES (@Id, @Name, @Unit, @roles, @IsActive)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, unit = excluded.unit, roles = excluded.roles, active = excluded.active
            """,
            new { person.Id, person.Name, person.Unit, roles = (int)person.Roles, person.IsActive });
    }

    /// <summary>The one who acts; a problem when unknown, gone, or without authority.</summary>
    /// <param name="read">The records.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="author">Who acts.</param>
    /// <param name="roles">Any of these is needed.</param>
    /// <param name="unit">Over this unit; null when any unit will do.</param>
    public static Person? Require(BookRead read, ProblemList problems, Author author, PersonRoles roles, string? unit)
    {
        if (string.IsNullOrWhiteSpace(author.Id)) return null;
        var person = Find(read, author.Id);
        if (person is not { IsActive: true }) AddUnknown(read, problems, "author-id", author.Id);
        else if (!person.May(roles, unit ?? person.Unit))
        {
            problems.Add(
                "author-id", StoreCodes.NoAuthority, person.Name, WordOf(roles), unit ?? person.Unit, person.Unit,
                Names(read, roles, unit ?? person.Unit), Names(read, PersonRoles.Admin, unit ?? person.Unit));
        }

        return person;
    }

    /// <summary>Someone is not listed: tells which administrators can change that.</summary>
    public static void AddUnknown(BookRead read, ProblemList problems, string place, string? id) =>
        problems.Add(place, StoreCodes.NoPerson, ProblemList.Shown(id ?? ""), Names(read, PersonRoles.Admin, null));

    /// <summary>Whether the list has begun; before, one person works alone and nobody's authority is asked.</summary>
    public static bool IsAnyoneListed(BookRead read) => read.Find<long?>("SELECT 1 FROM people LIMIT 1") is not null;

    /// <summary>Whether a leader alone in the unit may approve what the same one submitted.</summary>
    public static bool MayApproveOwn(BookRead read, Person person, string unit) =>
        read.Find<long?>("SELECT 1 FROM own_approval WHERE unit = @unit", new { unit }) is not null
        && !All(read).Any(other => other.Id != person.Id && other.May(PersonRoles.Leader, unit));

    /// <summary>Whom to ask: a few who have one of the roles, the nearest to the unit first; without a unit those whose authority is widest.</summary>
    private static string Names(BookRead read, PersonRoles roles, string? unit)
    {
        var names = All(read).Where(person => person.May(roles, unit ?? person.Unit))
            .OrderBy(person => unit is null ? person.Unit.Length : -person.Unit.Length).Select(person => person.Name).ToList();
        return names.Count == 0 ? ProblemList.Word("nobody") : string.Join(", ", names.Take(NamesTold)) + (names.Count > NamesTold ? " …" : "");
    }

    private static string WordOf(PersonRoles roles)
    {
        var named = Enum.GetValues<PersonRoles>().Where(role => role != PersonRoles.None && roles.HasFlag(role)).ToList();
        return named.Count == Enum.GetValues<PersonRoles>().Length - 1 ? ProblemList.Word("role-any") : ReviewNames.Word(named[0]);
    }

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public string Name { get; init; } = "";

        public string Unit { get; init; } = "";

        public int Roles { get; init; }

        public bool Active { get; init; }

        public Person ToPerson() => new(Id, Name, Unit, (PersonRoles)Roles, Active);
    }
}
