namespace OneStop.Docs.Store.Review;

/// <summary>One line of the table of who may do what.</summary>
/// <param name="Step">The step.</param>
/// <param name="From">The states it may be taken in.</param>
/// <param name="To">The state it leads to.</param>
/// <param name="Roles">Any of them suffices, over the document's unit.</param>
/// <param name="NotByRequester">Not by the one who submitted, unless alone in the unit (see <see cref="PeopleDesk.SetOwnApprovalAsync"/>).</param>
/// <param name="KeepsMilestone">The version is kept as an immutable copy.</param>
/// <param name="Steady">The version must be the one the state speaks of, not merely the newest.</param>
public sealed record ReviewRule(
    ReviewStep Step, IReadOnlyList<ReviewState> From, ReviewState To, PersonRoles Roles, bool NotByRequester, bool KeepsMilestone, bool Steady)
{
    /// <summary>Besides <see cref="Roles"/>, what suffices for the one who submitted.</summary>
    public PersonRoles RequesterRoles { get; init; }

    /// <summary>The roles that suffice for this person.</summary>
    /// <param name="person">Who wants to take the step.</param>
    /// <param name="submitter">Who submitted last, or null.</param>
    internal PersonRoles RolesFor(string? person, string? submitter) => person is not null && person == submitter ? Roles | RequesterRoles : Roles;
}

/// <summary>Who may do which step when: the whole of it, as data.</summary>
public static class ReviewRules
{
    /// <summary>All rules, in the order of a document's life.</summary>
    /// <remarks>
    /// Submitting again is for a submission that has become stale, and after an approval that a newer version has overtaken. A submission
    /// is taken back by whoever submitted, or by any other clerk over the unit: these may save a newer version, which ends it as well,
    /// and the one who submitted may be away. A leader who did not submit returns it instead, so that a judgement is never hidden in it.
    /// </remarks>
    public static IReadOnlyList<ReviewRule> All { get; } =
    [
        new(ReviewStep.Submit, [ReviewState.Draft, ReviewState.Returned, ReviewState.Submitted, ReviewState.Approved], ReviewState.Submitted, PersonRoles.Clerk | PersonRoles.Leader, false, false, false),
        new(ReviewStep.Unsubmit, [ReviewState.Submitted], ReviewState.Draft, PersonRoles.Clerk, false, false, true) { RequesterRoles = PersonRoles.Leader },
        new(ReviewStep.Approve, [ReviewState.Submitted], ReviewState.Approved, PersonRoles.Leader, true, true, true),
        new(ReviewStep.Return, [ReviewState.Submitted, ReviewState.Approved], ReviewState.Returned, PersonRoles.Leader, false, false, false),
        new(ReviewStep.Issue, [ReviewState.Approved], ReviewState.Issued, PersonRoles.Registrar, false, true, true),
        new(ReviewStep.Withdraw, [ReviewState.Issued], ReviewState.Withdrawn, PersonRoles.Leader, false, false, true),
    ];

    /// <summary>The rule of a step.</summary>
    public static ReviewRule Of(ReviewStep step) => All.First(rule => rule.Step == step);
}
