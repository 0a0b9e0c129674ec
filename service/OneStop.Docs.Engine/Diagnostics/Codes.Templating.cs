namespace OneStop.Docs.Engine.Diagnostics;

/// <content>Templates.</content>
public static partial class Codes
{
    /// <summary>The braces of a tag are never closed in its paragraph.</summary>
    public const string TagNeverClosed = "TPL001";

    /// <summary>A block is opened and never closed.</summary>
    public const string BlockNeverClosed = "TPL002";

    /// <summary>An end, else or when has no block it could belong to.</summary>
    public const string NothingToClose = "TPL003";

    /// <summary>The ends of a block stand where no whole elements lie between them.</summary>
    public const string CannotLift = "TPL004";

    /// <summary>An else or when stands in the middle of what it should part.</summary>
    public const string MiddleInside = "TPL005";

    /// <summary>Two blocks cover the same element and would end in the wrong order.</summary>
    public const string BlocksCross = "TPL006";

    /// <summary>A tag writes text and also opens or closes a block around whole elements.</summary>
    public const string WritesAndOpens = "TPL007";

    /// <summary>A tag that sets its cell stands outside a table.</summary>
    public const string NotInCell = "TPL008";

    /// <summary>A function that does not exist is called.</summary>
    public const string UnknownFunction = "TPL009";

    /// <summary>A template that is to be included does not exist.</summary>
    public const string UnknownInclude = "TPL010";

    /// <summary>A finished piece of document stands in a paragraph with other text.</summary>
    public const string FragmentNotAlone = "TPL011";

    /// <summary>The template reads data that the schema does not know.</summary>
    public const string UnknownData = "TPL012";

    /// <summary>Templates include each other in a circle.</summary>
    public const string IncludeCircle = "TPL013";

    /// <summary>A part of the document grew beyond the limit.</summary>
    public const string OutputTooLarge = "TPL014";

    /// <summary>A tag about numbering stands where no list is repeated.</summary>
    public const string NoListToRestart = "TPL041";

    /// <summary>A break, continue or ret would leave elements open.</summary>
    public const string JumpLeavesOpen = "TPL030";

    /// <summary>A cell's width or span is no number that a cell can have.</summary>
    public const string BadCellValue = "TPL042";

    /// <summary>A function that writes whole paragraphs, rows or cells is called inside text.</summary>
    public const string CallNotAlone = "TPL043";
}
