namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>Where a tag's code is run in the part's bytes.</summary>
/// <param name="Offset">Before the byte at this offset.</param>
/// <param name="IsInText">True when that is inside a <c>w:t</c>, where a value can be written.</param>
/// <param name="Split">Elements that are closed before and opened again after, innermost first; empty when none.</param>
internal sealed record TagPlace(int Offset, bool IsInText, IReadOnlyList<int> Split)
{
    /// <summary>A place between elements.</summary>
    public static TagPlace Between(int offset) => new(offset, IsInText: false, []);
}
