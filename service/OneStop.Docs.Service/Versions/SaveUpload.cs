using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using OneStop.Docs.Service.Problems;
using OneStop.Docs.Service.Wire;

namespace OneStop.Docs.Service.Versions;

/// <summary>The form in which a version is sent: what goes with it first, then the file, read as it comes.</summary>
/// <param name="Request">What goes with it.</param>
/// <param name="FileName">As the sender's machine calls it; only its last part.</param>
/// <param name="Content">The file, forward only.</param>
internal sealed record SaveUpload(SaveVersionRequest Request, string? FileName, Stream Content)
{
    public const string FormType = "multipart/form-data";
    private const int LongestBoundary = 200;
    private const int LongestRequest = 64 * 1024;

    /// <summary>Reads all but the file; what is wrong with the form is told.</summary>
    public static async Task<(SaveUpload? Upload, ProblemResult? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals(FormType, StringComparison.OrdinalIgnoreCase))
            return (null, ProblemResult.Of(StatusCodes.Status415UnsupportedMediaType, ServiceCodes.UnsupportedMediaType, request.ContentType ?? "", FormType));
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > LongestBoundary) return NotTheForm();
        try
        {
            var form = new MultipartReader(boundary, request.Body) { HeadersCountLimit = 8, HeadersLengthLimit = 4096, BodyLengthLimit = LongestRequest };
            var about = await form.ReadNextSectionAsync(cancellationToken);
            if (about is null || NameOf(about) != "request") return NotTheForm();
            var read = await JsonSerializer.DeserializeAsync<SaveVersionRequest>(about.Body, WireJson.Options, cancellationToken);
            // Kestrel bounds the file.
            form.BodyLengthLimit = null;
            var file = await form.ReadNextSectionAsync(cancellationToken);
            return read is null || file is null || NameOf(file) != "file" ? NotTheForm() : (new(read, FileNameOf(file), new FormFile(file.Body)), null);
        }
        catch (JsonException broken)
        {
            return (null, new ProblemResult(StatusCodes.Status400BadRequest, [ServiceCodes.BrokenJsonAt(broken)]));
        }
        catch (InvalidDataException)
        {
            return NotTheForm();
        }
        catch (IOException broken) when (broken is not BadHttpRequestException)
        {
            return NotTheForm();
        }
    }

    private static (SaveUpload?, ProblemResult?) NotTheForm() => (null, ProblemResult.Of(StatusCodes.Status400BadRequest, ServiceCodes.BadForm));

    private static string NameOf(MultipartSection section) => section.GetContentDispositionHeader() is { } disposition
        ? HeaderUtilities.RemoveQuotes(disposition.Name).ToString() : "";

    private static string? FileNameOf(MultipartSection section)
    {
        var disposition = section.GetContentDispositionHeader();
        var name = HeaderUtilities.RemoveQuotes(disposition?.FileNameStar.Length > 0 ? disposition.FileNameStar : disposition?.FileName ?? default).ToString();
        // Some browsers send a whole path.
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        return last.Length == 0 ? null : last;
    }
}
