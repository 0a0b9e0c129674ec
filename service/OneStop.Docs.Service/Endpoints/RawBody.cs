using OneStop.Docs.Service.Problems;

namespace OneStop.Docs.Service.Endpoints;

/// <summary>A request body taken as the bytes it is; Kestrel bounds its length by the endpoint's size limit.</summary>
/// <param name="Types">The media types taken.</param>
/// <param name="Schema">The type that describes the content in the OpenAPI document, or null for binary content.</param>
internal sealed record RawBody(IReadOnlyList<string> Types, Type? Schema)
{
    /// <summary>The bytes, or the problem to answer with when they are of another type.</summary>
    public async Task<(byte[] Bytes, ProblemResult? Problem)> ReadAsync(
        HttpRequest request, CancellationToken cancellationToken)
    {
        var type = request.ContentType?.Split(';', 2)[0].Trim() ?? "";
        if (!Types.Contains(type, StringComparer.OrdinalIgnoreCase))
        {
            var taken = string.Join(", ", Types);
            return ([], ProblemResult.Of(
                StatusCodes.Status415UnsupportedMediaType, ServiceCodes.UnsupportedMediaType, type, taken));
        }

        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancellationToken);
        return (buffer.ToArray(), null);
    }
}
