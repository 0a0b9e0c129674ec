namespace OneStop.Docs.Engine.Diagnostics;

/// <content>Tags outside the plain text of a document: fields, links, charts.</content>
public static partial class Codes
{
    /// <summary>A tag would decide what kind a field is, or what it loads or starts.</summary>
    public const string FieldFromData = "TPL050";

    /// <summary>A link leads to a kind of address that is not allowed, or nowhere.</summary>
    public const string LinkRefused = "TPL051";

    /// <summary>A text that the document holds twice, for new and old readers, has different tags in the two.</summary>
    public const string AlternativesDiffer = "TPL052";

    /// <summary>A value in a chart is no number.</summary>
    public const string NotANumber = "TPL053";

    /// <summary>A tag stands where none is read: in deleted text, in styles or settings.</summary>
    public const string TagNotRead = "TPL054";
}
