using OneStop.Docs.Store.Checking;

namespace OneStop.Docs.Store.Review;

/// <summary>Where a document stands on its way to being issued.</summary>
public enum ReviewState
{
    /// <summary>Nháp.</summary>
    Draft,

    /// <summary>Trình.</summary>
    Submitted,

    /// <summary>Duyệt.</summary>
    Approved,

    /// <summary>Trả lại.</summary>
    Returned,

    /// <summary>Ban hành.</summary>
    Issued,

    /// <summary>Thu hồi.</summary>
    Withdrawn,
}

/// <summary>A step from one state to another.</summary>
public enum ReviewStep
{
    /// <summary>Trình.</summary>
    Submit,

    /// <summary>Rút lại văn bản đã trình: takes back what is not yet decided. Never said of an issued document, which is withdrawn (thu hồi).</summary>
    Unsubmit,

    /// <summary>Duyệt.</summary>
    Approve,

    /// <summary>Trả lại.</summary>
    Return,

    /// <summary>Ban hành.</summary>
    Issue,

    /// <summary>Thu hồi.</summary>
    Withdraw,
}

/// <summary>How states and steps are written in records, ledger and words.</summary>
public static class ReviewNames
{
    /// <summary>As <see cref="Records.DocumentFields.State"/> keeps it: <c>draft</c>, <c>submitted</c> …</summary>
    public static string Of(ReviewState state) => state.ToString().ToLowerInvariant();

    /// <summary>The step as the ledger names it: <c>submit</c>, <c>approve</c> …</summary>
    public static string Of(ReviewStep step) => step.ToString().ToLowerInvariant();

    internal static string Word(ReviewState state) => ProblemList.Word($"state-{Of(state)}");

    internal static string Word(ReviewStep step) => ProblemList.Word($"step-{Of(step)}");

    internal static string Next(ReviewState state) => ProblemList.Word($"next-{Of(state)}");

    internal static string Word(PersonRoles role) => ProblemList.Word($"role-{role.ToString().ToLowerInvariant()}");
}
