using OneStop.Docs.Engine.Diagnostics;

namespace OneStop.Docs.Engine.Templating.Inspection;

/// <summary>What a template consists of and needs.</summary>
/// <param name="Tags">Every tag, in document order.</param>
/// <param name="Blocks">Loops and conditions whose ends stand in two tags, in the order they open.</param>
/// <param name="Data">The data it reads, as a tree.</param>
/// <param name="Functions">The functions it calls.</param>
/// <param name="Includes">The templates it includes by name.</param>
/// <param name="Diagnostics">Every mistake, in document order.</param>
public sealed record TemplateInspection(
    IReadOnlyList<InspectedTag> Tags, IReadOnlyList<InspectedBlock> Blocks, IReadOnlyList<DataField> Data,
    IReadOnlyList<InspectedName> Functions, IReadOnlyList<InspectedName> Includes, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>What a tag is for.</summary>
public enum TagRole
{
    /// <summary>It writes a value.</summary>
    Value,

    /// <summary>It opens, parts or closes a block.</summary>
    Control,

    /// <summary>It sets something and writes nothing.</summary>
    Statement,
}

/// <summary>One tag.</summary>
/// <param name="Text">As written.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Location">Where it stands.</param>
public sealed record InspectedTag(string Text, TagRole Role, Location Location);

/// <summary>One loop or condition.</summary>
/// <param name="Keyword"><c>for</c>, <c>if</c> …</param>
/// <param name="Text">The tag that opens it.</param>
/// <param name="Repeats">What it holds: <c>runs</c>, <c>blocks</c>, <c>rows</c> or <c>cells</c>; null when it could not be lifted.</param>
/// <param name="Open">Where it opens.</param>
/// <param name="Close">Where it closes.</param>
public sealed record InspectedBlock(string Keyword, string Text, string? Repeats, Location Open, Location Close);

/// <summary>A function or an included template.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Location">Where it is first named.</param>
public sealed record InspectedName(string Name, Location Location);

/// <summary>What shape a field of the data has, as far as the template shows.</summary>
public enum DataShape
{
    /// <summary>A text, number, date or truth value.</summary>
    Scalar,

    /// <summary>Something with fields of its own.</summary>
    Object,

    /// <summary>A list of scalars or of objects.</summary>
    List,
}

/// <summary>What type a field of the data has, as far as its uses show.</summary>
public enum DataType
{
    /// <summary>Nothing shows.</summary>
    Any,

    /// <summary>It is written out, or given where a text is wanted.</summary>
    Text,

    /// <summary>It is given where a date is wanted: a text in the form of a date.</summary>
    Date,

    /// <summary>It is calculated or compared with a number.</summary>
    Number,

    /// <summary>It is given where a whole number is wanted.</summary>
    Integer,

    /// <summary>Only whether it is true is asked.</summary>
    Boolean,

    /// <summary>It has members.</summary>
    Object,

    /// <summary>It has items.</summary>
    List,

    /// <summary>Something is looked up in it by a computed index.</summary>
    ListOrObject,

    /// <summary>Only its size is asked.</summary>
    TextOrList,
}

/// <summary>One field of the data.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">What it holds.</param>
/// <param name="Path">The whole path: <c>taskTables[].groups[].title</c>.</param>
/// <param name="Location">Where it is first read.</param>
/// <param name="Fields">The fields of the object, or of each item of the list; empty for scalars.</param>
public sealed record DataField(string Name, DataShape Shape, string Path, Location Location, IReadOnlyList<DataField> Fields)
{
    /// <summary>What its uses show of its type.</summary>
    public DataType Type { get; init; }

    /// <summary>False when the template provides for its not being there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What each item of a list is; null when nothing shows, and for what is no list.</summary>
    public DataField? Item { get; init; }

    /// <summary>Every place where it, or something in it, is read.</summary>
    public IReadOnlyList<Location> Places { get; init; } = [];
}
