using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace OneStop.Docs.Engine.Merging;

/// <summary>Renames bookmarks that the package has already, with the links and fields that name them.</summary>
internal static class BookmarkNames
{
    // Word cuts longer names off without a word (ECMA-376-1 §17.13.6.2).
    private const int LongestName = 40;

    private static readonly XName Start = MergeNames.W + "bookmarkStart";
    private static readonly XName Anchor = MergeNames.W + "anchor";
    private static readonly XName Instruction = MergeNames.W + "instrText";
    private static readonly XName SimpleInstruction = MergeNames.W + "instr";

    public static void MakeUnique(List<XElement> ours, List<XElement> theirs)
    {
        var taken = NamesIn(ours).Select(a => a.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var renamed = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in NamesIn(theirs))
        {
            if (taken.Add(name.Value)) continue;
            var fresh = FreeName(name.Value, taken);
            renamed[name.Value] = fresh;
            name.Value = fresh;
        }

        if (renamed.Count > 0) Redirect(theirs, renamed);
    }

    /// <summary>Points links and fields to the new names.</summary>
    public static void Redirect(List<XElement> elements, Dictionary<string, string> renamed)
    {
        foreach (var element in elements)
        {
            if (element.Attribute(Anchor) is { } anchor && renamed.TryGetValue(anchor.Value, out var target)) anchor.Value = target;
            if (element.Attribute(SimpleInstruction) is { } simple) simple.Value = Rename(simple.Value, renamed);
            if (element.Name == Instruction) element.Value = Rename(element.Value, renamed);
        }
    }

    /// <summary>Field code with every whole word that is a renamed bookmark replaced: <c>PAGEREF _Toc1 \h</c>.</summary>
    private static string Rename(string code, Dictionary<string, string> renamed)
    {
        var result = new StringBuilder();
        var word = new StringBuilder();
        foreach (var character in code + "\0")
        {
            if (char.IsLetterOrDigit(character) || character == '_')
            {
                word.Append(character);
                continue;
            }

            var text = word.ToString();
            result.Append(renamed.GetValueOrDefault(text, text));
            word.Clear();
            if (character != '\0') result.Append(character);
        }

        return result.ToString();
    }

    private static string FreeName(string name, HashSet<string> taken)
    {
        for (var n = 2; ; n++)
        {
            var end = string.Create(CultureInfo.InvariantCulture, $"_{n}");
            var fresh = name[..Math.Min(name.Length, LongestName - end.Length)] + end;
            if (taken.Add(fresh)) return fresh;
        }
    }

    private static IEnumerable<XAttribute> NamesIn(List<XElement> elements) =>
        elements.Where(e => e.Name == Start).Attributes(MergeNames.Name);
}
