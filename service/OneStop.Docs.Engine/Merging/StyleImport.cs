using System.Globalization;
using System.Xml.Linq;

namespace OneStop.Docs.Engine.Merging;

/// <summary>Brings the styles over that the added markup uses; equal ones are shared, unequal ones get a new id.</summary>
/// <remarks>
/// A style is equal when its own formatting, all it is based on and the document defaults are equal. A style that
/// numbers its paragraphs is always taken anew, because its numbers must begin again in the added document.
/// </remarks>
internal sealed class StyleImport
{
    private static readonly XName[] StyleReferences =
    [
        MergeNames.ParagraphStyle, MergeNames.RunStyle, MergeNames.TableStyle, MergeNames.W + "numStyleLink", MergeNames.W + "styleLink",
    ];

    private readonly StyleSheet _ours;
    private readonly StyleSheet _theirs;
    private readonly bool _sameDefaults;
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _imported = [];

    public StyleImport(StyleSheet ours, StyleSheet theirs)
    {
        _ours = ours;
        _theirs = theirs;
        _sameDefaults = new[] { MergeNames.ParagraphProperties, MergeNames.RunProperties }
            .All(p => StyleSheet.Looks(ours.Defaults(p)) == StyleSheet.Looks(theirs.Defaults(p)));
    }

    /// <summary>The styles of the other package that have to be brought over, in the order met.</summary>
    public IEnumerable<XElement> Imported => _imported.Select(id => _theirs.Find(id)!);

    /// <summary>Decides about every style that <paramref name="stories"/> name, and points them to its new id.</summary>
    public void Redirect(IEnumerable<XDocument> stories)
    {
        var defaultStyle = RenamedDefault("paragraph");
        var defaultTable = RenamedDefault("table");
        foreach (var element in stories.SelectMany(s => s.Descendants()).ToList())
        {
            if (StyleReferences.Contains(element.Name)) RedirectOne(element);
            else if (element.Name == MergeNames.Paragraph && defaultStyle is not null) NameStyle(element, defaultStyle);
            else if (element.Name == MergeNames.W + "tblPr" && defaultTable is not null) NameTableStyle(element, defaultTable);
        }
    }

    /// <summary>Adds the styles decided about; <paramref name="numberOf"/> tells the new number of a numbering.</summary>
    public void Write(Func<string, string> numberOf)
    {
        for (var i = 0; i < _imported.Count; i++)
        {
            var old = _imported[i];
            var style = new XElement(_theirs.Find(old)!);
            style.SetAttributeValue(MergeNames.StyleId, _ids[old]);
            style.SetAttributeValue(MergeNames.W + "default", null);
            if (style.Element(MergeNames.Name) is { } name) MakeNameUnique(name);
            foreach (var link in style.Elements().Where(IsLink).ToList()) RedirectLink(link);
            foreach (var number in style.Descendants(MergeNames.NumberId).Attributes(MergeNames.Value)) number.Value = numberOf(number.Value);
            if (!_sameDefaults && style.Element(MergeNames.BasedOn) is null) StyleDefaults.Fold(style, _theirs);
            _ours.Add(_ids[old], style);
        }
    }

    private void RedirectOne(XElement reference)
    {
        if (reference.Attribute(MergeNames.Value) is { } id) id.Value = Decide(id.Value);
    }

    private string? RenamedDefault(string type)
    {
        if (_theirs.DefaultOf(type) is not { } id) return null;
        var decided = Decide(id);
        return decided == _ours.DefaultOf(type) ? null : decided;
    }

    private string Decide(string id)
    {
        if (_ids.TryGetValue(id, out var known)) return known;
        if (_theirs.Find(id) is not { } style) return _ids[id] = id;
        _ids[id] = id; // A style based on itself over some others must not send us round for ever.
        var parent = (string?)style.Element(MergeNames.BasedOn)?.Attribute(MergeNames.Value);
        var sameParent = parent is null ? _sameDefaults || IsNotParagraph(style) : Decide(parent) == parent && !_imported.Contains(parent);
        if (sameParent && !Numbers(style) && StyleSheet.Looks(_ours.Find(id)) == StyleSheet.Looks(style)) return id;
        _imported.Add(id);
        _ids[id] = _ours.Find(id) is null ? id : FreeId(id);
        if ((string?)style.Element(MergeNames.W + "link")?.Attribute(MergeNames.Value) is { } link) Decide(link);
        return _ids[id];
    }

    private static bool IsNotParagraph(XElement style) => (string?)style.Attribute(MergeNames.Type) != "paragraph";

    private static bool Numbers(XElement style) => style.Descendants(MergeNames.NumberId).Attributes(MergeNames.Value).Any(v => v.Value != "0");

    private static bool IsLink(XElement element) =>
        element.Name == MergeNames.BasedOn || element.Name == MergeNames.W + "next" || element.Name == MergeNames.W + "link";

    private void RedirectLink(XElement link)
    {
        var id = (string?)link.Attribute(MergeNames.Value) ?? "";
        if (_ids.TryGetValue(id, out var fresh)) link.SetAttributeValue(MergeNames.Value, fresh);
        else if (_ours.Find(id) is null) link.Remove();
    }

    private void MakeNameUnique(XElement name)
    {
        var text = (string?)name.Attribute(MergeNames.Value) ?? "";
        for (var n = 2; _ours.HasName((string?)name.Attribute(MergeNames.Value) ?? ""); n++)
        {
            name.SetAttributeValue(MergeNames.Value, string.Create(CultureInfo.InvariantCulture, $"{text} {n}"));
        }
    }

    private string FreeId(string id)
    {
        for (var n = 2; ; n++)
        {
            var fresh = string.Create(CultureInfo.InvariantCulture, $"{id}_{n}");
            if (_ours.Find(fresh) is null && _theirs.Find(fresh) is null && !_ids.ContainsValue(fresh)) return fresh;
        }
    }

    private static void NameStyle(XElement paragraph, string id)
    {
        var properties = paragraph.Element(MergeNames.ParagraphProperties);
        if (properties is null) paragraph.AddFirst(properties = new XElement(MergeNames.ParagraphProperties));
        if (properties.Element(MergeNames.ParagraphStyle) is null) properties.AddFirst(Reference(MergeNames.ParagraphStyle, id));
    }

    private static void NameTableStyle(XElement properties, string id)
    {
        if (properties.Parent?.Name == MergeNames.Table && properties.Element(MergeNames.TableStyle) is null)
        {
            properties.AddFirst(Reference(MergeNames.TableStyle, id));
        }
    }

    private static XElement Reference(XName name, string id) => new(name, new XAttribute(MergeNames.Value, id));
}
