using System.Globalization;
using System.Text;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Tests.Contract;

/// <summary>What a store holds, as simply as it can be said.</summary>
internal sealed class StoreModel
{
    public Dictionary<string, ModelDocument> Documents { get; } = [];
}

/// <summary>A document of the model.</summary>
internal sealed class ModelDocument
{
    public List<string> Contents { get; } = [];

    public List<VersionId> Ids { get; } = [];

    public string? Holder { get; set; }

    /// <summary>Null with a holder: for good.</summary>
    public DateTimeOffset? Until { get; set; }

    public bool Recycled { get; set; }

    public bool IsHeld(DateTimeOffset now) => Holder is not null && (Until is null || Until > now);

    public bool IsClosedTo(string author, DateTimeOffset now) => IsHeld(now) && (Until is null || Holder != author);
}

/// <summary>One act of a random sequence.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Document">On which document.</param>
/// <param name="Author">By whom.</param>
/// <param name="Stale">Over the first version instead of the newest.</param>
/// <param name="Text">Content, unlike any other.</param>
internal sealed record ModelAct(string Kind, string Document, string Author, bool Stale, string Text)
{
    private static readonly string[] s_kinds =
        ["save", "save", "save", "save", "create", "restore", "describe", "lock", "final", "unlock", "unlock-all", "recycle", "recover", "recover"];

    public static ModelAct Pick(Random random, int number) => new(
        s_kinds[random.Next(s_kinds.Length)], random.Next(4) == 0 ? "b" : "a", random.Next(2) == 0 ? "an" : "binh", random.Next(8) == 0,
        string.Create(CultureInfo.InvariantCulture, $"nội dung {number}"));

    /// <summary>What must come of it; the model is moved on.</summary>
    public string Foretell(StoreModel model, DateTimeOffset now)
    {
        var document = model.Documents.GetValueOrDefault(Document);
        if (document is null)
        {
            if (Kind is not "create") return nameof(DocumentNotFoundException);
            (model.Documents[Document] = new()).Contents.Add(Text);
            return "done";
        }

        return Refusal(document, now) ?? Apply(document, now);
    }

    public async Task DoAsync(IVersionStore store, StoreModel model, CancellationToken cancellationToken)
    {
        var id = DocumentId.Parse(Document);
        var act = new Act(new(Author, Author), Kind, "model", null);
        var ids = model.Documents.GetValueOrDefault(Document)?.Ids ?? [];
        var over = ids.Count == 0 ? new VersionId("none") : Stale ? ids[0] : ids[^1];
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(Text));
        switch (Kind)
        {
            case "create":
                ids.Add((await store.SaveAsync(new(id, null, Sample.Fields(), act), content, cancellationToken)).Version.Id);
                break;
            case "save":
                ids.Add((await store.SaveAsync(new(id, over, Sample.Fields(), act), content, cancellationToken)).Version.Id);
                break;
            case "restore":
                ids.Add((await store.RestoreAsync(new(id, ids.Count == 0 ? over : ids[0], over, act), cancellationToken)).Version.Id);
                break;
            case "describe":
                await store.DescribeAsync(new(id, over, Sample.Fields(Text), act), cancellationToken);
                break;
            case "lock":
                await store.LockAsync(new(id, LockKind.Editing, TimeSpan.FromHours(1), act), cancellationToken);
                break;
            case "final":
                await store.LockAsync(new(id, LockKind.Final, null, act), cancellationToken);
                break;
            case "unlock":
                await store.UnlockAsync(new(id, EvenFinal: false, EvenOthers: false, act), cancellationToken);
                break;
            case "unlock-all":
                await store.UnlockAsync(new(id, EvenFinal: true, EvenOthers: true, act), cancellationToken);
                break;
            case "recycle":
                await store.RecycleAsync(new(id, act), cancellationToken);
                break;
            default:
                await store.RecoverAsync(new(id, act), cancellationToken);
                break;
        }
    }

    private string? Refusal(ModelDocument document, DateTimeOffset now)
    {
        var closed = document.IsClosedTo(Author, now);
        var stale = Kind is "create" || (Stale && document.Ids.Count > 1);
        return Kind switch
        {
            "recover" or "unlock-all" => null,
            "recycle" when document.Recycled => null,
            "unlock" => closed ? nameof(DocumentLockedException) : null,
            not "recycle" when document.Recycled => nameof(DocumentRecycledException),
            "final" when closed => document.Holder == Author ? null : nameof(DocumentLockedException),
            _ when closed => nameof(DocumentLockedException),
            "create" or "save" or "restore" or "describe" when stale => nameof(VersionConflictException),
            _ => null,
        };
    }

    private string Apply(ModelDocument document, DateTimeOffset now)
    {
        switch (Kind)
        {
            case "save":
                document.Contents.Add(Text);
                break;
            case "restore":
                document.Contents.Add(document.Contents[0]);
                break;
            case "lock" or "final":
                (document.Holder, document.Until) = (Author, Kind is "final" ? null : now.AddHours(1));
                break;
            case "unlock" or "unlock-all":
                document.Holder = null;
                break;
            case "recycle" or "recover":
                document.Recycled = Kind is "recycle";
                break;
        }

        return "done";
    }
}
