using System.Globalization;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Templating.Inspection;

namespace OneStop.Docs.Cli.Inspecting;

/// <summary>What was found in a template, for people.</summary>
internal static class InspectionText
{
    /// <summary>Says blocks, data as a tree with types, functions.</summary>
    public static void Say(TemplateInspection inspection, CommandReport report)
    {
        report.Say(report.Terminal.Text("inspect.tags", Count(inspection.Tags.Count), Count(inspection.Blocks.Count)));
        foreach (var block in inspection.Blocks)
        {
            report.Say($"  {block.Text} … {block.Repeats ?? "?"} ({Place(block.Open, report)})");
        }

        report.Say(report.Terminal.Text("inspect.data"));
        foreach (var field in inspection.Data) Say(field, 1, report);
        if (inspection.Functions.Count == 0) return;
        report.Say(report.Terminal.Text("inspect.functions"));
        report.Say("  " + string.Join(", ", inspection.Functions.Select(f => f.Name)));
    }

    private static void Say(DataField field, int depth, CommandReport report)
    {
        var mark = field.Shape switch { DataShape.List => "[]", DataShape.Object => "{}", _ => "" };
        var type = report.Terminal.Text("type." + field.Type.ToString().ToLowerInvariant());
        if (field is { Shape: DataShape.List, Item: { Type: not DataType.Object, Fields.Count: 0 } item })
        {
            type += " < " + report.Terminal.Text("type." + item.Type.ToString().ToLowerInvariant());
        }

        var needed = field.IsRequired ? "" : ", " + report.Terminal.Text("inspect.optional");
        report.Say($"{new string(' ', depth * 2)}{field.Name}{mark}: {type}{needed}  ({Place(field.Location, report)})");
        foreach (var below in field.Fields) Say(below, depth + 1, report);
    }

    private static string Place(Location location, CommandReport report) => location.DescribeForPeople(report.Terminal.Culture);

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
