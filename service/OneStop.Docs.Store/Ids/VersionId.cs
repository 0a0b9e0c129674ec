namespace OneStop.Docs.Store.Ids;

/// <summary>A version's name as its store gives it. Opaque: compared for equality, never sorted or counted with.</summary>
/// <remarks>SharePoint says "1.0" and "512.1", consumer OneDrive a GUID (driveItemVersion).</remarks>
/// <param name="Value">1–128 printable characters.</param>
public readonly record struct VersionId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
