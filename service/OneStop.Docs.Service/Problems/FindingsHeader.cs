using System.Text.Json;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Service.Wire;

namespace OneStop.Docs.Service.Problems;

/// <summary>Warnings beside an answer that is a file: a JSON array in a header, percent-encoded, cut where headers get too long.</summary>
internal static class FindingsHeader
{
    public const string Name = "OneStop-Findings";

    // Kestrel's and most proxies' bound on all headers together is 8 to 32 KB.
    private const int LongestHeader = 6_000;

    public static void Write(HttpContext context, IReadOnlyList<Diagnostic> diagnostics)
    {
        if (diagnostics.Count == 0) return;
        var findings = Finding.From(diagnostics, RequestLanguage.Announce(context));
        for (var count = findings.Count; count > 0; count--)
        {
            var value = Uri.EscapeDataString(JsonSerializer.Serialize(findings.Take(count), WireJson.Options));
            if (value.Length > LongestHeader) continue;
            context.Response.Headers[Name] = value;
            return;
        }
    }
}
