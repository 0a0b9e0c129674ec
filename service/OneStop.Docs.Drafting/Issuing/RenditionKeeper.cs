using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OneStop.Docs.Drafting.Printing;
using OneStop.Docs.Store;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Issuing;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Drafting.Issuing;

/// <summary>Makes the PDF of an issued version and keeps it in the store as a document beside it, locked for good.</summary>
internal sealed class RenditionKeeper(IVersionStore store, IssueDesk desk, PdfConverter converter)
{
    private const int ReasonLength = 400;

    /// <returns>Null when it is kept; else why it is owed.</returns>
    public async Task<string?> KeepAsync(IssueTicket ticket, VersionInfo version, CancellationToken cancellationToken)
    {
        var id = IdOf(version);
        if (await FindAsync(id, cancellationToken) is null)
        {
            var (pdf, owed) = await PrintAsync(version, cancellationToken);
            if (pdf is null) return owed;
            await SaveAsync(ticket, version, id, pdf, cancellationToken);
        }

        await store.LockAsync(new(id, LockKind.Final, null, ticket.ActOf("pdf-lock")), cancellationToken);
        await desk.KeepRenditionAsync(ticket, id, Name, cancellationToken);
        return null;
    }

    private string Name => $"LibreOffice ({Path.GetFileName(converter.Program ?? "soffice")})";

    /// <summary>Of the document's id and the version; the id itself where there is room, else its hash.</summary>
    private static DocumentId IdOf(VersionInfo version)
    {
        var whole = string.Create(CultureInfo.InvariantCulture, $"{version.Document.Value}-v{version.Ordinal}-pdf");
        return DocumentId.Parse(whole.Length <= 64 ? whole : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)))[..40] + "-pdf");
    }

    private async Task<DocumentInfo?> FindAsync(DocumentId id, CancellationToken cancellationToken)
    {
        try
        {
            return await store.GetAsync(id, cancellationToken);
        }
        catch (DocumentNotFoundException)
        {
            return null;
        }
    }

    private async Task<(byte[]? Pdf, string Owed)> PrintAsync(VersionInfo version, CancellationToken cancellationToken)
    {
        var docx = converter.IsAvailable ? await BoundedContent.ReadAsync(store, version.Document, version.Id, cancellationToken) : [];
        var pdf = await converter.ConvertAsync(docx, cancellationToken);
        var why = string.Join(' ', pdf.Diagnostics.Select(problem => problem.ToLine(CultureInfo.GetCultureInfo("vi"))));
        return (pdf.Value?.Bytes, why.Length > ReasonLength ? why[..ReasonLength] + "…" : why);
    }

    private async Task SaveAsync(IssueTicket ticket, VersionInfo version, DocumentId id, byte[] pdf, CancellationToken cancellationToken)
    {
        var of = (await store.GetAsync(version.Document, cancellationToken)).Fields;
        // Number and symbol are fields of their own, shown before the title.
        var title = $"Bản PDF: {of.Title}";
        var fields = of with
        {
            FileName = Path.ChangeExtension(of.FileName, ".pdf"),
            Title = title.Length > 500 ? title[..500] : title,
            State = DocumentFields.Rendition,
        };
        using var stream = new MemoryStream(pdf, writable: false);
        try
        {
            // No key: two prints of one document never have the same bytes, and the first to arrive stands.
            await store.SaveAsync(
                new(id, null, fields, ticket.ActOf("pdf") with { Reason = $"Bản PDF của phiên bản {version.Id.Value}, do {Name} in", Key = null }), stream, cancellationToken);
        }
        catch (VersionConflictException)
        {
            // Another process has printed it meanwhile.
        }
    }
}
