using System.Globalization;
using System.Text;
using System.Xml.Linq;
using OneStop.Docs.Engine.Editing;
using OneStop.Docs.Engine.Merging;
using OneStop.Docs.Engine.Templating.Compilation;
using OneStop.Docs.Engine.Templating.Rendering;

namespace OneStop.Docs.Engine.Templating.Documents;

/// <summary>
/// A document made ready to be inserted into what one render writes: its styles and pictures are brought over once, every
/// insertion counts its lists from their starts and has ids of its own.
/// </summary>
internal sealed class InsertedDocument
{
    private readonly RenderContext _context;
    private readonly OpenedPackage _from;
    private readonly PartCopy _copy;
    private readonly XElement _body;
    private readonly string[] _usedNumbers;
    private bool _isFirst = true;

    /// <summary>Brings styles, lists and what they need into the package of the render.</summary>
    public InsertedDocument(OpenedPackage from, TemplateLists lists, RenderContext context)
    {
        (_from, _context) = (from, context);
        var into = context.Growth.Package;
        _body = from.Body!;
        BodyCleaning.RemoveForeign(_body);
        BodyCleaning.RemoveIgnorable(from.Document.Root!, _body);
        NumberByStyle(_body, lists);
        _copy = new(into, from);
        FormattingImport.Import(into, from, _copy, [from.Document, .. InsertedNotes.PartsOf(from).Select(from.Tree)]);
        context.Growth.Numbering.Reread();
        _usedNumbers = [.. Numbers(_body).Select(number => number.Value).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The blocks of the next insertion.</summary>
    /// <param name="part">The part they are written into.</param>
    /// <param name="prefix">What WordprocessingML is called there.</param>
    public string Next(string part, string prefix)
    {
        var blocks = new XElement(_body);
        if (!_isFirst) Restart(blocks);
        _isFirst = false;
        InsertedIds.Renew(blocks, _context.Ids);
        new InsertedNotes(_from, _copy, _context).Bring(blocks, part);
        _copy.Rebind(blocks.Elements(), _from.DocumentName, part);
        return InsertedMarkup.Of(blocks, _from.Document.Root!, prefix);
    }

    /// <summary>
    /// A paragraph that is numbered by its style names the list itself: only so can another insertion name another. What the
    /// style says of its indent is said again, for a list that is named goes before a style.
    /// </summary>
    private static void NumberByStyle(XElement body, TemplateLists lists)
    {
        foreach (var properties in body.Descendants(MergeNames.ParagraphProperties).ToList())
        {
            if (properties.Element(MergeNames.NumberingProperties) is not null) continue;
            if ((string?)properties.Element(MergeNames.ParagraphStyle)?.Attribute(MergeNames.Value) is not { } style) continue;
            if (lists.OfStyle(style) is not var (number, level, indent)) continue;
            Put(properties, new XElement(
                MergeNames.NumberingProperties,
                new XElement(MergeNames.W + "ilvl", new XAttribute(MergeNames.Value, level.ToString(CultureInfo.InvariantCulture))),
                new XElement(MergeNames.NumberId, new XAttribute(MergeNames.Value, number))));
            if (indent is not null && properties.Element(MergeNames.W + "ind") is null) Put(properties, new XElement(indent));
        }
    }

    /// <summary>Puts a property where the schema wants it.</summary>
    private static void Put(XElement properties, XElement property)
    {
        var rank = PropertyOrder.Rank(PropertyOrder.Paragraph, property.Name.LocalName);
        var before = properties.Elements().LastOrDefault(e => PropertyOrder.Rank(PropertyOrder.Paragraph, e.Name.LocalName) < rank);
        if (before is null) properties.AddFirst(property);
        else before.AddAfterSelf(property);
    }

    private void Restart(XElement blocks)
    {
        var fresh = _usedNumbers.ToDictionary(number => number, number => _context.Growth.Numbering.Restart(number), StringComparer.Ordinal);
        foreach (var number in Numbers(blocks)) number.Value = fresh[number.Value];
    }

    private static IEnumerable<XAttribute> Numbers(XElement blocks) => blocks.Descendants(MergeNames.NumberId).Attributes(MergeNames.Value);
}

/// <summary>Blocks as markup that can stand in any part.</summary>
internal static class InsertedMarkup
{
    /// <summary>The children of <paramref name="blocks"/>, each with the prefixes it uses.</summary>
    public static string Of(XElement blocks, XElement root, string prefix)
    {
        var markup = new StringBuilder();
        var own = $" xmlns:{prefix.TrimEnd(':')}=\"{MergeNames.W.NamespaceName}\"";
        foreach (var block in blocks.Elements())
        {
            var used = block.DescendantsAndSelf().Select(e => e.Name.Namespace)
                .Concat(block.DescendantsAndSelf().Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => a.Name.Namespace)).ToHashSet();
            var declared = block.Attributes().Where(a => a.IsNamespaceDeclaration).Select(a => a.Name).ToHashSet();
            foreach (var declaration in root.Attributes().Where(a => a.IsNamespaceDeclaration && used.Contains(a.Value) && !declared.Contains(a.Name)))
            {
                block.Add(new XAttribute(declaration));
            }

            var text = block.ToString(SaveOptions.DisableFormatting);
            // The part declares its own prefix already.
            var at = prefix.Length == 0 ? -1 : text.IndexOf(own, StringComparison.Ordinal);
            var end = text.IndexOf('>', StringComparison.Ordinal);
            markup.Append(at >= 0 && at < end ? text.Remove(at, own.Length) : text);
        }

        return markup.ToString();
    }
}
