using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OneStop.Docs.Store.Graph;

/// <summary>Reads the body of an answer that says yes.</summary>
internal static class GraphBody
{
    /// <exception cref="GraphException">It is not the JSON it should be, or breaks off.</exception>
    public static async Task<T> ReadAsync<T>(HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            var value = await JsonSerializer.DeserializeAsync(stream, type, cancellationToken);
            return value is null ? throw new JsonException("null") : value;
        }
        catch (JsonException broken)
        {
            throw new GraphException(
                GraphError.Unreadable($"HTTP {(int)response.StatusCode}, no {type.Type.Name}", RequestId(response)) with { Status = (int)response.StatusCode }, broken);
        }
        catch (Exception cut) when (cut is IOException or HttpRequestException)
        {
            throw new GraphException(GraphError.NoAnswer("the answer broke off"), cut);
        }
    }

    private static string? RequestId(HttpResponseMessage response) =>
        response.Headers.TryGetValues("request-id", out var values) ? values.FirstOrDefault() : null;
}
