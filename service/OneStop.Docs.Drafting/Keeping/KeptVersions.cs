using System.Reflection;
using OneStop.Docs.Drafting.Diagnostics;
using OneStop.Docs.Drafting.Issuing;
using OneStop.Docs.Drafting.Printing;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Store;
using OneStop.Docs.Store.Auditing;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Graph.Tokens;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Issuing;
using OneStop.Docs.Store.Local;
using OneStop.Docs.Store.Problems;
using OneStop.Docs.Store.Records;
using OneStop.Docs.Store.Registers;
using OneStop.Docs.Store.Review;
using OneStop.Docs.Store.SharePoint;

namespace OneStop.Docs.Drafting.Keeping;

/// <summary>An opened store with what stands on its records: people, review, remarks, registers, issues, audit trail. One for a program, one for a service.</summary>
public sealed class KeptVersions : IAsyncDisposable
{
    private KeptVersions(IVersionStore store, StoreDatabase database, PdfConverter converter)
    {
        (Store, Database, People, Review, Comments, Registers) = (store, database, new(database), new(database, store), new(database), new(database));
        (Issues, Issuing, Audit) = (new(database), new(store, database, converter), new(database));
    }

    /// <summary>The versions.</summary>
    public IVersionStore Store { get; }

    /// <summary>The records.</summary>
    public StoreDatabase Database { get; }

    /// <summary>Who may act.</summary>
    public PeopleDesk People { get; }

    /// <summary>Steps from draft to issue.</summary>
    public ReviewDesk Review { get; }

    /// <summary>Remarks, and who has seen what.</summary>
    public CommentDesk Comments { get; }

    /// <summary>Registers of outgoing documents.</summary>
    public RegisterDesk Registers { get; }

    /// <summary>How far documents have come in being issued.</summary>
    public IssueDesk Issues { get; }

    /// <summary>The ledger as an auditor reads it.</summary>
    public AuditTrail Audit { get; }

    /// <summary>What opening could not bring to its end: issues that were given up, and why. Warnings.</summary>
    public IReadOnlyList<Diagnostic> Left { get; private set; } = [];

    /// <summary>The day it is in Vietnam, as the records tell time.</summary>
    public DateOnly Today => VietnamTime.Today(Database.Time);

    private IssueRun Issuing { get; }

    /// <summary>Opens the versions of a folder or of a SharePoint library, and takes up the issues and milestones that a crash has left there.</summary>
    /// <param name="place">A folder on a disk of this machine, made when it is not there; or a <c>.json</c> file of <see cref="SharePointSettings"/>.</param>
    /// <param name="time">Where the time comes from.</param>
    /// <param name="converter">Makes the PDF of what is issued; that is owed while its program is missing.</param>
    /// <param name="cancellationToken">Until it is open; what was taken up goes on at the next opening.</param>
    /// <exception cref="InvalidRequestException">The settings are not right.</exception>
    /// <exception cref="StoreUnreachableException">It cannot be opened.</exception>
    public static async Task<KeptVersions> OpenAsync(string place, TimeProvider time, PdfConverter converter, CancellationToken cancellationToken)
    {
        var kept = await OpenPlaceAsync(place, time, converter, cancellationToken);
        try
        {
            await kept.TakeUpAsync(cancellationToken);
            return kept;
        }
        catch
        {
            await kept.DisposeAsync();
            throw;
        }
    }

    /// <summary>Whether there is a store in a folder, or a place is the settings of a library.</summary>
    public static bool IsThere(string place) => IsLibrary(place) || LocalVersionStore.IsIn(place);

    /// <summary>Passes where there is a store, or the settings of a library. Opening makes one otherwise, and a misspelt folder must not look like an empty store.</summary>
    /// <exception cref="StoreUnreachableException">There is none.</exception>
    public static void EnsureThere(string place)
    {
        if (!IsThere(place)) throw new StoreUnreachableException(new StoreProblem(StoreCodes.NoStore, "", [place]));
    }

    /// <summary>What is done until the scope is disposed is done in SharePoint as the person whose token came with the request.</summary>
    /// <returns>Null where no person is acted for: on a disk, or when the settings say that the program acts for all.</returns>
    public IDisposable? ActFor(PersonAssertion person) => (Store as SharePointVersionStore)?.ActFor(person);

