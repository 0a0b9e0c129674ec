using System.Globalization;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Graph;
using OneStop.Docs.Store.Graph.Contracts;
using OneStop.Docs.Store.Graph.Tokens;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.SharePoint;

/// <summary>
/// Which documents the person may see whose request is done. The records know all; SharePoint is asked with the person's own token, twenty
/// files a call, one unit each, and its word holds for <see cref="Holds"/>. It is about lists alone: content is asked for anew each time.
/// </summary>
internal sealed class Sight(StoreDatabase database, SharePointLibrary library)
{
    /// <summary>How long a list may show what a person has just lost sight of, or hide what the person has just been given.</summary>
    public static readonly TimeSpan Holds = TimeSpan.FromMinutes(5);

    private const int PartsOfBatch = 20;
    private const int RoundsOfSearch = 10;
    private const int MostKnown = 100_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Person, string Item), (bool IsSeen, DateTimeOffset At)> _known = [];

    private Acting Acting => library.Client.Acting;

    /// <summary>A page of what the person may see. It may be shorter than asked for, even empty, though more follows: the mark of the next page tells.</summary>
    /// <param name="search">Finds a page in the records.</param>
    /// <param name="query">What to look for.</param>
    /// <param name="cancellationToken">Changes nothing.</param>
    public async Task<DocumentPage> SearchAsync(Func<DocumentQuery, DocumentPage> search, DocumentQuery query, CancellationToken cancellationToken)
    {
        if (Acting.Person is null) return search(query);
        var found = new List<DocumentInfo>();
        var after = query.After;
        for (var round = 0; ; round++)
        {
            var page = search(query with { Count = query.Count - found.Count, After = after });
            var seen = await SeenAsync([.. page.Documents.Select(document => document.Id)], cancellationToken);
            found.AddRange(page.Documents.Where(document => seen.Contains(document.Id)));
            after = page.Next;
            if (after is null || found.Count == query.Count || round == RoundsOfSearch) return new(found, after);
        }
    }

    /// <summary>Passes when the program asks, when the person may see the document, and when there is no such document.</summary>
    /// <exception cref="PersonDeniedException">SharePoint does not show it to the person.</exception>
    public async Task EnsureAsync(DocumentId document, CancellationToken cancellationToken)
    {
        if (Acting.Person is null || database.Read(read => KnownVersions.Find(read, document)) is null) return;
        if (!(await SeenAsync([document], cancellationToken)).Contains(document)) throw new PersonDeniedException(document);
    }

    private async Task<HashSet<DocumentId>> SeenAsync(IReadOnlyList<DocumentId> documents, CancellationToken cancellationToken)
    {
        var items = database.Read(read => documents.ToDictionary(document => document, document => KnownVersions.Get(read, document).Place.Item));
        var person = Acting.Person!.PersonId;
        var known = items.Values.Distinct(StringComparer.Ordinal).ToDictionary(item => item, item => Remembered(person, item), StringComparer.Ordinal);
        foreach (var part in known.Where(one => one.Value is null).Select(one => one.Key).ToList().Chunk(PartsOfBatch))
        {
            var states = await AskAsync(part, cancellationToken);
            var missing = states.Where(state => state.Status == 404).Select(state => state.Item).ToList();

            // A file that nobody can see any more was deleted past us; the records tell of it as before. One that the program sees is not for the person.
            var gone = missing.Count == 0 ? [] : await GoneAsync(missing, cancellationToken);
            foreach (var (item, status) in states)
            {
                var isSeen = status < 400 || gone.Contains(item);
                known[item] = isSeen;
                Remember(person, item, isSeen);
            }
        }

        // Not looked up again: what was just learned counts, also when the memory was emptied or lapsed meanwhile.
        return [.. items.Where(item => known[item.Value] ?? false).Select(item => item.Key)];
    }

    private async Task<HashSet<string>> GoneAsync(List<string> missing, CancellationToken cancellationToken)
    {
        using var job = Acting.AsProgram();
        return [.. (await AskAsync(missing, cancellationToken)).Where(state => state.Status == 404).Select(state => state.Item)];
    }

    private async Task<List<(string Item, int Status)>> AskAsync(IReadOnlyList<string> items, CancellationToken cancellationToken)
    {
        var parts = items.Select((item, at) => new BatchPart(
            at.ToString(CultureInfo.InvariantCulture), "GET", $"/{library.Item(item).Path}?$select=id")).ToList();
        var answers = (await library.Client.BatchAsync(new(parts), cancellationToken)).Responses
            .ToDictionary(answer => answer.Id ?? "", StringComparer.Ordinal);
        return [.. items.Select((item, at) => (item, StatusOf(answers.GetValueOrDefault(at.ToString(CultureInfo.InvariantCulture)))))];
    }

    /// <summary>Seen or not; what says neither, as throttling, is no answer.</summary>
    private static int StatusOf(BatchPartAnswer? answer)
    {
        if (answer is null) throw new GraphException(GraphError.Unreadable("a part of a batch without an answer", requestId: null));
        var error = GraphClient.ErrorOf(answer);
        return error is null or { Status: 403 or 404 } ? answer.Status : throw new GraphException(error);
    }

    private bool? Remembered(string person, string item)
    {
        lock (_gate) return _known.TryGetValue((person, item), out var known) && known.At + Holds > database.Time.GetUtcNow() ? known.IsSeen : null;
    }

    private void Remember(string person, string item, bool isSeen)
    {
        lock (_gate)
        {
            if (_known.Count >= MostKnown) _known.Clear();
            _known[(person, item)] = (isSeen, database.Time.GetUtcNow());
        }
    }
}
