namespace OneStop.Docs.Engine.Diagnostics;

/// <content>Documents that are read.</content>
public static partial class Codes
{
    /// <summary>The package holds no main document part.</summary>
    public const string NoMainPart = "DOC001";

    /// <summary>A part is not well-formed XML, or carries a DTD.</summary>
    public const string MalformedPart = "DOC002";

    /// <summary>A part nests its elements deeper than allowed.</summary>
    public const string PartTooDeep = "DOC003";

    /// <summary>The main part has no <c>w:body</c>.</summary>
    public const string NoBody = "DOC004";
}
