using System.ComponentModel;
using OneStop.Docs.Service.Endpoints;
using OneStop.Docs.Service.Identity;
using OneStop.Docs.Service.Keeping;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Store.Review;

namespace OneStop.Docs.Service.People;

[Description("Who works with documents, by id.")]
internal sealed record PersonList(IReadOnlyList<PersonView> People);

[Description("Someone who works with documents.")]
internal sealed record PersonView(
    [property: Description("Stable id.")] string Id,
    [property: Description("As people read it.")] string Name,
    [property: Description("The unit, as a path from the agency down; authority covers it and all beneath.")] string Unit,
    [property: Description("clerk (chuyên viên), leader (lãnh đạo), registrar (văn thư), admin (quản trị).")] IReadOnlyList<string> Roles,
    [property: Description("False for someone who left.")] bool Active)
{
    public static PersonView From(Person person) => new(
        person.Id, person.Name, person.Unit,
        [.. Enum.GetValues<PersonRoles>().Where(role => role != PersonRoles.None && person.Roles.HasFlag(role)).Select(role => role.ToString().ToLowerInvariant())],
        person.IsActive);
}

[Description("Someone to list or to change.")]
internal sealed record PutPersonRequest(
    [property: Description("In words people read later.")] string Reason,
    [property: Description("As people read it.")] string Name,
    [property: Description("The unit, as a path from the agency down.")] string Unit,
    [property: Description("clerk, leader, registrar, admin.")] IReadOnlyList<string> Roles,
    [property: Description("False for someone who leaves.")] bool Active = true);

/// <summary>The list of people. Who asks must be listed, once anyone is.</summary>
internal static class PeopleEndpoints
{
    public static void MapPeople(this IEndpointRouteBuilder app)
    {
        var people = app.MapGroup("/people").WithTags("people");
        people.MapGet("", ListAsync)
            .WithName("ListPeople").WithSummary("Who works with documents")
            .Produces<PersonList>().WithProblems(503);
        people.MapPut("/{id}", PutAsync)
            .WithName("PutPerson").WithSummary("List someone, or change name, unit and roles")
            .WithDescription("The first to be listed must be an administrator; after that only administrators over the unit may.")
            .Produces<PersonView>().WithProblems(400, 401, 403, 409, 422, 503);
    }

    private static async Task<PersonList> ListAsync(OpenedVersions versions, CancellationToken cancellationToken) =>
        new([.. (await versions.GetAsync(cancellationToken)).People.List().Select(PersonView.From)]);

    private static async Task<IResult> PutAsync(
        [Description("Stable id.")] string id, PutPersonRequest request, HttpContext context, OpenedVersions versions, CancellationToken cancellationToken)
    {
        var kept = await versions.GetAsync(cancellationToken);
        var (act, problem) = RequestPerson.Act(context, kept, request.Reason);
        if (act is null) return problem!;
        var unknown = request.Roles.Where(role => !TryRole(role, out _)).ToList();
        if (unknown.Count > 0) return new ProblemResult(StatusCodes.Status422UnprocessableEntity, [.. unknown.Select(Unknown)]);
        var roles = request.Roles.Aggregate(PersonRoles.None, (all, role) => TryRole(role, out var one) ? all | one : all);
        var person = new Person(id, request.Name, request.Unit, roles, request.Active);
        var done = kept.People.Find(id) is null
            ? await kept.People.AddAsync(person, act, cancellationToken)
            : await kept.People.ChangeAsync(person, act, cancellationToken);
        return TypedResults.Ok(PersonView.From(done));
    }

    private static Engine.Diagnostics.Diagnostic Unknown(string role) =>
        ServiceCodes.At(ServiceCodes.UnknownRole, new(Path: "$.roles", Quote: role), role, "clerk, leader, registrar, admin");

    private static bool TryRole(string text, out PersonRoles role) =>
        Enum.TryParse(text, ignoreCase: true, out role) && role is PersonRoles.Clerk or PersonRoles.Leader or PersonRoles.Registrar or PersonRoles.Admin
        && !char.IsAsciiDigit(text[0]);
}
