using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Checking;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Review;

/// <summary>People as their table keeps them, and what their authority reaches.</summary>
internal static class PersonTable
{
    private const string Columns = "SELECT id, name, unit, roles, active FROM people ";

    public static Person? Find(BookRead read, string id) => read.Find<Row>(Columns + "WHERE id = @id", new { id })?.ToPerson();

    public static IReadOnlyList<Person> All(BookRead read) => [.. read.List<Row>(Columns + "ORDER BY id").Select(row => row.ToPerson())];

    public static void Put(BookWrite write, Person person) => write.Run(
        """
        INSERT INTO people (id, name, unit, roles, active) VALUES (@Id, @Name, @Unit, @roles, @IsActive)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, unit = excluded.unit, roles = excluded.roles, active = excluded.active
        """,
        new { person.Id, person.Name, person.Unit, roles = (int)person.Roles, person.IsActive });

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
        if (person is not { IsActive: true }) problems.Add("author-id", StoreCodes.NoPerson, ProblemList.Shown(author.Id));
        else if (!person.May(roles, unit ?? person.Unit))
        {
            var role = Enum.GetValues<PersonRoles>().First(role => role != PersonRoles.None && roles.HasFlag(role));
            problems.Add("author-id", StoreCodes.NoAuthority, person.Name, ReviewNames.Word(role), unit ?? person.Unit, person.Unit);
        }

        return person;
    }

    /// <summary>Whether a leader alone in the unit may approve what the same one submitted.</summary>
    public static bool MayApproveOwn(BookRead read, Person person, string unit) =>
        read.Find<long?>("SELECT 1 FROM own_approval WHERE unit = @unit", new { unit }) is not null
        && !All(read).Any(other => other.Id != person.Id && other.May(PersonRoles.Leader, unit));

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
