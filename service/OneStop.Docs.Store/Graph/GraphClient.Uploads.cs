using System.Net;
using System.Text.Json;
using OneStop.Docs.Store.Graph.Contracts;
using OneStop.Docs.Store.Graph.Http;
using OneStop.Docs.Store.Graph.Uploads;

namespace OneStop.Docs.Store.Graph;

/// <summary>Upload sessions. The upload address is a secret on another host and never sees the token (trap 7).</summary>
internal sealed partial class GraphClient
{
    /// <summary>Opens a session. Use <see cref="OnlyIf"/> for every update.</summary>
    /// <remarks>Opening twice leaves one session unused, which lapses; so a lost answer may be asked for again.</remarks>
    public Task<UploadSession> CreateUploadSessionAsync(ItemAddress item, UploadSessionOrder? order, CancellationToken cancellationToken)
    {
        var path = item.To("createUploadSession");
        var request = order is null ? Request(HttpMethod.Post, path) : Request(HttpMethod.Post, path, order, GraphJsonContext.Default.UploadSessionOrder);
        return ReadAsync(request.Repeatable(), GraphJsonContext.Default.UploadSession, cancellationToken);
    }

    /// <summary>Sends a chunk, once.</summary>
    public async Task<UploadAnswer> PutChunkAsync(SecretUrl upload, ByteRange range, long total, HttpContent content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, upload.Reveal()) { Content = content };
        content.Headers.TryAddWithoutValidation("Content-Range", $"bytes {range.Start}-{range.End - 1}/{total}");
        return await SendToSessionAsync(request, cancellationToken);
    }

    /// <summary>Asks what is missing.</summary>
    public async Task<UploadAnswer> GetUploadStatusAsync(SecretUrl upload, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, upload.Reveal());
        return await SendToSessionAsync(request, cancellationToken);
    }

    /// <summary>Makes the file of a session with a deferred commit appear.</summary>
    public async Task<UploadAnswer> CommitUploadAsync(SecretUrl upload, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, upload.Reveal()) { Content = new ByteArrayContent([]) };
        return await SendToSessionAsync(request, cancellationToken);
    }

    /// <summary>Throws a session away; one that is gone already is as good.</summary>
    public async Task CancelUploadAsync(SecretUrl upload, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, upload.Reveal());
        using var response = await _transport.SendBareAsync(request, cancellationToken);
        await ThrowUnlessAsync(response, response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.NotFound, cancellationToken);
    }

    /// <summary>Finishes a session whose name was taken under another name.</summary>
    public Task<DriveItem> CommitUploadAsAsync(ItemAddress target, SessionCommit commit, CancellationToken cancellationToken) =>
        ReadAsync(Request(HttpMethod.Put, target.Path, commit, GraphJsonContext.Default.SessionCommit), GraphJsonContext.Default.DriveItem, cancellationToken);

    /// <summary>A 200 that brings no file tells how far the session is.</summary>
    private static UploadSession SessionIn(DriveItem answer)
    {
        var isTold = answer.Other is { } other && other.TryGetValue("nextExpectedRanges", out var ranges) && ranges.ValueKind == JsonValueKind.Array;
        return new() { NextExpectedRanges = isTold ? [.. answer.Other!["nextExpectedRanges"].EnumerateArray().Select(range => range.ToString())] : null };
    }

    private async Task<UploadAnswer> SendToSessionAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Accept.ParseAdd("application/json");
        using var response = await _transport.SendBareAsync(request, cancellationToken);
        if (!response.IsSuccessStatusCode) return new(null, null, await GraphErrorReader.ReadAsync(response, Time, cancellationToken));
        var mayBeDone = response.StatusCode is HttpStatusCode.Created or HttpStatusCode.OK && request.Method != HttpMethod.Get;
        if (!mayBeDone) return new(await GraphBody.ReadAsync(response, GraphJsonContext.Default.UploadSession, cancellationToken), null, null);
        var item = await GraphBody.ReadAsync(response, GraphJsonContext.Default.DriveItem, cancellationToken);
        return item.Id is null ? new(SessionIn(item), null, null) : new(null, item, null);
    }
}
