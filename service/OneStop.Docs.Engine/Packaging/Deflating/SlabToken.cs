namespace OneStop.Docs.Engine.Packaging.Deflating;

/// <summary>A piece of a slab written for the first time: a byte, or a copy from the slab itself or from another.</summary>
/// <param name="Length">Bytes copied; 0 for a byte of its own.</param>
/// <param name="Source">The number of the slab copied from.</param>
/// <param name="Back">
/// The byte; or how much further back than the distance between the starts of the two slabs the copy begins, which may be
/// negative. Only while rendering is it known how far apart they start.
/// </param>
/// <param name="Otherwise">
/// How many of the tokens that follow say the same bytes without that source, for when it was not written or lies out of
/// reach; they are left out where the copy is used.
/// </param>
internal readonly record struct SlabToken(ushort Length, ushort Otherwise, int Source, int Back)
{
    /// <summary>A byte of its own.</summary>
    public static SlabToken Of(byte literal) => new(0, 0, 0, literal);
}
