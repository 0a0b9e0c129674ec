namespace OneStop.Docs.Store.Proving;

/// <summary>Every table whose rows the ledger tells. Left out is what changes without an act: places of content, marks of lists, the last look, what is still owed.</summary>
internal static class KeptTables
{
    private const string WithDocument = " t JOIN documents d ON d.row = t.document";
    private const string WithRegister = "register_lines t JOIN registers r ON r.row = t.register";

    /// <summary>Rows of which every entry tells that makes one, also an older one; only moving did not.</summary>
    private static readonly string[] s_moving = [Ledger.LedgerActs.MoveRecords];

    public static KeptTable Documents { get; } = new(
        "documents", "documents t", ["t.row"], ["t.id"], Own("file_name title unit kind number symbol date state current created recycled"), ["save"], true);

    /// <summary>What the entry of the version does not say itself.</summary>
    public static KeptTable Versions { get; } = new(
        "versions", "versions" + WithDocument, ["t.document", "t.ordinal"], ["d.id", "t.id"],
        Own(
            "ordinal author_id author_name time length restored_from origin_store origin_version origin_author_id origin_author_name origin_time "
            + "base reason tool sent read normalised"),
        s_moving, true)
    {
        SaidByEntry = ["base", "reason", "tool", "sent", "read", "normalised"],
    };

    public static KeptTable Locks { get; } = new(
        "locks", "locks" + WithDocument, ["d.id"], ["d.id"], Own("kind by_id by_name at reason until"), ["lock"], true);

    public static KeptTable Milestones { get; } = new(
        "milestones", "milestones" + WithDocument, ["t.document", "t.version", "t.kind"], ["d.id", "t.version", "t.kind"],
        Own("hash length time"), s_moving, true);

    public static KeptTable Reviews { get; } = new(
        "reviews", "reviews t", ["t.document"], ["t.document"], Own("state version by_id by_name time reason tool submitter"), s_moving, true);

    public static KeptTable Comments { get; } = new(
        "comments", "comments t", ["t.number"], ["t.document", "t.number"],
        Own("version part paragraph quote text parent by_id by_name time resolved_id resolved_name resolved_time"), ["comment.%"], true);

    public static KeptTable Looks { get; } = new(
        "seen", "seen t", ["t.document", "t.version", "t.person"], ["t.document", "t.version", "t.person"], Own("first"), ["review.seen"], true);

    public static KeptTable People { get; } = new(
        "people", "people t", ["t.id"], ["t.id"], Own("name unit roles active"), ["people.%"], false)
    { IsNamedInDetail = true };

    public static KeptTable OwnApprovals { get; } = new(
        "own_approval", "own_approval t", ["t.unit"], ["t.unit"], [("allowed", "1")], ["people.own-approval"], false)
    { IsNamedInDetail = true };

    public static KeptTable Rules { get; } = new(
        "register_rules", "register_rules t", ["t.issuer", "t.year"], ["t.issuer", "t.year"], Own("own"), ["register.series"], false);

    public static KeptTable Registers { get; } = new(
        "registers", "registers t", ["t.row"], ["t.issuer", "t.year", "t.series"], Own("first next"), ["register.%"], false);

    public static KeptTable Lines { get; } = new(
        "register_lines", WithRegister, ["t.register", "t.number"], ["r.issuer", "r.year", "r.series", "t.number"],
        Own("state symbol date subject signer recipients copy_holder copies sent receipt note document holder reason late changed"), ["register.%"], false);

    /// <summary>An issue that was settled is still an issued one, and one that was taken back is still given up: those steps have no entry of their own.</summary>
    public static KeptTable Issues { get; } = new(
        "issues", "issues t", ["t.number"], ["t.document", "t.number"],
        [
            .. Own("request kind symbol time"), ("stage", "CASE t.stage WHEN 2 THEN 1 WHEN 4 THEN -1 ELSE t.stage END"),
            ("saved", "CASE t.stage WHEN 0 THEN NULL ELSE t.saved END"),
        ],
        ["issue.%"], true);

    public static KeptTable Renditions { get; } = new(
        "renditions", "renditions t", ["t.document", "t.version"], ["t.document", "t.version"], Own("kept_as converter time"), ["issue.rendition"], true);

    public static IReadOnlyList<KeptTable> All { get; } =
    [
        Documents, Versions, Locks, Milestones, Reviews, Comments, Looks, People, OwnApprovals, Rules, Registers, Lines, Issues, Renditions,
    ];

    /// <summary>The table of that name.</summary>
    public static KeptTable Of(string name) => All.First(table => string.Equals(table.Name, name, StringComparison.Ordinal));

    private static IReadOnlyList<(string Column, string Expression)> Own(string columns) =>
        [.. columns.Split(' ').Select(column => (column, "t." + column))];
}
