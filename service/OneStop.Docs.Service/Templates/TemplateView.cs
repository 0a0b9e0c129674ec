using System.ComponentModel;
using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Service.Templates;

[Description("The templates there are, in the order to show them.")]
internal sealed record TemplateList(IReadOnlyList<TemplateView> Templates);

[Description("A Word template.")]
internal sealed record TemplateView(
    [property: Description("Name in addresses and requests.")] string Id,
    [property: Description("What it is called, in both languages.")] LocalizedText Title,
    [property: Description("What it is for, in both languages.")] LocalizedText Description,
    [property: Description("document: drafted by itself; attachment: drafted with the document it goes with; record: made from the records of the store; block: a piece of one.")] string Role,
    [property: Description("Type code of the plans it is for (KH, QĐ …); null when for any.")] string? Kind,
    [property: Description("The name of that type in Vietnamese.")] string? KindName,
    [property: Description("The form of Decree 30/2020/NĐ-CP it follows.")] string? Form,
    [property: Description("Body sizes in points; the first is the usual one.")] IReadOnlyList<int> BodySizes,
    [property: Description("Whether a sample plan shows it.")] bool HasSample)
{
    public static TemplateView From(TemplateInfo info) => new(
        info.Id, info.Title, info.Description, info.Role.ToString().ToLowerInvariant(),
        info.Kind, info.Kind is { } kind ? DocumentKinds.NameOf(kind) : null, info.Form, info.BodySizes, info.HasSample);
}
