namespace OneStop.Docs.FakeSharePoint.Faults;

/// <summary>What a script sees of a request.</summary>
/// <param name="Path">Decoded; secrets of pre-authenticated URLs are masked: <c>/up/***</c>.</param>
/// <param name="OnContentHost">An upload, download or monitor URL.</param>
/// <param name="Chunk">1 for the first PUT of an upload session, 2 for the one after the first chunk arrived; null elsewhere.</param>
/// <param name="IsCommit">The request would make the content of a version: last chunk, deferred commit, PUT content.</param>
internal sealed record Incoming(string Method, string Path, bool OnContentHost, int? Chunk, bool IsCommit);
