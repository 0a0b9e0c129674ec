namespace OneStop.Docs.FakeSharePoint;

/// <summary>The switches of the fake. "Trap n" counts the list of semantic traps that the README names with their sources.</summary>
public sealed class Behaviour
{
    /// <summary>Uploaded Office files get properties and a custom XML part of the library: size and hash change (trap 4, onedrive-api-docs#935).</summary>
    public bool PromotesProperties { get; set; } = true;

    /// <summary>Changing columns makes a version (trap 3, graph-docs#4909).</summary>
    public bool FieldsMakeVersions { get; set; } = true;

    /// <summary>An upload session leaves two versions for one upload (trap 5, onedrive-api-docs#778).</summary>
    public bool SessionsLeaveTwoVersions { get; set; }

    /// <summary>The tag given to createUploadSession is compared again when the last byte is in. Whether Graph does so is not known (trap 8).</summary>
    public bool ChecksTagAtCommit { get; set; } = true;

    /// <summary>If-Match is honoured on PUT content; weakly documented (trap 8).</summary>
    public bool ChecksTagOnPut { get; set; } = true;

    /// <summary>Every version in the list shows the comment of the latest check-in (trap 10, graph-docs#5754, #16248).</summary>
    public bool LatestCommentEverywhere { get; set; } = true;

    /// <summary>Only so many versions are kept, the oldest go for good (trap 11); null for all.</summary>
    public int? MaxVersions { get; set; }

    /// <summary>Versions older than this, the current one excepted, go for good (trap 11); null for none.</summary>
    public TimeSpan? MaxVersionAge { get; set; }

    /// <summary>How version ids look (trap 2).</summary>
    public VersionIdStyle VersionIds { get; set; }

    /// <summary>The library keeps minor versions: a check-in that does not publish makes "1.1".</summary>
    public bool MinorVersions { get; set; }

    /// <summary>How the ranges still expected are told (trap 7).</summary>
    public RangeStyle Ranges { get; set; }

    /// <summary>Chunks need not be multiples of 327,680 bytes: the documented example uploads 26 bytes of 128.</summary>
    public bool AcceptsOddChunks { get; set; }

    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromHours(24);

    public TimeSpan DownloadLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The time from a copy request to the copy.</summary>
    public TimeSpan CopyTakes { get; set; }

    /// <summary>How a monitor tells that the copy is there: the documents show three ways.</summary>
    public MonitorEnding MonitorEnds { get; set; }

    /// <summary>New items stand in listings of children only after this time; reading by id or path sees them at once.</summary>
    public TimeSpan ListingLag { get; set; }

    /// <summary>The search index knows of a change only after this time.</summary>
    public TimeSpan SearchLag { get; set; }

    /// <summary>Delta gives an item twice, first in an older state: the last one counts (trap 15).</summary>
    public bool DeltaRepeatsItems { get; set; }

    /// <summary>Rows of a page of children, versions or changes.</summary>
    public int PageSize { get; set; } = 200;

    /// <summary>The shape of error bodies (trap 17).</summary>
    public ErrorShape Errors { get; set; }

    /// <summary>The code of a 423 (trap 9, graph-explorer#3435, onedrive-api-docs#912, graph-docs#15111).</summary>
    public LockCode LockedAs { get; set; }

    /// <summary>Updates of content and columns are answered with 201 as the documents of 2021 show, not with 200.</summary>
    public bool UpdatesAnswerCreated { get; set; }

    /// <summary>Statuses the PDF converter answers before it succeeds, in order, each with an HTML body (trap 14, graph-docs#6437, #11449).</summary>
    public Queue<int> PdfFailures { get; } = new();

    /// <summary>The columns the library has; any other is refused. Null for any column.</summary>
    public HashSet<string>? Columns { get; set; }

    /// <summary>Applications with Sites.Selected reach only the sites they were granted (§4.3); a grant is <c>POST /sites/{id}/permissions</c>.</summary>
    public bool RequiresSiteGrant { get; set; }

    /// <summary>Retention labels that exist, and whether they declare a record (trap 12).</summary>
    public Dictionary<string, bool> Labels { get; } = new(StringComparer.Ordinal) { ["Retention label for Contracts"] = false, ["Record"] = true };

    /// <summary>Budgets per application and user; null for none. See <see cref="Limits.Documented"/> (trap 16).</summary>
    public Limits? Limits { get; set; }

    /// <summary>Retry-After carries a fraction, as "2.128" in the documented example (trap 16).</summary>
    public bool DecimalRetryAfter { get; set; }
}

/// <summary>How version ids look.</summary>
public enum VersionIdStyle
{
    /// <summary>"1.0", "2.0", "2.1" as in SharePoint.</summary>
    Numbered,

    /// <summary>GUIDs as in consumer OneDrive.</summary>
    Guids,
}

/// <summary>How an upload session tells what it still expects.</summary>
public enum RangeStyle
{
    /// <summary>"26-".</summary>
    Open,

    /// <summary>"26-127".</summary>
    Closed,

    /// <summary>Only the beginning of what is missing, in a size that is no multiple of anything.</summary>
    FirstPieceOnly,

    /// <summary>What is missing in two pieces.</summary>
    TwoPieces,
}

/// <summary>How a monitor URL ends.</summary>
public enum MonitorEnding
{
    /// <summary>202 with status "completed" (long-running-actions-overview).</summary>
    Accepted,

    /// <summary>303 with Location and status "completed" (OneDrive's long-running-actions).</summary>
    SeeOther,

    /// <summary>200 with the new item (long-running-actions-overview).</summary>
    Item,
}

/// <summary>Shapes of error bodies, all seen in documents or reports.</summary>
public enum ErrorShape
{
    /// <summary>innerError with request-id, client-request-id and date.</summary>
    InnerError,

    /// <summary>innererror in lower case, the more exact code nested in it.</summary>
    NestedInnererror,

    /// <summary>innerError with requestId, as errors.md shows.</summary>
    RequestIdInCamelCase,

    /// <summary>Code and message only.</summary>
    Bare,

    /// <summary>A page in HTML, as converters and gateways give.</summary>
    Html,

    /// <summary>No body.</summary>
    Empty,
}

/// <summary>The error code that comes with 423.</summary>
public enum LockCode
{
    /// <summary>notAllowed with resourceLocked inside.</summary>
    NotAllowed,

    /// <summary>resourceLocked.</summary>
    ResourceLocked,

    /// <summary>accessDenied, only the status tells.</summary>
    AccessDenied,
}

/// <summary>Budgets in resource units and requests.</summary>
/// <param name="UnitsAMinute">Resource units per application in one minute.</param>
/// <param name="UnitsADay">Resource units per application in a day.</param>
/// <param name="RequestsPerUser">Requests per user in five minutes.</param>
public sealed record Limits(int UnitsAMinute, int UnitsADay, int RequestsPerUser)
{
    /// <summary>The documented limits of a tenant with up to 1,000 licences (trap 16).</summary>
    public static Limits Documented { get; } = new(1_250, 1_200_000, 3_000);
}
