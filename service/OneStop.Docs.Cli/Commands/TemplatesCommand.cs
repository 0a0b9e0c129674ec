using System.CommandLine;
using System.Text.Json.Nodes;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Drafting.Catalogue;

namespace OneStop.Docs.Cli.Commands;

/// <summary><c>onestop templates</c>: what there is; below it packing and unpacking.</summary>
internal static class TemplatesCommand
{
    public static Command Create(Terminal terminal, CommonOptions common)
    {
        var command = new Command("templates", "help.templates")
        {
            TemplatesPackCommand.Create(terminal, common),
            TemplatesUnpackCommand.Create(terminal, common),
            TemplatesCheckCommand.Create(terminal, common),
        };
        return command.Does(terminal, common, (parsed, report, _) =>
        {
            var catalog = TemplateCatalog.Open(common.TemplatesFolder(parsed));
            report.Add(catalog.Diagnostics);
            report.Result["templates"] = new JsonArray([.. catalog.Templates.Select(ToJson)]);
            foreach (var role in catalog.Templates.GroupBy(t => t.Role)) List(role.Key, [.. role], report);
            return Task.CompletedTask;
        });
    }

    private static void List(TemplateRole role, List<TemplateInfo> templates, CommandReport report)
    {
        report.Say(report.Terminal.Text("templates." + role.ToString().ToLowerInvariant()));
        var width = templates.Max(t => t.Id.Length);
        foreach (var template in templates)
        {
            var notes = string.Join(", ", new[] { template.Kind, template.Form, string.Join('/', template.BodySizes) }.OfType<string>());
            report.Say($"  {template.Id.PadRight(width)}  {template.Title.In(report.Terminal.Culture)} ({notes})");
        }
    }

    private static JsonNode ToJson(TemplateInfo template) => new JsonObject
    {
        ["id"] = template.Id,
        ["role"] = template.Role.ToString().ToLowerInvariant(),
        ["title"] = new JsonObject { ["vi"] = template.Title.Vi, ["en"] = template.Title.En },
        ["description"] = new JsonObject { ["vi"] = template.Description.Vi, ["en"] = template.Description.En },
        ["kind"] = template.Kind,
        ["form"] = template.Form,
        ["bodySizes"] = new JsonArray([.. template.BodySizes.Select(size => JsonValue.Create(size))]),
        ["dataSchema"] = "onestop/plan/1",
        ["formats"] = new JsonArray("docx", "pdf", "flat"),
        ["hasSample"] = template.HasSample,
    };
}
