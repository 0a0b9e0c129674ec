using OneStop.Docs.Drafting.Issuing;
using OneStop.Docs.Drafting.Keeping;
using OneStop.Docs.Engine;
using OneStop.Docs.Engine.Ooxml;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.Plans.Importing;
using OneStop.Docs.Plans.Model;
using OneStop.Docs.Store.Ids;

namespace OneStop.Docs.Drafting.Exchange;

/// <summary>Where the header's data come from when no plan is at hand: the issued document itself, read as the import reads it.</summary>
public static class EdXmlSource
{
    /// <summary>Place, signer, recipients and attachments as they stand in the issued version.</summary>
    /// <returns>Null when the document was not issued, or is no Word document.</returns>
    /// <exception cref="OneStop.Docs.Store.Problems.VersionStoreException">The content cannot be read.</exception>
    public static async Task<Plan?> ReadAsync(KeptVersions kept, DocumentId document, CancellationToken cancellationToken)
    {
        if (kept.Issues.Latest(document)?.Saved is not { } version) return null;
        var bytes = await BoundedContent.ReadAsync(kept.Store, document, version, cancellationToken);
        if (DocumentEngine.Open(bytes, PackageLimits.Default).Value is not { } parts) return null;
        return DocumentModel.Read(parts, PackageLimits.Default).Value is { } model ? PlanImport.Read(model, ImportOptions.None).Plan : null;
    }
}
