using System.Globalization;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Problems;

/// <summary>What a store could not do, with every problem it met. Nothing was changed unless a child says otherwise.</summary>
/// <param name="problems">At least one.</param>
/// <param name="inner">What caused it, or null.</param>
public abstract class VersionStoreException(IReadOnlyList<StoreProblem> problems, Exception? inner = null)
    : Exception(problems[0].Message(CultureInfo.InvariantCulture), inner)
{
    /// <summary>All problems, the first of them the gravest.</summary>
    public IReadOnlyList<StoreProblem> Problems { get; } = problems;
}

/// <summary>The request itself cannot be taken; every mistake in it is listed.</summary>
public sealed class InvalidRequestException(IReadOnlyList<StoreProblem> problems) : VersionStoreException(problems);

/// <summary>There is no such document.</summary>
public sealed class DocumentNotFoundException(DocumentId document)
    : VersionStoreException([StoreProblem.At("document", StoreCodes.NoDocument, document.Value)])
{
    /// <summary>The id asked for.</summary>
    public DocumentId Document { get; } = document;
}

/// <summary>The document has no such version.</summary>
public sealed class VersionNotFoundException(DocumentId document, VersionId version)
    : VersionStoreException([StoreProblem.At("version", StoreCodes.NoVersion, document.Value, version.Value)])
{
    /// <summary>The document asked for.</summary>
    public DocumentId Document { get; } = document;

    /// <summary>The version asked for.</summary>
    public VersionId Version { get; } = version;
}

/// <summary>Someone saved a newer version first.</summary>
/// <param name="expected">The base of the request; null when the document was to be new.</param>
/// <param name="newer">The version that is the newest now.</param>
public sealed class VersionConflictException(VersionId? expected, VersionInfo newer)
    : VersionStoreException([Describe(expected, newer)])
{
    /// <summary>The base of the request; null when the document was to be new.</summary>
    public VersionId? Expected { get; } = expected;

    /// <summary>The version that is the newest now, with author, time and reason.</summary>
    public VersionInfo Newer { get; } = newer;

    private static StoreProblem Describe(VersionId? expected, VersionInfo newer) => StoreProblem.At(
        "base", expected is null ? StoreCodes.Exists : StoreCodes.Conflict,
        newer.Document.Value, newer.Id.Value, newer.Author.Name,
        VietnamTime.Second(newer.Time), newer.Reason, expected?.Value ?? "");
}

/// <summary>Someone holds the document, or it is final, or it is open in Word.</summary>
public sealed class DocumentLockedException : VersionStoreException
{
    /// <summary>Held by a lock of ours.</summary>
    public DocumentLockedException(DocumentId document, DocumentLock held)
        : base([StoreProblem.At(
            "document", held.Kind == LockKind.Final ? StoreCodes.Final : StoreCodes.Held, document.Value, held.By.Name,
            VietnamTime.Second(held.At), held.Reason)]) =>
        (Document, Lock) = (document, held);

    /// <summary>Held by someone's Word, Excel or check-out, which the store does not name (HTTP 423).</summary>
    public DocumentLockedException(DocumentId document)
        : base([StoreProblem.At("document", StoreCodes.OpenElsewhere, document.Value)]) => Document = document;

    /// <summary>The document.</summary>
    public DocumentId Document { get; }

    /// <summary>The lock, or null when the store does not say whose it is.</summary>
    public DocumentLock? Lock { get; }
}

/// <summary>The document is in the recycle bin; take it out first.</summary>
public sealed class DocumentRecycledException(DocumentId document)
    : VersionStoreException([StoreProblem.At("document", StoreCodes.Recycled, document.Value)])
{
    /// <summary>The document.</summary>
    public DocumentId Document { get; } = document;
}

/// <summary>The idempotency key was used before, for something else.</summary>
public sealed class KeyReusedException(string key) : VersionStoreException([StoreProblem.At("key", StoreCodes.KeyReused, key)])
{
    /// <summary>The key.</summary>
    public string Key { get; } = key;
}

/// <summary>A version is known, but its content is gone or is not what was saved.</summary>
public sealed class ContentLostException(DocumentId document, VersionId version, ContentAvailability availability)
    : VersionStoreException([StoreProblem.At(
        "version", availability == ContentAvailability.Altered ? StoreCodes.ContentAltered : StoreCodes.ContentGone,
        document.Value, version.Value)])
{
    /// <summary>What is known of the content.</summary>
    public ContentAvailability Availability { get; } = availability;
}

/// <summary>SharePoint does not let the person do it whose request it is. The program's own rights are never used instead.</summary>
public sealed class PersonDeniedException(DocumentId? document, Exception? inner = null)
    : VersionStoreException([StoreProblem.At(document is null ? "" : "document", StoreCodes.PersonDenied)], inner)
{
    /// <summary>The document, when it is about one.</summary>
    public DocumentId? Document { get; } = document;
}

/// <summary>Disk, network or SharePoint do not answer as they should. The act may be sent again with the same key.</summary>
public sealed class StoreUnreachableException(StoreProblem problem, Exception? inner = null, TimeSpan? retryAfter = null)
    : VersionStoreException([problem], inner)
{
    /// <summary>How long the store asks to wait, when it says so.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
