using System.Xml.Linq;

namespace OneStop.Docs.Engine.Ooxml;

/// <summary>What the stories of a document share: styles, lists, and the notes referred to so far.</summary>
internal sealed class StoryContext(StyleSheet styles, NumberingDefinitions numbering)
{
    private readonly List<NoteReference> _notes = [];
    private int _footnotes;
    private int _endnotes;

    public StyleSheet Styles { get; } = styles;

    public NumberingDefinitions Numbering { get; } = numbering;

    public IReadOnlyList<NoteReference> Notes => _notes;

    /// <summary>Takes note of a reference and gives its mark.</summary>
    public string Refer(XElement reference)
    {
        var isEndnote = reference.Name.LocalName == "endnoteReference";
        var custom = reference.Attribute(W.Name("customMarkFollows"))?.Value is "1" or "true" or "on";
        var number = custom ? 0 : isEndnote ? ++_endnotes : ++_footnotes;
        var mark = custom ? "*" : number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        _notes.Add(new(mark, isEndnote, reference.Attribute(W.Name("id"))?.Value ?? ""));
        return mark;
    }
}

/// <summary>A note referred to in the text.</summary>
internal sealed record NoteReference(string Mark, bool IsEndnote, string Id);
