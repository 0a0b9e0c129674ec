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

    /// <summary>The person must sign in again.</summary>
    public const string SignIn = "STO210";
}
