using System.Globalization;
using System.Xml.Linq;
using OneStop.Docs.Engine.Merging;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>Adds instances of numbered lists, each counting from its start, and definitions of lists that the template lacks.</summary>
/// <remarks>
/// ECMA-376-1 §17.9. Paragraphs of one <c>w:num</c> count on from one another wherever they stand, and so do instances of one
/// definition unless they say <c>w:startOverride</c>: beginning again takes an instance of its own.
/// </remarks>
internal sealed class NumberingGrowth(PackageGrowth growth)
{
    private const int LevelCount = 9;
    private const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml";

    private readonly Dictionary<string, XElement> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<ListForm, string> _forms = [];
    private XElement? _root;
    private string? _bullets;
    private int _nextNumber;
    private int _nextDefinition;

    /// <summary>A new instance of the list, all of whose levels begin at their starts again.</summary>
    /// <param name="number">The <c>w:numId</c> of the list to begin again.</param>
    /// <param name="start">What the first level begins with; null: as the list itself does.</param>
    /// <returns>The <c>w:numId</c> to use instead; <paramref name="number"/> itself when there is no such list.</returns>
    public string Restart(string number, int? start = null)
    {
        var root = Open();
        if (root is null || !_numbers.TryGetValue(number, out var old) || DefinitionOf(old) is not { } definition) return number;
        return AddNumber(root, definition, Enumerable.Range(0, LevelCount).Select(level => Override(old, definition, level, level == 0 ? start : null)));
    }

    /// <summary>A new instance of a list of our own form; its definition is added once.</summary>
    /// <param name="form">How its levels count.</param>
    /// <param name="start">What the level <paramref name="level"/> begins with.</param>
    /// <param name="level">From 0.</param>
    /// <returns>The <c>w:numId</c>.</returns>
    public string Add(ListForm form, int start = 1, int level = 0)
    {
        var root = Open() ?? Create();
        if (!_forms.TryGetValue(form, out var id))
        {
            id = _forms[form] = Text(_nextDefinition++);
            var definition = ListDefinition.Of(form, id, FreeSession(root));
            _definitions[id] = definition;
            Insert(root, definition, MergeNames.AbstractNumber, MergeNames.W + "numPicBullet");
        }

        // Bullets do not count: one instance does for all of them.
        if (form == ListForm.Bullet && _bullets is not null) return _bullets;
        var number = AddNumber(root, _definitions[id], Enumerable.Range(0, LevelCount).Select(i => StartAt(i, i == level ? start : 1)));
        if (form == ListForm.Bullet) _bullets = number;
        return number;
    }

    /// <summary>Forgets what it knows: others have added lists.</summary>
    public void Reread()
    {
        _numbers.Clear();
        _definitions.Clear();
        _root = null;
    }

    private string AddNumber(XElement root, XElement definition, IEnumerable<XElement> overrides)
    {
        var id = Text(_nextNumber++);
        var number = new XElement(
            MergeNames.Number, new XAttribute(MergeNames.NumberId, id),
            new XElement(MergeNames.AbstractNumberId, new XAttribute(MergeNames.Value, (string?)definition.Attribute(MergeNames.AbstractNumberId) ?? "0")),
            overrides);
        _numbers[id] = number;
        Insert(root, number, MergeNames.Number, MergeNames.AbstractNumber, MergeNames.W + "numPicBullet");
        return id;
    }

    /// <summary>The numbering part's root, or null when the template has none.</summary>
    private XElement? Open()
    {
        if (_root is not null) return _root;
        if (growth.Package.RelatedPart("numbering") is not { } name) return null;
        _root = growth.Package.Tree(name).Root!;
        foreach (var number in _root.Elements(MergeNames.Number)) _numbers[(string?)number.Attribute(MergeNames.NumberId) ?? ""] = number;
        foreach (var definition in _root.Elements(MergeNames.AbstractNumber))
        {
            _definitions[(string?)definition.Attribute(MergeNames.AbstractNumberId) ?? ""] = definition;
        }

        _nextNumber = NextAfter(_numbers.Keys, 1);
        _nextDefinition = NextAfter(_definitions.Keys, 0);
        return _root;
    }

    private XElement Create()
    {
        var package = growth.Package;
        var name = package.Has("word/numbering.xml") ? package.FreeName("word/numbering.xml") : "word/numbering.xml";
        _root = new(MergeNames.W + "numbering", new XAttribute(XNamespace.Xmlns + "w", MergeNames.W.NamespaceName));
        package.AddTree(name, ContentType, new XDocument(_root));
        growth.Relate(package.DocumentName, "numbering", name, isExternal: false);
        _nextNumber = 1;
        return _root;
    }

    private XElement? DefinitionOf(XElement number) =>
        _definitions.GetValueOrDefault((string?)number.Element(MergeNames.AbstractNumberId)?.Attribute(MergeNames.Value) ?? "");

    /// <summary>The level begins where the old instance began, or where its definition begins; what else the instance changes is kept.</summary>
    private static XElement Override(XElement old, XElement definition, int level, int? start)
    {
        var known = old.Elements(MergeNames.W + "lvlOverride").FirstOrDefault(e => LevelOf(e) == level);
        var own = known?.Element(MergeNames.W + "lvl");
        var defined = own ?? definition.Elements(MergeNames.W + "lvl").FirstOrDefault(e => LevelOf(e) == level);
        var first = start ?? NumberOf(known?.Element(MergeNames.W + "startOverride")) ?? NumberOf(defined?.Element(MergeNames.W + "start")) ?? 1;
        var result = StartAt(level, first);
        if (own is not null) result.Add(new XElement(own));
        return result;
    }

    private static XElement StartAt(int level, int start) => new(
        MergeNames.W + "lvlOverride", new XAttribute(MergeNames.W + "ilvl", Text(level)),
        new XElement(MergeNames.W + "startOverride", new XAttribute(MergeNames.Value, Text(start))));

    /// <summary>Adds behind the last element of the first of <paramref name="names"/> that is there: the order is the schema's.</summary>
    private static void Insert(XElement root, XElement element, params ReadOnlySpan<XName> names)
    {
        foreach (var name in names)
        {
            // From the end: after many instances the last one is near.
            var last = root.LastNode;
            while (last is not null && (last as XElement)?.Name != name) last = last.PreviousNode;
            if (last is null) continue;
            last.AddAfterSelf(element);
            return;
        }

        root.AddFirst(element);
    }

    private static string FreeSession(XElement root)
    {
        var taken = root.Descendants(MergeNames.W + "nsid").Select(e => (string?)e.Attribute(MergeNames.Value)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var n = 0x0E5E0001; ; n++)
        {
            var fresh = n.ToString("X8", CultureInfo.InvariantCulture);
            if (!taken.Contains(fresh)) return fresh;
        }
    }

    private static int? LevelOf(XElement element) => Number((string?)element.Attribute(MergeNames.W + "ilvl"));

    private static int? NumberOf(XElement? element) => Number((string?)element?.Attribute(MergeNames.Value));

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    private static int NextAfter(IEnumerable<string> ids, int least) => ids.Select(id => Number(id) + 1 ?? least).Append(least).Max();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
