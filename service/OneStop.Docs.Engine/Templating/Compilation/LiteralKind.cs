namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>What the writer does when it comes to a literal, besides copying its bytes.</summary>
internal enum LiteralKind
{
    /// <summary>Nothing else.</summary>
    Plain,

    /// <summary>No bytes: it says into what kind of place the value behind it is written.</summary>
    Place,

    /// <summary>The target of a link begins: it is gathered, not written. Its bytes are the target's first piece.</summary>
    LinkOpen,

    /// <summary>A further piece of that target.</summary>
    LinkText,

    /// <summary>That target ends: the link's number is written, then the bytes.</summary>
    LinkClose,

    /// <summary>From here on what is written is held back until something settles that it stays: a row of a table, a cell of a row.</summary>
    OptionalOpen,

    /// <summary>Something that makes what is held back stay.</summary>
    Settle,

    /// <summary>The end of what was held back: when nothing settled it, it is left out.</summary>
    OptionalClose,

    /// <summary>How many points a chart's list holds: what follows is held back until they are counted.</summary>
    PointCount,

    /// <summary>The number of a point in its list: counted.</summary>
    PointIndex,

    /// <summary>The list ends: its count is written, then what was held back.</summary>
    PointsClose,

    /// <summary>A picture begins that another may take the place of: it is held back. Its detail is how wide text can be there.</summary>
    PictureOpen,

    /// <summary>It ended: it is written with the other one in it, or left out where there is none.</summary>
    PictureClose,

    /// <summary>A paragraph begins that a finished piece of document may replace.</summary>
    ParagraphOpen,

    /// <summary>That paragraph ends; its bytes are left out when it was replaced, and the section's end it carried (the filler) is written.</summary>
    ParagraphClose,

    /// <summary>A cell, header or the like ends, which must end with a paragraph: one is written when it does not.</summary>
    ContainerClose,

    /// <summary>An id (<see cref="IdHole"/>): another one in each iteration.</summary>
    Id,

    /// <summary>A paragraph that ends a section begins: it is held back until something follows.</summary>
    SectionHold,

    /// <summary>The properties of that section begin or, the second time, have ended: when nothing follows, they become the last section's.</summary>
    SectionProperties,

    /// <summary>A section ended here.</summary>
    SectionEnd,

    /// <summary>A loop that holds ends of sections is about to begin.</summary>
    SectionLoop,

    /// <summary>An iteration of that loop begins: the section that the one before ended in is closed (the filler), when anything stands in it.</summary>
    SectionBetween,

    /// <summary>The last section's properties: left out when those of a section held back take their place.</summary>
    FinalSection,

    /// <summary>The value behind is a cell's: a <see cref="CellNumber"/>, or one that is compared (<see cref="CellMerge"/>).</summary>
    CellValue,

    /// <summary>That value has been given.</summary>
    CellValueEnd,

    /// <summary>What a cell holds begins: left out where the cell goes on from the one above.</summary>
    MergedContent,

    /// <summary>It ends; an empty paragraph (the filler) stands for what was left out.</summary>
    MergedContentEnd,

    /// <summary>A row begins of a table whose cells are merged by value.</summary>
    MergeRow,

    /// <summary>Nothing before this place is merged with what follows.</summary>
    MergeReset,

    /// <summary>A note begins, of the part that is named: what follows goes there.</summary>
    NoteOpen,

    /// <summary>The note ends.</summary>
    NoteClose,

    /// <summary>The notes that were written while the text was are put in here.</summary>
    CollectedNotes,

    /// <summary>An iteration of a <see cref="RepeatScope"/> begins (<see cref="Compilation.Iteration"/>).</summary>
    Iteration,
}
