using System.ComponentModel;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Service.Identity;

[Description("A person or a job.")]
internal sealed record AuthorView(
    [property: Description("Stable id.")] string Id,
    [property: Description("As people read it.")] string Name)
{
    public static AuthorView From(Author author) => new(author.Id, author.Name);
}
