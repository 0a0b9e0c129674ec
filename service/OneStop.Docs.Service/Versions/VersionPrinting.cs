using OneStop.Docs.Drafting.Printing;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Service.Settings;
using OneStop.Docs.Service.Wire;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Service.Versions;

/// <summary>A version as PDF, for those who have no Word.</summary>
internal sealed class VersionPrinting(PdfConverter converter, ServiceSettings settings)
{
    /// <summary>Prints and closes the content.</summary>
    public async Task<IResult> PrintAsync(VersionContent content, CancellationToken cancellationToken)
    {
        await using (content)
        {
            if (content.Version.Length > settings.DocumentLength)
            {
                return ProblemResult.Of(
                    StatusCodes.Status413PayloadTooLarge, ServiceCodes.TooLarge,
                    (settings.DocumentLength >> 20).ToString(System.Globalization.CultureInfo.InvariantCulture));
            }

            using var bytes = new MemoryStream();
            await content.Stream.CopyToAsync(bytes, cancellationToken);
            var pdf = await converter.ConvertAsync(bytes.ToArray(), cancellationToken);
            return pdf.Value is { } printed ? TypedResults.Bytes(printed.Bytes, MediaTypes.Pdf) : ProblemResult.Of(pdf.Diagnostics);
        }
    }
}
