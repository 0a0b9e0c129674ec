namespace OneStop.Docs.Plans.Registers;

/// <summary>How sure an entry of a register is.</summary>
public enum Certainty
{
    /// <summary>Read in the instrument's own text or an official record.</summary>
    Verified,

    /// <summary>Well known; not read in the text.</summary>
    High,

    /// <summary>Likely; check before relying on it.</summary>
    Medium,

    /// <summary>Met in one place only.</summary>
    Low,

    /// <summary>Known only from the document that is or cites it.</summary>
    Document,
}
