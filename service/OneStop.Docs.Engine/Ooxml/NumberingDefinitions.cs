using System.Xml.Linq;

namespace OneStop.Docs.Engine.Ooxml;

/// <summary>One level of a list as it takes effect for one <c>w:num</c>.</summary>
/// <param name="Start">First number.</param>
/// <param name="Format">Schema value of <c>w:numFmt</c>.</param>
/// <param name="Text">Pattern: <c>%1.%2.</c>, or the bullet itself.</param>
/// <param name="IsLegal">All numbers in Arabic (<c>w:isLgl</c>).</param>
/// <param name="RestartAfter">Starts anew after this level or a higher one (1-based); 0 never; null after any higher one.</param>
/// <param name="ParagraphProperties">Indents of the level, or null.</param>
internal sealed record NumberingLevel(
    int Start, string Format, string Text, bool IsLegal, int? RestartAfter, XElement? ParagraphProperties);

/// <summary>A list in use: where its counters are kept and its nine levels.</summary>
/// <param name="AbstractId">Lists of one abstract definition share their counters.</param>
/// <param name="Levels">By level from 0.</param>
/// <param name="StartOverrides">Levels that begin anew where this list is first used, with the number.</param>
internal sealed record NumberingList(
    string AbstractId, IReadOnlyDictionary<int, NumberingLevel> Levels, IReadOnlyDictionary<int, int> StartOverrides);

/// <summary>The lists of <c>numbering.xml</c> (ECMA-376-1 §17.9) by their <c>w:numId</c>.</summary>
internal sealed class NumberingDefinitions
{
    /// <summary>A pattern longer than this numbers nothing that anyone could read.</summary>
    private const int LongestPattern = 200;

    private readonly Dictionary<string, NumberingList> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string NumId, int Level)> _byStyle = new(StringComparer.Ordinal);

    public NumberingDefinitions(XElement? root)
    {
        if (root is null) return;
        var abstracts = root.Elements(W.Name("abstractNum"))
            .GroupBy(item => item.Attribute(W.Name("abstractNumId"))?.Value ?? "", StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        foreach (var item in root.Elements(W.Name("num")))
        {
            var id = item.Attribute(W.Name("numId"))?.Value;
            if (id is null || item.ValueOf("abstractNumId") is not { } abstractId) continue;
            if (Resolve(abstracts, abstractId) is not { } definition) continue;
            _lists[id] = ListOf(abstractId, definition, item);
            RememberStyles(id, definition);
        }
    }

    /// <summary>The list, or null: <c>w:numId</c> 0 and unknown ids mean no list.</summary>
    public NumberingList? Find(string? numId) =>
        numId is not null && _lists.TryGetValue(numId, out var list) ? list : null;

    /// <summary>The level that a paragraph style is tied to (<c>w:pStyle</c>), or null.</summary>
    public int? LevelOfStyle(string numId, string? styleId) =>
        styleId is not null && _byStyle.TryGetValue(styleId, out var place) && place.NumId == numId ? place.Level : null;

    /// <summary>A definition may only point to another that carries the same numbering style.</summary>
    private static XElement? Resolve(Dictionary<string, XElement> abstracts, string id)
    {
        if (!abstracts.TryGetValue(id, out var definition)) return null;
        if (definition.ValueOf("numStyleLink") is not { } link) return definition;
        return abstracts.Values.FirstOrDefault(other => other.ValueOf("styleLink") == link) ?? definition;
    }

    private static NumberingList ListOf(string abstractId, XElement definition, XElement item)
    {
        var levels = new Dictionary<int, NumberingLevel>();
        foreach (var level in definition.Elements(W.Name("lvl"))) Take(levels, level);
        var overrides = new Dictionary<int, int>();
        foreach (var change in item.Elements(W.Name("lvlOverride")))
        {
            if (change.Number("ilvl") is not { } number) continue;
            if (change.Element(W.Name("lvl")) is { } replaced) Take(levels, replaced);
            if (change.Element(W.Name("startOverride")).Number("val") is { } start) overrides[number] = start;
        }

        return new(abstractId, levels, overrides);
    }

    private static void Take(Dictionary<int, NumberingLevel> levels, XElement level)
    {
        if (level.Number("ilvl") is not (>= 0 and < 9 and var number)) return;
        levels[number] = new(
            level.Element(W.Name("start")).Number("val") ?? 0,
            level.ValueOf("numFmt") ?? "decimal",
            level.ValueOf("lvlText") is { Length: <= LongestPattern } text ? text : "",
            level.Toggle("isLgl") ?? false,
            level.Element(W.Name("lvlRestart")).Number("val"),
            level.Element(W.ParagraphProperties));
    }

    private void RememberStyles(string numId, XElement definition)
    {
        foreach (var level in definition.Elements(W.Name("lvl")))
        {
            if (level.ValueOf("pStyle") is { } style && level.Number("ilvl") is { } number) _byStyle.TryAdd(style, (numId, number));
        }
    }
}
