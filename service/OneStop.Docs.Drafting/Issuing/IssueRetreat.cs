using OneStop.Docs.Store;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Issuing;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Drafting.Issuing;

/// <summary>Takes back what an issue has done that was given up: the approved content is the newest again, the document is free. Can be done again from anywhere.</summary>
internal sealed class IssueRetreat(IVersionStore store, IssueDesk desk)
{
    /// <param name="ticket">Given up; any other is left as it is.</param>
    /// <param name="cancellationToken">The rest is done at the next opening.</param>
    public async Task<IssueTicket> RunAsync(IssueTicket ticket, CancellationToken cancellationToken)
    {
        if (ticket.Stage != IssueStage.GivingUp) return ticket;
        var info = await store.GetAsync(ticket.Request.Document, cancellationToken);
        if (ticket.Saved is { } saved) await BringBackAsync(ticket, saved, info, cancellationToken);
        if (info.Lock is { Kind: LockKind.Editing } held && held.By.Id == ticket.Request.Act.Author.Id)
            await store.UnlockAsync(new(info.Id, EvenFinal: false, EvenOthers: false, ticket.ActOf("release")), cancellationToken);
        return await desk.EndAsync(ticket, cancellationToken);
    }

    /// <summary>What somebody has saved over it meanwhile stays the newest; number and date go from the fields all the same.</summary>
    private async Task BringBackAsync(IssueTicket ticket, VersionId saved, DocumentInfo info, CancellationToken cancellationToken)
    {
        var current = info.Current.Id;
        if (current == saved)
            current = (await store.RestoreAsync(new(info.Id, ticket.Request.Version, saved, ticket.ActOf("restore")), cancellationToken)).Version.Id;
        if (info.Fields.Number is not null)
            await store.DescribeAsync(new(info.Id, current, info.Fields with { Number = null, Date = null }, ticket.ActOf("blank")), cancellationToken);
    }
}
