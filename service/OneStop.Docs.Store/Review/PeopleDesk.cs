using System.Globalization;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Checking;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Proving;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Review;

/// <summary>The list of people and their units and roles, kept by administrators.</summary>
/// <remarks>While nobody is listed the first to be added must be an administrator, and anyone may add that one.</remarks>
public sealed class PeopleDesk(StoreDatabase database)
{
    /// <summary>Everyone ever listed, by id.</summary>
    public IReadOnlyList<Person> List() => database.Read(PersonTable.All);

    /// <summary>The person of this id, or null.</summary>
    public Person? Find(string id) => database.Read(read => PersonTable.Find(read, id));

    /// <summary>The person of this id.</summary>
    /// <exception cref="InvalidRequestException">None of that id; it says whom to ask.</exception>
    public Person Get(string id) => database.Read(read =>
    {
        var (problems, person) = (new ProblemList(), PersonTable.Find(read, id));
        if (person is null) PersonTable.AddUnknown(read, problems, "person-id", id);
        problems.ThrowIfAny();
        return person!;
    });

    /// <summary>Lists someone.</summary>
    /// <exception cref="InvalidRequestException">Every problem: id taken, no role, bad unit, the author is no administrator over that unit.</exception>
    public Task<Person> AddAsync(Person person, Act act, CancellationToken cancellationToken) => PutAsync(person, act, isNew: true, cancellationToken);

    /// <summary>Changes name, unit or roles of someone, or lets someone go.</summary>
    /// <exception cref="InvalidRequestException">Every problem; the last administrator cannot go.</exception>
    public Task<Person> ChangeAsync(Person person, Act act, CancellationToken cancellationToken) => PutAsync(person, act, isNew: false, cancellationToken);

    /// <summary>The units where a leader who is alone may approve what the same one submitted, in order.</summary>
    public IReadOnlyList<string> OwnApprovals() => database.Read(read => read.List<string>("SELECT unit FROM own_approval ORDER BY unit"));

    /// <summary>Says whether a leader who is alone in a unit may approve what the same one submitted; off unless said.</summary>
    /// <remarks>As soon as another leader has authority over the unit it no longer helps.</remarks>
    /// <exception cref="InvalidRequestException">Every problem: bad unit, no reason, the author is no administrator over that unit.</exception>
    public Task SetOwnApprovalAsync(string unit, bool isAllowed, Act act, CancellationToken cancellationToken) => OnceOnly.DoAsync(
        database, act, "people.own-approval", null, [unit, isAllowed.ToString(CultureInfo.InvariantCulture)], ReviewJson.Default.OwnApproval,
        (read, problems) =>
        {
            var before = problems.Count;
            RequestCheck.UnitPath(problems, unit);
            PersonTable.Require(read, problems, act.Author, PersonRoles.Admin, problems.Count == before ? unit : null);
        },
        (write, asked) =>
        {
            write.Touch(KeptTables.OwnApprovals, unit);
            if (isAllowed) write.Run("INSERT OR IGNORE INTO own_approval (unit) VALUES (@unit)", new { unit });
            else write.Run("DELETE FROM own_approval WHERE unit = @unit", new { unit });
            return (new OwnApproval(unit, isAllowed), new LedgerDraft("people.own-approval", null, asked) { Detail = $"{unit}: {(isAllowed ? "allowed" : "not allowed")}" });
        },
        cancellationToken);

    private Task<Person> PutAsync(Person given, Act act, bool isNew, CancellationToken cancellationToken)
    {
        var name = isNew ? "people.add" : "people.change";
        var person = given;
        return OnceOnly.DoAsync(
            database, act, name, null,
            [given.Id, given.Name, given.Unit, ((int)given.Roles).ToString(CultureInfo.InvariantCulture), given.IsActive.ToString(CultureInfo.InvariantCulture)],
            ReviewJson.Default.Person,
            (read, problems) => person = Check(read, problems, given, act, isNew),
            (write, asked) =>
            {
                PersonTable.Put(write, person);
                return (person, new LedgerDraft(name, null, asked) { Detail = $"{person.Id}: {person.Name}, {person.Unit}, {person.Roles}{(person.IsActive ? "" : ", gone")}" });
            },
            cancellationToken);
    }

    private static Person Check(BookRead read, ProblemList problems, Person given, Act act, bool isNew)
    {
        var person = given with
        {
            Id = problems.Text("person-id", given.Id, 128),
            Name = problems.Text("person-name", given.Name, 200),
            Unit = RequestCheck.UnitPath(problems, given.Unit),
        };
        if (person.Roles is PersonRoles.None or > (PersonRoles)15) problems.Add("roles", StoreCodes.Empty, ProblemList.Word("roles"));
        var everyone = PersonTable.All(read);
        var known = everyone.FirstOrDefault(other => other.Id == person.Id);
        if (isNew && known is not null) problems.Add("person-id", StoreCodes.PersonExists, person.Id, known.Name);
        if (!isNew && known is null) PersonTable.AddUnknown(read, problems, "person-id", person.Id);
        if (everyone.Count == 0)
        {
            if (!person.Roles.HasFlag(PersonRoles.Admin) || !person.IsActive) problems.Add("roles", StoreCodes.LastAdmin);
        }
        else
        {
            PersonTable.Require(read, problems, act.Author, PersonRoles.Admin, person.Unit);
            if (known is not null) PersonTable.Require(read, problems, act.Author, PersonRoles.Admin, known.Unit);
            var staysAdmin = person.IsActive && person.Roles.HasFlag(PersonRoles.Admin);
            if (!staysAdmin && !everyone.Any(other => other.Id != person.Id && other.IsActive && other.Roles.HasFlag(PersonRoles.Admin)))
                problems.Add("roles", StoreCodes.LastAdmin);
        }

        return person;
    }
}

/// <summary>A setting as it was said.</summary>
internal sealed record OwnApproval(string Unit, bool IsAllowed);
