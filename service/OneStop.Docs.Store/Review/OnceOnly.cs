using System.Text.Json.Serialization.Metadata;
using OneStop.Docs.Store.Book;
using OneStop.Docs.Store.Checking;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Review;

/// <summary>Does an act of review or register once for its key, with its ledger entry, in one transaction.</summary>
internal static class OnceOnly
{
    /// <summary>Where acts without a document are filed.</summary>
    public static DocumentId Office { get; } = DocumentId.Parse("van-phong");

    /// <param name="database">The records.</param>
    /// <param name="act">As given.</param>
    /// <param name="name">The act, as the ledger names it.</param>
    /// <param name="document">Of which document; null when of none.</param>
    /// <param name="parts">What tells this act from another with the same key.</param>
    /// <param name="form">Of the answer.</param>
    /// <param name="check">Adds every problem; runs before anything is changed.</param>
    /// <param name="perform">Changes the records; gives the answer and the ledger's line.</param>
    /// <param name="cancellationToken">Until it begins.</param>
    public static Task<T> DoAsync<T>(
        StoreDatabase database, Act act, string name, DocumentId? document, string?[] parts, JsonTypeInfo<T> form,
        Action<BookRead, ProblemList> check, Func<BookWrite, Act, (T Answer, LedgerDraft? Line)> perform, CancellationToken cancellationToken)
    {
        var own = new ProblemList();
        var asked = RequestCheck.Act(own, act);
        var isSound = own.Count == 0;
        var fingerprint = CanonicalText.Hash([name, document?.Value, asked.Author.Id, asked.Reason, .. parts]);
        return database.WriteAsync(
            write =>
            {
                if (isSound) return KeyTable.Once(write, asked.Key, fingerprint, document ?? Office, form, () => Perform(write, asked));
                check(write, own);
                own.ThrowIfAny();
                throw new InvalidOperationException("An act that is not sound was let through.");
            },
            cancellationToken);

        T Perform(BookWrite write, Act sound)
        {
            var problems = new ProblemList();
            check(write, problems);
            problems.ThrowIfAny();
            var (answer, line) = perform(write, sound);
            if (line is not null) LedgerBook.Append(write, line);
            return answer;
        }
    }
}
