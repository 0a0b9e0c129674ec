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
}
