using OneStop.Docs.Store.Review;

namespace OneStop.Docs.Store.Authority;

/// <summary>One line of the table of who may change what is kept.</summary>
/// <param name="Act">The act.</param>
/// <param name="Roles">Any of them suffices, over the document's unit; where the act gives it another unit, over that one too.</param>
/// <param name="From">The states in which it may be done.</param>
/// <param name="Steady">The states in which it may not change what was submitted, approved or issued: title, unit, type, symbol, number, date.</param>
public sealed record KeepingRule(KeepingAct Act, PersonRoles Roles, IReadOnlyList<ReviewState> From, IReadOnlyList<ReviewState> Steady);

/// <summary>
/// Who may change what is kept, and when: the whole of it, as data. It holds as soon as the first person is listed; before, one person
/// works on one machine and everything may be done. The steps of review have a table of their own, <see cref="ReviewRules"/>.
/// </summary>
public static class KeepingRules
{
    private const PersonRoles Anyone = PersonRoles.Clerk | PersonRoles.Leader | PersonRoles.Registrar | PersonRoles.Admin;

    private static readonly ReviewState[] s_always = Enum.GetValues<ReviewState>();
    private static readonly ReviewState[] s_open = [ReviewState.Draft, ReviewState.Returned];
    private static readonly ReviewState[] s_issued = [ReviewState.Issued, ReviewState.Withdrawn];
    private static readonly ReviewState[] s_said = [ReviewState.Submitted, ReviewState.Approved, .. s_issued];

    /// <summary>All rules.</summary>
    /// <remarks>
    /// A new version ends a submission or an approval, so it may change anything until the document is issued. Describing makes no
    /// version: the word given would stand for another document, so nothing it is about may change that way. What was submitted, approved
    /// or issued is not for the bin; it is taken back or returned first, and what was issued stays.
    /// </remarks>
    public static IReadOnlyList<KeepingRule> All { get; } =
    [
        new(KeepingAct.Save, Anyone, s_always, s_issued),
        new(KeepingAct.Restore, Anyone, s_always, []),
        new(KeepingAct.Describe, Anyone, s_always, s_said),
        new(KeepingAct.Hold, Anyone, s_always, []),
        new(KeepingAct.HoldForGood, PersonRoles.Registrar, s_always, []),
        new(KeepingAct.LetGo, Anyone, s_always, []),
        new(KeepingAct.LetGoOfOthers, PersonRoles.Admin, s_always, []),
        new(KeepingAct.LiftFinal, PersonRoles.Admin, s_always, []),
        new(KeepingAct.Recycle, Anyone, s_open, []),
        new(KeepingAct.Recover, Anyone, s_always, []),
        new(KeepingAct.Milestone, Anyone, s_always, []),
        new(KeepingAct.Move, PersonRoles.Admin, s_always, []),
    ];

    /// <summary>The rule of an act.</summary>
    public static KeepingRule Of(KeepingAct act) => All.First(rule => rule.Act == act);
}
