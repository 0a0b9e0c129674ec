namespace OneStop.Docs.Store.Records;

/// <summary>What differs between two versions of a document.</summary>
/// <param name="Older">The one.</param>
/// <param name="Newer">The other.</param>
/// <param name="SameBytes">Not a byte differs.</param>
/// <param name="SameContent">Only what stores and savings change by themselves differs.</param>
/// <param name="Parts">The parts of the package that differ, by name; empty for what is no Office file.</param>
public sealed record VersionComparison(
    VersionInfo Older, VersionInfo Newer, bool SameBytes, bool SameContent, IReadOnlyList<PartChange> Parts);

/// <summary>A part of an Office package that differs.</summary>
/// <param name="Part">Its name without a leading slash.</param>
/// <param name="Kind">What happened to it.</param>
public sealed record PartChange(string Part, PartChangeKind Kind);

/// <summary>What happened to a part.</summary>
public enum PartChangeKind
{
    /// <summary>Only the newer version has it.</summary>
    Added,

    /// <summary>Only the older version has it.</summary>
    Removed,

    /// <summary>Both have it, with other content.</summary>
    Changed,
}
