using System.Globalization;
using System.Xml.Linq;

namespace OneStop.Docs.Engine.Merging;

/// <summary>Brings the numbered lists over that the added markup uses, each as a new list that begins at its start.</summary>
/// <remarks>ECMA-376-1 §17.9. Word joins lists of equal <c>w:nsid</c>, so every copy gets its own.</remarks>
internal sealed class NumberImport
{
    private readonly Dictionary<string, string> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _abstracts = new(StringComparer.Ordinal);
    private readonly XElement _theirs;
    private readonly XElement _ours;

    public NumberImport(XElement theirs, XElement ours)
    {
        _theirs = theirs;
        _ours = ours;
    }

    /// <summary>The elements added: to be given relationship ids (pictures as bullets).</summary>
    public List<XElement> Added { get; } = [];

    /// <summary>The new number of a list; "0" (no list) and unknown numbers stay.</summary>
    public string NumberOf(string old)
    {
        if (_numbers.TryGetValue(old, out var known)) return known;
        if (_theirs.Elements(MergeNames.Number).FirstOrDefault(n => (string?)n.Attribute(MergeNames.NumberId) == old) is not { } found)
        {
            return old;
        }

        var number = new XElement(found);
        var fresh = Next(_ours.Elements(MergeNames.Number).Attributes(MergeNames.NumberId));
        number.SetAttributeValue(MergeNames.NumberId, fresh);
        _numbers[old] = fresh;
        if (number.Element(MergeNames.AbstractNumberId)?.Attribute(MergeNames.Value) is { } id) id.Value = AbstractOf(id.Value);
        AddAfterLast(number, MergeNames.Number, MergeNames.AbstractNumber, MergeNames.W + "numPicBullet");
        return fresh;
    }

    private string AbstractOf(string old)
    {
        if (_abstracts.TryGetValue(old, out var known)) return known;
        var found = _theirs.Elements(MergeNames.AbstractNumber)
            .FirstOrDefault(n => (string?)n.Attribute(MergeNames.AbstractNumberId) == old);
        if (found is null) return old;
        var copy = new XElement(found);
        var fresh = Next(_ours.Elements(MergeNames.AbstractNumber).Attributes(MergeNames.AbstractNumberId));
        copy.SetAttributeValue(MergeNames.AbstractNumberId, fresh);
        copy.Element(MergeNames.W + "nsid")?.SetAttributeValue(MergeNames.Value, FreeSession());
        foreach (var bullet in copy.Descendants(MergeNames.W + "lvlPicBulletId").Attributes(MergeNames.Value)) bullet.Value = BulletOf(bullet.Value);
        AddAfterLast(copy, MergeNames.AbstractNumber, MergeNames.W + "numPicBullet");
        return _abstracts[old] = fresh;
    }

    private string BulletOf(string old)
    {
        var name = MergeNames.W + "numPicBullet";
        var id = MergeNames.W + "numPicBulletId";
        var found = _theirs.Elements(name).FirstOrDefault(n => (string?)n.Attribute(id) == old);
        if (found is null) return old;
        var copy = new XElement(found);
        var fresh = Next(_ours.Elements(name).Attributes(id));
        copy.SetAttributeValue(id, fresh);
        AddAfterLast(copy, name);
        return fresh;
    }

    /// <summary>Adds behind the last element of the first of <paramref name="names"/> that is there: the order is the schema's.</summary>
    private void AddAfterLast(XElement element, params XName[] names)
    {
        Added.Add(element);
        var last = names.Select(name => _ours.Elements(name).LastOrDefault()).FirstOrDefault(found => found is not null);
        if (last is null) _ours.AddFirst(element);
        else last.AddAfterSelf(element);
    }

    private string FreeSession()
    {
        var taken = _ours.Descendants(MergeNames.W + "nsid").Select(e => (string?)e.Attribute(MergeNames.Value)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var n = 0x0E5D0001; ; n++)
        {
            var fresh = n.ToString("X8", CultureInfo.InvariantCulture);
            if (!taken.Contains(fresh)) return fresh;
        }
    }

    private static string Next(IEnumerable<XAttribute> ids) => (ids
        .Select(a => int.TryParse(a.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0)
        .DefaultIfEmpty(0)
        .Max() + 1).ToString(CultureInfo.InvariantCulture);
}
