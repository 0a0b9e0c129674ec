using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Templating.Inspection;
using OneStop.Docs.Service.Problems;

namespace OneStop.Docs.Service.Templates;

[Description("What a template consists of and needs, and everything wrong with it.")]
internal sealed record InspectionView(
    [property: Description("True when documents can be made with it.")] bool Usable,
    [property: Description("How many tags it has.")] int Tags,
    [property: Description("The data it reads, in the order first met.")] IReadOnlyList<DataUse> Reads,
    [property: Description("The data it needs as a JSON Schema (2020-12).")] JsonObject Schema,
    [property: Description("The functions it calls.")] IReadOnlyList<string> Functions,
    [property: Description("The blocks it includes.")] IReadOnlyList<string> Includes,
    [property: Description("Every mistake, with part, paragraph, column and the text quoted.")] IReadOnlyList<Finding> Findings)
{
    /// <summary>A file that could not even be opened: nothing but what is wrong with it.</summary>
    public static InspectionView OfUnreadable(IReadOnlyList<Diagnostic> diagnostics, CultureInfo culture) =>
        new(false, 0, [], InferredSchema.Write([]), [], [], Finding.From(diagnostics, culture));

    public static InspectionView Of(TemplateInspection inspection, CultureInfo culture) => new(
        inspection.Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error),
        inspection.Tags.Count,
        [.. inspection.Data.SelectMany(WithFields).Select(field => DataUse.From(field, culture))],
        InferredSchema.Write(inspection.Data),
        [.. inspection.Functions.Select(name => name.Name)],
        [.. inspection.Includes.Select(name => name.Name)],
        Finding.From(inspection.Diagnostics, culture));

    private static IEnumerable<DataField> WithFields(DataField field) => [field, .. field.Fields.SelectMany(WithFields)];
}

[Description("A field of the data that a template reads.")]
internal sealed record DataUse(
    [property: Description("Its path: taskTables[].groups[].title.")] string Path,
    [property: Description("scalar, object or list, as far as the template shows.")] string Shape,
    [property: Description("What its uses show: any, text, date, number, integer, boolean, object, list, listOrObject, textOrList.")] string Type,
    [property: Description("False when the template provides for its not being there.")] bool Required,
    [property: Description("Where it is first read, in words.")] string Place)
{
    public static DataUse From(DataField field, CultureInfo culture) =>
        new(
            field.Path, NameOf(field.Shape), JsonNamingPolicy.CamelCase.ConvertName(field.Type.ToString()), field.IsRequired,
            field.Location.DescribeForPeople(culture));

    private static string NameOf(DataShape shape) => shape switch
    {
        DataShape.List => "list",
        DataShape.Object => "object",
        _ => "scalar",
    };
}
