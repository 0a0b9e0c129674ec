using System.Globalization;
using System.Text.Json.Nodes;
using OneStop.Docs.Cli.CommandLine;
using OneStop.Docs.Drafting;
using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.Drafting.Printing;
using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Cli.Rendering;

/// <summary>One call of <c>onestop render</c>: everything is made before anything is written, so that a failure leaves nothing behind.</summary>
internal sealed class RenderRun(RenderRequest asked, CommandReport report)
{
    /// <summary>Names the program that prints.</summary>
    public const string ProgramVariable = "ONESTOP_SOFFICE";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (report.Take(asked.Check(report.IsJson)) is not { } request) return;
        var templates = await TemplatesAsync(request, cancellationToken);
        var file = report.Take(await InputFile.ReadAsync(request.Data, cancellationToken));
        var data = file is null ? null : report.Take(DataItems.Split(file));
        if (report.HasErrors || data is null) return;
        if (request.ToStandardOutput && templates.Count * data.Items.Count > 1)
        {
            report.Add(CliCodes.Error(CliCodes.OptionsDisagree, "--out -", string.Join(' ', request.Templates)));
            return;
        }

        if (request.OutIsOneFile(templates.Count * data.Items.Count) is { } disagrees)
        {
            report.Add(disagrees);
            return;
        }

        var made = Make(request, templates, data, cancellationToken);
        if (report.HasErrors) return;
        var names = new OutputNames(request.Output, made.Count);
        var outputs = await OutputsAsync(request, made, names, cancellationToken);
        if (report.HasErrors) return;
        if (names.Folder is { } folder) OutputFolder.Create(folder);
        await WriteAsync(request, outputs, cancellationToken);
    }

    private async Task<List<TemplateChoice>> TemplatesAsync(RenderRequest request, CancellationToken cancellationToken)
    {
        var choices = new List<TemplateChoice>();
        foreach (var name in request.Templates)
        {
            if (report.Take(await TemplateChoice.FromAsync(name, cancellationToken)) is { } choice) choices.Add(choice);
        }

        return choices;
    }

    private List<MadeDocument> Make(
        RenderRequest request, List<TemplateChoice> templates, DataItems data, CancellationToken cancellationToken)
    {
        var catalog = TemplateCatalog.Open(request.TemplatesFolder);

        // Faults of templates nobody asked for are not this user's business, unless the asked one is missing for them.
        if (templates.Exists(t => t.Bytes is null && catalog.Find(t.Name) is null)) report.Add(catalog.Diagnostics);
        var maker = new DocumentMaker(catalog, request, DraftOptions.For(TimeProvider.System) with
        {
            BodySize = request.BodySize,
            Overrides = request.Overrides,
        });
        var jobs = data.Items.SelectMany(item => templates.Select(template => (template, item))).ToList();
        var done = 0;
        var outcomes = jobs.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(job =>
        {
            var outcome = maker.Make(job.template, job.item, cancellationToken);
            var count = Interlocked.Increment(ref done);
            if (jobs.Count > 1) report.Terminal.Progress($"{count}/{jobs.Count}");
            return InItem(job.item, outcome);
        }).ToList();
        foreach (var outcome in outcomes) report.Add(outcome.Diagnostics);
        return [.. outcomes.Select(o => o.Value).OfType<MadeDocument>()];
    }

    private async Task<List<OutputFile>> OutputsAsync(
        RenderRequest request, List<MadeDocument> made, OutputNames names, CancellationToken cancellationToken)
    {
        var outputs = new List<OutputFile>();
        var converter = new PdfConverter(new() { Program = Environment.GetEnvironmentVariable(ProgramVariable) });
        foreach (var document in made)
        {
            if (!request.PdfOnly) outputs.Add(new(names.For(document.Name), document.Bytes));
            if (!request.Pdf) continue;
            report.Terminal.Progress($"PDF {document.Name}");
            if (report.Take(await converter.ConvertAsync(document.Bytes, cancellationToken)) is not { } pdf) return outputs;
            var path = request.PdfOnly ? names.For(Path.ChangeExtension(document.Name, ".pdf")) : Path.ChangeExtension(outputs[^1].Path, ".pdf");
            outputs.Add(new(path, pdf.Bytes));
        }

        return outputs;
    }

    private async Task WriteAsync(RenderRequest request, List<OutputFile> outputs, CancellationToken cancellationToken)
    {
        var written = new JsonArray();
        foreach (var output in outputs)
        {
            await output.WriteAsync(cancellationToken);
            written.Add(new JsonObject { ["path"] = output.Path, ["length"] = output.Bytes.Length });
            if (!request.ToStandardOutput) report.Say(report.Terminal.Text("render.written", output.Path));
        }

        report.Result["documents"] = written;
    }

    /// <summary>Places in the data named from the root of the file.</summary>
    private static Outcome<MadeDocument> InItem(DataItem item, Outcome<MadeDocument> outcome) => item.Ordinal == 0 ? outcome : outcome with
    {
        Diagnostics = [.. outcome.Diagnostics.Select(d => d.Location.Path is { } path && path.StartsWith('$')
            ? d with { Location = d.Location with { Path = string.Create(CultureInfo.InvariantCulture, $"$[{item.Ordinal - 1}]{path[1..]}") } }
            : d)],
    };
}
