namespace OneStop.Docs.Store.Problems;

/// <summary>Codes of what a store can object to. Stable; retired ones are not used again. 0xx requests, 1xx state, 2xx reach, 3xx review, 4xx register.</summary>
public static class StoreCodes
{
    /// <summary>A text that must be there is empty.</summary>
    public const string Empty = "STO001";

    /// <summary>A text is longer than its place takes.</summary>
    public const string TooLong = "STO002";

    /// <summary>A file name that SharePoint or Windows forbid.</summary>
    public const string BadFileName = "STO003";

    /// <summary>An id, key or unit of a form that is not taken.</summary>
    public const string BadForm = "STO004";

    /// <summary>A number or span outside its range.</summary>
    public const string OutOfRange = "STO005";

    /// <summary>A span of time ends before it begins.</summary>
    public const string SpanReversed = "STO006";

    /// <summary>No such document.</summary>
    public const string NoDocument = "STO101";

    /// <summary>No such version.</summary>
    public const string NoVersion = "STO102";

    /// <summary>A newer version exists.</summary>
    public const string Conflict = "STO103";

    /// <summary>A document of that id exists already.</summary>
    public const string Exists = "STO104";

    /// <summary>Someone holds the document.</summary>
    public const string Held = "STO105";

    /// <summary>The document is final.</summary>
    public const string Final = "STO106";

    /// <summary>The document is in the recycle bin.</summary>
    public const string Recycled = "STO107";

    /// <summary>A key was used for another act.</summary>
    public const string KeyReused = "STO108";

    /// <summary>Content is gone.</summary>
    public const string ContentGone = "STO109";

    /// <summary>Content is not what was saved.</summary>
    public const string ContentAltered = "STO110";

    /// <summary>The file is open in Word or elsewhere.</summary>
    public const string OpenElsewhere = "STO111";

    /// <summary>The disk or the network does not answer.</summary>
    public const string Unreachable = "STO201";

    /// <summary>No room.</summary>
    public const string Full = "STO202";

    /// <summary>The caller or the program may not.</summary>
    public const string Denied = "STO203";

    /// <summary>The store asks for patience.</summary>
    public const string Busy = "STO204";

    /// <summary>The store gave an answer that cannot be understood.</summary>
    public const string BadAnswer = "STO205";

    /// <summary>A newer program has written the records.</summary>
    public const string NewerStore = "STO206";

    /// <summary>There is no store in the place that was named.</summary>
    public const string NoStore = "STO207";

    /// <summary>The person must sign in again.</summary>
    public const string SignIn = "STO210";

    /// <summary>SharePoint refuses the person whose request it is.</summary>
    public const string PersonDenied = "STO211";

    /// <summary>The program may not act for persons: consent is missing.</summary>
    public const string ConsentMissing = "STO212";

    /// <summary>The program's own sign-in is refused.</summary>
    public const string ProgramRefused = "STO213";

    /// <summary>Someone who acts is not in the list of people.</summary>
    public const string NoPerson = "STO301";

    /// <summary>Someone has not the role over the unit.</summary>
    public const string NoAuthority = "STO302";

    /// <summary>A step is not allowed in the document's state.</summary>
    public const string WrongState = "STO303";

    /// <summary>The request speaks of a version that is not the newest.</summary>
    public const string StaleVersion = "STO304";

    /// <summary>The state speaks of another version.</summary>
    public const string OtherVersion = "STO305";

    /// <summary>The approver is the one who submitted.</summary>
    public const string OwnSubmission = "STO306";

    /// <summary>A person of that id is listed.</summary>
    public const string PersonExists = "STO307";

    /// <summary>No administrator would be left.</summary>
    public const string LastAdmin = "STO308";

    /// <summary>No such remark.</summary>
    public const string NoComment = "STO309";

    /// <summary>The remark is resolved.</summary>
    public const string CommentResolved = "STO310";

    /// <summary>The document is in the middle of being issued.</summary>
    public const string BeingIssued = "STO311";

    /// <summary>The issuer is not above the document's unit.</summary>
    public const string NotItsIssuer = "STO312";

    /// <summary>What was submitted, approved or issued forbids the act.</summary>
    public const string StateHolds = "STO313";

    /// <summary>The records are not what their ledger says.</summary>
    public const string BookAltered = "STO314";

    /// <summary>No such line.</summary>
    public const string NoLine = "STO401";

    /// <summary>The number is used already.</summary>
    public const string NumberTaken = "STO402";

    /// <summary>Dates would not follow numbers.</summary>
    public const string DateOutOfOrder = "STO403";

    /// <summary>The date lies in the future.</summary>
    public const string DateAhead = "STO404";

    /// <summary>The number would leave a gap.</summary>
    public const string NotNext = "STO405";

    /// <summary>The document has another number.</summary>
    public const string HasNumber = "STO406";

    /// <summary>The line's state does not allow it.</summary>
    public const string LineClosed = "STO407";

    /// <summary>The year's register has lines.</summary>
    public const string RegisterBegun = "STO408";

    /// <summary>Two stores have the same register with other lines.</summary>
    public const string RegisterDiffers = "STO409";

    /// <summary>A series would begin with another number than 1, and nobody said that it should.</summary>
    public const string BeginsHigh = "STO410";
}
