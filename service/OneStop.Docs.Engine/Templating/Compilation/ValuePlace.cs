namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>What kind of place a value is written into: it decides how the value is escaped and what a line break in it becomes.</summary>
internal enum ValuePlace
{
    /// <summary>The text of a run (<c>w:t</c>): line breaks and tabs become elements of their own.</summary>
    RunText,

    /// <summary>Any other element's text: one line.</summary>
    PlainText,

    /// <summary>An attribute's value: one line, quotes escaped.</summary>
    Attribute,

    /// <summary>The text of a run of DrawingML (<c>a:t</c>): a line break ends the run and begins another.</summary>
    DrawingText,

    /// <summary>A field's code between quotes: quotes and backslashes are escaped.</summary>
    FieldText,

    /// <summary>A field's code outside quotes: what is more than one plain word is quoted.</summary>
    FieldWord,

    /// <summary>The beginning of the address in a <c>HYPERLINK</c> field: only harmless kinds of address.</summary>
    FieldAddress,

    /// <summary>A number in a chart: written as markup writes numbers, whatever the culture.</summary>
    Number,

    /// <summary>The target of a link.</summary>
    LinkTarget,
}
