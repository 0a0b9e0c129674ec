namespace OneStop.Docs.Engine.Diagnostics;

/// <content>Values that write themselves as markup.</content>
public static partial class Codes
{
    /// <summary>A picture or document is neither known by name nor data that can be unpacked.</summary>
    public const string ValueNotFound = "TPL201";

    /// <summary>Data given as a picture is no picture of a known kind, or its head is damaged.</summary>
    public const string NotAnImage = "TPL202";

    /// <summary>A picture has more bytes or pixels than a document may hold.</summary>
    public const string ImageTooLarge = "TPL203";

    /// <summary>An option of a function that writes a value does not fit.</summary>
    public const string WrongOption = "TPL204";

    /// <summary>Rich text is longer, has more paragraphs or nests deeper than can be taken over.</summary>
    public const string RichTextTooLarge = "TPL205";

    /// <summary>A document or template that is to be inserted cannot be read.</summary>
    public const string DocumentNotReadable = "TPL206";

    /// <summary>A template writes raw markup and its owner has not allowed it.</summary>
    public const string RawMarkupRefused = "TPL207";

    /// <summary>Raw markup is not well-formed, or holds what cannot stand in a document.</summary>
    public const string RawMarkupInvalid = "TPL208";

    /// <summary>The alternative text of a drawing that is no picture calls for one.</summary>
    public const string NotAPicture = "TPL209";
}
