namespace OneStop.Docs.Engine.Merging;

/// <summary>Diagnostic codes of joining packages; their wording stands in the engine's table.</summary>
public static class MergeCodes
{
    /// <summary>A package given to be joined has no Word document in it.</summary>
    public const string NotAWordDocument = "MRG001";

    /// <summary>A part of a package given to be joined is not well-formed.</summary>
    public const string BrokenMarkup = "MRG002";
}
