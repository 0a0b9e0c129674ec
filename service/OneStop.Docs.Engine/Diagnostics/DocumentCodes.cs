namespace OneStop.Docs.Engine.Diagnostics;

/// <summary>The codes of documents that cannot be read. Their wording stands in the same table as <see cref="Codes"/>.</summary>
public static class DocumentCodes
{
    /// <summary>The package holds no main document part.</summary>
    public const string NoMainPart = "DOC001";

    /// <summary>A part is not well-formed XML, or carries a DTD.</summary>
    public const string MalformedPart = "DOC002";

    /// <summary>A part nests its elements deeper than allowed.</summary>
    public const string TooDeep = "DOC003";

    /// <summary>The main part has no <c>w:body</c>.</summary>
    public const string NoBody = "DOC004";
}
