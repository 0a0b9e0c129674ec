using System.Globalization;
using OneStop.Docs.Store.Ledger;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Book;

/// <summary>Tells whether two requests with one key are the same act. The tool is left out: it may be upgraded between the two.</summary>
internal static class ActFingerprint
{
    /// <summary>Without content; <see cref="WithContent"/> adds that.</summary>
    public static string Of(SaveRequest request) => CanonicalText.Hash(
        "save", request.Document.Value, request.Base?.Value, Of(request.Fields), Of(request.Act),
        request.Origin?.Store, request.Origin?.Version.Value, request.Origin?.Author.Id, Of(request.Origin?.Time));

    /// <summary>The whole fingerprint of a save.</summary>
    /// <param name="request">What <see cref="Of(SaveRequest)"/> gave.</param>
    /// <param name="sent">SHA-256 of the content as sent.</param>
    public static string WithContent(string request, string sent) => CanonicalText.Hash(request, sent);

    public static string Of(RestoreRequest request) =>
        CanonicalText.Hash("restore", request.Document.Value, request.Version.Value, request.Base.Value, Of(request.Act));

    public static string Of(DescribeRequest request) =>
        CanonicalText.Hash("describe", request.Document.Value, request.Base.Value, Of(request.Fields), Of(request.Act));

    public static string Of(LockRequest request) =>
        CanonicalText.Hash("lock", request.Document.Value, request.Kind.ToString(), request.For?.ToString("c", CultureInfo.InvariantCulture), Of(request.Act));

    public static string Of(UnlockRequest request) => CanonicalText.Hash(
        "unlock", request.Document.Value, request.EvenFinal.ToString(CultureInfo.InvariantCulture),
        request.EvenOthers.ToString(CultureInfo.InvariantCulture), Of(request.Act));

    /// <param name="request">What.</param>
    /// <param name="act"><c>recycle</c> or <c>recover</c>.</param>
    public static string Of(RecycleRequest request, string act) => CanonicalText.Hash(act, request.Document.Value, Of(request.Act));

    public static string Of(MilestoneRequest request) =>
        CanonicalText.Hash("milestone", request.Document.Value, request.Version.Value, request.Kind, Of(request.Act));

    private static string Of(Act act) => CanonicalText.Hash(act.Author.Id, act.Reason);

    private static string Of(DocumentFields fields) => CanonicalText.Hash(
        fields.FileName, fields.Title, fields.Unit, fields.Kind, fields.Number, fields.Symbol,
        fields.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), fields.State);

    private static string? Of(DateTimeOffset? time) => time?.UtcTicks.ToString(CultureInfo.InvariantCulture);
}
