using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Checking;
using OneStop.Docs.Store.Local;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.SharePoint;

/// <summary>Acts that make versions: intent → turn → tag → content → read back → commit with its ledger entry.</summary>
internal sealed class SharePointSaving(
    VersionBook book, SharePointActs acts, SharePointWriting writing, ContentReader reader, MilestoneFolder milestones, string spoolFolder)
{
    public async Task<SavedVersion> SaveAsync(SaveRequest request, Stream content, CancellationToken cancellationToken)
    {
        var asked = RequestCheck.Check(request, book.Database);
        using var source = await ContentSource.OpenAsync(content, cancellationToken);
        var opening = await book.BeginAsync(asked, cancellationToken);
        if (opening.Known is { } known)
        {
            var (hash, _) = await source.ReadAsync(_ => ValueTask.CompletedTask, cancellationToken);
            return book.Repeat(known, ActFingerprint.WithContent(opening.Fingerprint, hash));
        }

        return await acts.CarryOutAsync(
            opening.Intent!, work => SaveAsync(work, asked, source, opening.Fingerprint, cancellationToken), saved => saved, cancellationToken);
    }

    public async Task<SavedVersion> RestoreAsync(RestoreRequest request, CancellationToken cancellationToken)
    {
        var asked = RequestCheck.Check(request, book.Database);
        var opening = await book.BeginAsync(asked, cancellationToken);
        if (opening.Known is { } known) return book.Repeat(known, opening.Fingerprint);
        return await acts.CarryOutAsync(
            opening.Intent!, work => RestoreAsync(work, asked, opening.Fingerprint, cancellationToken), saved => saved, cancellationToken);
    }

    private async Task<SavedVersion> SaveAsync(
        OpenWork work, SaveRequest asked, ContentSource source, string fingerprint, CancellationToken cancellationToken)
    {
        await using var spool = await Spool.FillAsync(spoolFolder, take => source.ReadAsync(take, cancellationToken));
        await acts.TakeTurnAsync(work.Intent, cancellationToken);
        if (await RepeatedAsync(work, ActFingerprint.WithContent(fingerprint, spool.Hash)) is { } repeated) return repeated;
        var item = await writing.PrepareAsync(work.Intent, cancellationToken);
        var progress = new Progress(SharePointLibrary.NameOf(asked.Document, asked.Fields.FileName), item?.Id, item?.CTag);
        await NoteAsync(work, spool.Content(cancellationToken), progress, cancellationToken);
        var placement = await writing.UploadAsync(work.Intent, progress, spool, cancellationToken);
        return await CommitAsync(work, placement);
    }

    private async Task<SavedVersion> RestoreAsync(OpenWork work, RestoreRequest asked, string fingerprint, CancellationToken cancellationToken)
    {
        await acts.TakeTurnAsync(work.Intent, cancellationToken);
        if (await RepeatedAsync(work, fingerprint) is { } repeated) return repeated;
        var item = await writing.PrepareAsync(work.Intent, cancellationToken);
        var version = acts.Book.GetVersion(asked.Document, asked.Version);
        var isNewest = version.Id == asked.Base;
        var (fetched, isCopy) = await FetchAsync(version, item!.Id!, isNewest, cancellationToken);
        await using var spool = fetched;
        var progress = new Progress("", item.Id, item.CTag);
        await NoteAsync(work, new(version.Hashes, version.Length), progress, cancellationToken);

        // The newest version itself cannot be restored, nor can what SharePoint no longer has as it was; the content is sent again.
        var placement = isNewest || isCopy
            ? await writing.UploadAsync(work.Intent, progress, spool, cancellationToken)
            : await writing.RestoreAsync(work.Intent, progress, asked.Version, cancellationToken);
        return await CommitAsync(work, placement);
    }

    /// <summary>The old content, which must be what was saved; from its immutable copy when SharePoint no longer has it so.</summary>
    private async Task<(Spool Content, bool IsCopy)> FetchAsync(VersionInfo version, string item, bool isNewest, CancellationToken cancellationToken)
    {
        var spool = await reader.FetchAsync(item, version.Id.Value, isNewest, cancellationToken);
        if (string.Equals(spool?.Hash, version.Hashes.Read, StringComparison.Ordinal)) return (spool!, IsCopy: false);
        if (spool is not null) await spool.DisposeAsync();
        if (await FetchCopyAsync(version, cancellationToken) is { } copy) return (copy, IsCopy: true);
        throw new ContentLostException(version.Document, version.Id, spool is null ? ContentAvailability.Trimmed : ContentAvailability.Altered);
    }

    /// <summary>By the program: who may write the document may have its copy.</summary>
    private async Task<Spool?> FetchCopyAsync(VersionInfo version, CancellationToken cancellationToken)
    {
        if (!book.Database.Read(read => MilestoneTable.Refers(read, version.Hashes.Read))) return null;
        using var job = milestones.AsProgram();
        return await milestones.FetchAsync(version.Hashes.Read, cancellationToken);
    }

    /// <summary>From here on something may stand in SharePoint; the note tells what, after a crash.</summary>
    private async Task NoteAsync(OpenWork work, KeptContent content, Progress progress, CancellationToken cancellationToken)
    {
        work.Intent = await book.NoteAsync(work.Intent, content, null, cancellationToken);
        work.Intent = await book.NoteAsync(work.Intent, progress.Text, cancellationToken);
    }

    /// <summary>While the act waited for its turn, another try of it may have been done.</summary>
    private async Task<SavedVersion?> RepeatedAsync(OpenWork work, string fingerprint)
    {
        if (book.Database.Read(read => KeyTable.Find(read, work.Intent.Request.Act.Key)) is not { } known) return null;
        await book.VoidAsync(work.Intent, "repeated");
        work.IsClosed = true;
        return book.Repeat(known, fingerprint);
    }

    private async Task<SavedVersion> CommitAsync(OpenWork work, Placement placement)
    {
        var saved = await book.CommitAsync(work.Intent, placement, CancellationToken.None);
        work.IsClosed = true;
        return saved;
    }
}
