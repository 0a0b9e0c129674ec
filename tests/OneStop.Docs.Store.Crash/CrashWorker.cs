using System.Globalization;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Problems;

namespace OneStop.Docs.Store.Crash;

/// <summary>Works on a few documents, one act after another, until it is killed.</summary>
internal sealed class CrashWorker(IVersionStore store, CrashReport report, string run)
{
    private static readonly string[] s_acts =
        ["save", "save", "save", "save", "save", "save", "restore", "describe", "lock", "unlock", "recycle", "recover", "milestone"];

    private readonly Random _random = new(run.Aggregate(17, (sum, letter) => unchecked((sum * 31) + letter)));
    private int _number;

    public async Task WorkAsync()
    {
        while (true)
        {
            var document = string.Create(CultureInfo.InvariantCulture, $"d-{_random.Next(6)}");
            await DoAsync(s_acts[_random.Next(s_acts.Length)], document);
        }
    }

    /// <summary>One version of a document that others write too; a conflict is tried again over the newer one.</summary>
    public async Task WriteAsync()
    {
        await Task.Yield();
        while (!await DoAsync("save", "shared")) await Task.Yield();
    }

    private async Task<bool> DoAsync(string act, string document)
    {
        var line = await DraftAsync(act, document);
        report.Say(line);
        try
        {
            report.Say(line with { Word = "done", Result = await CrashActs.All[line.Act](store, line) });
            return true;
        }
        catch (VersionStoreException refusal) when (refusal is not StoreUnreachableException)
        {
            report.Say(line with { Word = "refused", Result = refusal.Problems[0].Code });
            return false;
        }
    }

    private async Task<CrashLine> DraftAsync(string act, string document)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{run}-{_number++}");
        try
        {
            var versions = await store.ListVersionsAsync(DocumentId.Parse(document), CancellationToken.None);
            var source = act is "restore" ? versions[_random.Next(versions.Count)].Id.Value : "";
            return new("begin", act, key, document, versions[0].Id.Value, source, "");
        }
        catch (DocumentNotFoundException)
        {
            return new("begin", "save", key, document, "", "", "");
        }
    }
}
