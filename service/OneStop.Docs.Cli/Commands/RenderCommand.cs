using System.CommandLine;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Cli.Rendering;

namespace OneStop.Docs.Cli.Commands;

/// <summary><c>onestop render TEMPLATE… --data FILE</c>: data becomes documents.</summary>
internal static class RenderCommand
{
    public static Command Create(Terminal terminal, CommonOptions common)
    {
        var templates = new Argument<string[]>("TEMPLATE") { Arity = ArgumentArity.OneOrMore, Description = "render.template" };
        var data = new Option<string>("--data", "-d") { Required = true, HelpName = "FILE", Description = "render.data" };
        var output = new Option<string>("--out", "-o") { HelpName = "PATH", Description = "render.out" };
        var set = new Option<string[]>("--set") { HelpName = "a.b=v", Description = "render.set" };
        var size = new Option<string>("--size") { HelpName = "13|14", Description = "render.size" };
        size.AcceptOnlyFromAmong("13", "14");
        var pdf = new Option<bool>("--pdf") { Description = "render.pdf" };
        var block = new Option<bool>("--block") { Description = "render.block" };
        var pick = new Option<string[]>("--pick") { HelpName = "section=II|article=1|table=ID|attachment=1|page=portrait", Description = "render.pick" };
        var flat = new Option<bool>("--flat") { Description = "render.flat" };

        return new Command("render", "help.render") { templates, data, output, set, size, pdf, block, pick, flat }
            .Does(terminal, common, async (parsed, report, cancellationToken) =>
            {
                var request = new RenderRequest(
                    parsed.GetValue(templates)!, parsed.GetValue(data)!, parsed.GetValue(output), parsed.GetValue(set) ?? [],
                    parsed.GetValue(size) switch { "13" => 13, "14" => 14, _ => null },
                    parsed.GetValue(pdf), parsed.GetValue(block), parsed.GetValue(pick) ?? [], parsed.GetValue(flat),
                    common.TemplatesFolder(parsed));
                await new RenderRun(request, report).RunAsync(cancellationToken);
            });
    }
}