    /// <summary>Passes when the one who is acted for may see the document; before records are shown or changed that stand beside it.</summary>
    /// <exception cref="PersonDeniedException">SharePoint does not show it to the person.</exception>
    public Task EnsureSeenAsync(DocumentId document, CancellationToken cancellationToken) =>
        (Store as SharePointVersionStore)?.EnsureSeenAsync(document, cancellationToken) ?? Task.CompletedTask;

    /// <summary>Issues a document; see <see cref="IssueRun.IssueAsync"/>.</summary>
    /// <inheritdoc cref="IssueRun.IssueAsync" path="/returns|/exception"/>
    /// <exception cref="PersonDeniedException">The one who is acted for may not write the document; nothing was changed, no number taken.</exception>
    public async Task<Outcome<IssueResult>> IssueAsync(IssueRequest request, CancellationToken cancellationToken)
    {
        await EnsureWritableAsync(request.Document, cancellationToken);
        return await Issuing.IssueAsync(request, cancellationToken);
    }

    /// <summary>Gives up an issue that was begun and cannot come to its end; see <see cref="IssueRun.AbandonAsync"/>.</summary>
    /// <returns>The issue; or that none is open.</returns>
    /// <exception cref="VersionStoreException">No such document, no right, no reason; nothing was changed.</exception>
    public async Task<Outcome<IssueTicket>> GiveUpAsync(DocumentId document, Act act, CancellationToken cancellationToken)
    {
        await Store.GetAsync(document, cancellationToken);
        await EnsureWritableAsync(document, cancellationToken);
        return await Issuing.AbandonAsync(document, act, cancellationToken) is { } ticket
            ? new(ticket, [])
            : new(null, [DraftingCodes.Error(DraftingCodes.IssueNotOpen, Location.None, document.Value)]);
    }

    /// <summary>What versions and ledger say of the program.</summary>
    /// <param name="face"><c>cli</c>, <c>service</c>.</param>
    public static string ToolName(string face) =>
        $"onestop/{typeof(KeptVersions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0"} {face}";

    /// <summary>The listed person of this id as an author. Who is not listed goes by the id, and is refused where that matters.</summary>
    public Author AuthorOf(string personId) => new(personId, People.Find(personId)?.Name ?? personId);

    /// <summary>The document, or null when there is none yet.</summary>
    public async Task<DocumentInfo?> FindAsync(DocumentId document, CancellationToken cancellationToken)
    {
        try
        {
            return await Store.GetAsync(document, cancellationToken);
        }
        catch (DocumentNotFoundException)
        {
            return null;
        }
    }

    /// <summary>A number once taken would have to be cancelled: who may not write is stopped before.</summary>
    private Task EnsureWritableAsync(DocumentId document, CancellationToken cancellationToken) => document.Value is not null && Store is SharePointVersionStore library
        ? library.EnsureWritableAsync(document, cancellationToken)
        : Task.CompletedTask;

    private static bool IsLibrary(string place) => place.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static async Task<KeptVersions> OpenPlaceAsync(string place, TimeProvider time, PdfConverter converter, CancellationToken cancellationToken)
    {
        if (IsLibrary(place))
        {
            var library = await SharePointSettings.OpenAsync(place, Environment.GetEnvironmentVariable, time, cancellationToken);
            return new(library, library.Database, converter);
        }

        var store = await LocalVersionStore.OpenAsync(place, time, cancellationToken);
        return new(store, store.Database, converter);
    }

    /// <summary>Takes up what is owed: issues that were begun, immutable copies, PDFs. After opening, and again whenever something may be owed.</summary>
    /// <param name="cancellationToken">Between two of them; the rest is taken up the next time.</param>
    public async Task TakeUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            var outcomes = await Issuing.ResumeAsync(cancellationToken);
            await Review.FinishAsync(cancellationToken);
            Left = [.. outcomes.SelectMany(outcome => outcome.Diagnostics).Where(problem => problem.Severity == Severity.Error).Select(problem => problem with { Severity = Severity.Warning })];
        }
        catch (VersionStoreException later) when (later is StoreUnreachableException or SignInRequiredException)
        {
            // Reading is still possible; the next opening tries again.
            Left = [.. StoreDiagnostics.Of(later).Select(problem => problem with { Severity = Severity.Warning })];
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
