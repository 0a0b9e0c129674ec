using System.Xml.Linq;
using OneStop.Docs.Engine.Editing;

namespace OneStop.Docs.Engine.Merging;

/// <summary>Brings over what text needs to look and count as it did: its styles, and the lists it and they name.</summary>
internal static class FormattingImport
{
    /// <summary>Points <paramref name="stories"/> to styles and lists of <paramref name="into"/>, where they are put as far as they lack.</summary>
    /// <param name="into">Where the text goes.</param>
    /// <param name="from">Where it comes from; its trees are changed.</param>
    /// <param name="copy">Brings pictures of bullets along.</param>
    /// <param name="stories">The text, parts of <paramref name="from"/>.</param>
    /// <returns>Gives the new number of a list; what was there before stays.</returns>
    public static Func<string, string> Import(OpenedPackage into, OpenedPackage from, PartCopy copy, IReadOnlyList<XDocument> stories)
    {
        var theirStyles = from.RelatedPart("styles");
        var theirNumbers = from.RelatedPart("numbering");
        var styles = theirStyles is null ? null : new StyleImport(
            new(SharedPart.Tree(into, from, "styles").Root!), new(from.Tree(theirStyles).Root!));
        styles?.Redirect(theirNumbers is null ? stories : [.. stories, from.Tree(theirNumbers)]);
        if (theirNumbers is null)
        {
            styles?.Write(old => old);
            return old => old;
        }

        var root = SharedPart.Tree(into, from, "numbering").Root!;
        var numbers = new NumberImport(from.Tree(theirNumbers).Root!, root);
        foreach (var number in stories.SelectMany(s => s.Descendants(MergeNames.NumberId)).Attributes(MergeNames.Value).ToList())
        {
            number.Value = numbers.NumberOf(number.Value);
        }

        styles?.Write(numbers.NumberOf);
        RootNamespaces.Carry(from.Tree(theirNumbers).Root!, root, numbers.Added);
        copy.Rebind(numbers.Added, theirNumbers, into.RelatedPart("numbering")!);
        return numbers.NumberOf;
    }
}
