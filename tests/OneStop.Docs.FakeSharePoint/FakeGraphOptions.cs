namespace OneStop.Docs.FakeSharePoint;

/// <summary>How a fake is started.</summary>
public sealed record FakeGraphOptions
{
    /// <summary>The clock of everything: tokens, sessions, budgets, Retry-After, dates of versions.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The loopback port of Graph; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The loopback port of upload, download and monitor URLs: another host, as in SharePoint. 0 takes a free one.</summary>
    public int ContentPort { get; init; }

    /// <summary>Where state and contents are kept, loaded from when present; null for a folder that goes with the fake.</summary>
    public string? Folder { get; init; }

    /// <summary>What ids, secrets and the key of tokens are derived from.</summary>
    public string Seed { get; init; } = "fake";

    /// <summary>The host name that site ids and web URLs carry.</summary>
    public string Host { get; init; } = "contoso.sharepoint.com";
}
