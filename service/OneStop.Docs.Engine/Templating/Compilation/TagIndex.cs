using System.Globalization;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Templating.Syntax;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>Every tag of a template under the number its code carries as source, so that an error in code finds its place.</summary>
internal sealed class TagIndex
{
    private readonly List<(PartSyntax Part, TemplateTag Tag)> _tags = [];

    /// <summary>Every tag with its part; a text that stands more than once counts once.</summary>
    public IReadOnlyList<(PartSyntax Part, TemplateTag Tag)> All => [.. _tags.Where(entry => !entry.Tag.IsMirror)];

    /// <summary>Adds the tags of a part; the number of the first comes back.</summary>
    public int Add(PartSyntax part)
    {
        var first = _tags.Count;
        foreach (var tag in part.Tags) _tags.Add((part, tag));
        return first;
    }

    /// <summary>The tag with this number.</summary>
    public TemplateTag Tag(int source) => _tags[source].Tag;

    /// <summary>The place in the document of a place in code, the tag quoted.</summary>
    public Location Locate(TextPosition position)
    {
        if (position.Source < 0 || position.Source >= _tags.Count) return Location.None;
        var (part, tag) = _tags[position.Source];
        var index = Math.Clamp(position.Offset, tag.Open, Math.Max(tag.Open, tag.Paragraph.Text.Length - 1));
        return part.Locate(tag.Paragraph, index, tag.Text);
    }

    /// <summary>A diagnostic for an error of the script.</summary>
    public Diagnostic Diagnose(ScriptError error)
    {
        var location = Locate(error.Start);
        var quote = location.Quote ?? "";
        return new(
            error.Code, error.IsWarning ? Severity.Warning : Severity.Error, location,
            [error.MessageVi, error.Message, quote], MessageTable.Script);
    }

    /// <summary>A diagnostic for an error of a running script, as often as it was met.</summary>
    public Diagnostic Diagnose(ScriptFault fault)
    {
        var diagnostic = Diagnose(fault.Error);
        if (fault.Count == 1 || fault.Round is not { } round) return diagnostic;
        return diagnostic with
        {
            Arguments = [.. diagnostic.Arguments, fault.Count.ToString(CultureInfo.InvariantCulture), round.ToString(CultureInfo.InvariantCulture)],
            Messages = MessageTable.ScriptRepeated,
        };
    }
}
