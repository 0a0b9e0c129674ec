using System.ComponentModel;
using OneStop.Docs.Drafting.Exchange;
using OneStop.Docs.Plans.Model;
using OneStop.Docs.Plans.Reading;
using OneStop.Docs.Service.Identity;
using OneStop.Docs.Service.Keeping;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Service.Wire;

namespace OneStop.Docs.Service.Issuing;

/// <summary>The edXML header of a document: from its fields, its line in the register, and the plan it was drafted from.</summary>
internal static class EdXmlExport
{
    public static Task<IResult> GetAsync(
        [Description("The document's id.")] string id,
        [Description("Code of the sending agency, at most 13 characters.")] string fromOrgan,
        [Description("Name of the sending agency.")] string fromName,
        [Description("The agency above the sender.")] string? fromInCharge,
        [Description("Codes of the receiving agencies.")] string[] toOrgan,
        [Description("Names of the receiving agencies, in the order of their codes.")] string[] toName,
        [Description("Id of the plan it was drafted from: gives place, signer, recipients, attachments; absent: they are read from the issued document.")] string? planId,
        OpenedVersions versions, PlanShelf shelf, CancellationToken cancellationToken) =>
        DocumentRoute.WithAsync(id, versions, async (kept, document) =>
        {
            var info = await kept.Store.GetAsync(document, cancellationToken);
            Plan? plan = null;
            if (planId is not null)
            {
                if (await shelf.FindAsync(planId, cancellationToken) is not { } shelved) return ProblemResult.Of(StatusCodes.Status404NotFound, ServiceCodes.UnknownPlan, planId);
                var read = PlanReader.Read(shelved.Json);
                if (read.Value is null) return ProblemResult.Of(read.Diagnostics);
                plan = read.Value;
            }

            IReadOnlyList<EdXmlOrganisation> to = [.. toOrgan.Select((organ, at) => new EdXmlOrganisation(organ, at < toName.Length ? toName[at] : ""))];
            var data = EdXmlData.Of(info.Fields, plan ?? await EdXmlSource.ReadAsync(kept, document, cancellationToken), new(fromOrgan, fromName, fromInCharge), to).With(kept.Registers.Find(document)?.Entry);
            var header = EdXmlHeader.Write(data);
            return header.Value is { } xml ? TypedResults.Bytes(xml, MediaTypes.FlatOpc, document.Value + ".edxml") : ProblemResult.Of(header.Diagnostics);
        }, cancellationToken);
}
