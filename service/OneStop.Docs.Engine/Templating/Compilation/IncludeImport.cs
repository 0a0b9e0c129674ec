using System.Xml.Linq;
using OneStop.Docs.Engine.Editing;
using OneStop.Docs.Engine.Merging;
using OneStop.Docs.Engine.Packaging;

namespace OneStop.Docs.Engine.Templating.Compilation;

/// <summary>
/// Brings styles, lists, pictures, links and notes of included templates into the package of the one that includes them, while it
/// is compiled. Equal styles are shared, others come under a new name; heads and feet stay behind.
/// </summary>
internal sealed class IncludeImport(PackageParts host)
{
    private readonly Dictionary<(string Name, string Host), PackagePart> _brought = [];
    private OpenedPackage? _opened;

    /// <summary>The package with all that was brought.</summary>
    public PackageParts Package => _opened?.Close() ?? host;

    /// <summary>The part when something was brought into it, or null.</summary>
    public PackagePart? Changed(string part) =>
        _opened is not null && Package.Find(part) is { } found && found != host.Find(part) ? found : null;

    /// <summary>The included main part, its references pointing into our package.</summary>
    /// <param name="name">The name it is included by.</param>
    /// <param name="included">Its package.</param>
    /// <param name="main">Its main part.</param>
    /// <param name="hostPart">The part that includes it.</param>
    /// <param name="hasNotes">True where there can be footnotes.</param>
    /// <exception cref="System.Xml.XmlException">A part of it is not well-formed.</exception>
    public PackagePart Bring(string name, PackageParts included, PackagePart main, string hostPart, bool hasNotes)
    {
        if (_brought.TryGetValue((name, hostPart), out var known)) return known;
        var from = new OpenedPackage(included);
        if (!string.Equals(from.DocumentName, main.Name, StringComparison.OrdinalIgnoreCase) || from.Body is not { } body) return main;

        _opened ??= new(host);
        var original = new XDocument(from.Document);
        BodyCleaning.RemoveHeadings(body);
        BodyCleaning.RemoveIgnorable(from.Document.Root!, body);
        if (!hasNotes) BodyCleaning.RemoveNotes(body);
        var copy = new PartCopy(_opened, from);
        FormattingImport.Import(_opened, from, copy, hasNotes ? StoryList.Of(from) : [from.Document]);
        if (hasNotes) NoteImport.Import(_opened, from, copy);
        copy.Rebind(body.Elements(), from.DocumentName, hostPart);
        // Where nothing had to change, the template's own bytes stay.
        var brought = new PackagePart(main.Name, XNode.DeepEquals(original, from.Document) ? main.Content : PartXml.ToBytes(from.Document));
        // Notes belong to one place in the text: another place brings its own.
        if (!hasNotes || !StoryList.HasNotes(from)) _brought[(name, hostPart)] = brought;
        return brought;
    }
}
