using System.Text;
using OneStop.Docs.Engine.Editing;
using OneStop.Docs.Engine.Packaging;

namespace OneStop.Docs.Engine.Templating.Values;

/// <summary>The properties in a <c>w:pPr</c> or <c>w:rPr</c>, each as its own markup, so that one can be changed and the rest stays. Immutable.</summary>
internal sealed class PropertyList
{
    private const int DepthLimit = 64;
    private readonly string _prefix;
    private readonly string _element;
    private readonly string[] _order;
    private readonly IReadOnlyList<(string Name, string Markup)> _items;

    private PropertyList(string prefix, string element, string[] order, IReadOnlyList<(string Name, string Markup)> items) =>
        (_prefix, _element, _order, _items) = (prefix, element, order, items);

    /// <summary>The properties of a run; none when <paramref name="markup"/> is empty.</summary>
    public static PropertyList Run(ReadOnlySpan<byte> markup, string prefix) => new(prefix, "rPr", PropertyOrder.Run, Read(markup, prefix));

    /// <summary>The properties of a paragraph; none when <paramref name="markup"/> is empty.</summary>
    public static PropertyList Paragraph(ReadOnlySpan<byte> markup, string prefix) => new(prefix, "pPr", PropertyOrder.Paragraph, Read(markup, prefix));

    /// <summary>True when there is such a property.</summary>
    public bool Has(string name) => _items.Any(item => item.Name == name);

    /// <summary>The list with this property, in place of one of the same name.</summary>
    /// <param name="name">Without prefix: <c>b</c>.</param>
    /// <param name="attributes">With prefixes; empty: none.</param>
    public PropertyList With(string name, string attributes = "") =>
        WithMarkup(name, attributes.Length == 0 ? $"<{_prefix}{name}/>" : $"<{_prefix}{name} {attributes}/>");

    /// <summary>The list with this property and <c>w:val</c> as its one attribute.</summary>
    public PropertyList WithValue(string name, string value) => With(name, $"{_prefix}val=\"{value}\"");

    /// <summary>The list with this whole element.</summary>
    public PropertyList WithMarkup(string name, string markup) =>
        new(_prefix, _element, _order, [.. _items.Where(item => item.Name != name), (name, markup)]);

    /// <summary>The list without these properties.</summary>
    public PropertyList Without(params string[] names) =>
        new(_prefix, _element, _order, [.. _items.Where(item => !names.Contains(item.Name))]);

    /// <summary>The element in the schema's order; empty when it holds nothing.</summary>
    public override string ToString() => _items.Count == 0
        ? ""
        : $"<{_prefix}{_element}>{string.Concat(_items.OrderBy(item => PropertyOrder.Rank(_order, item.Name)).Select(item => item.Markup))}</{_prefix}{_element}>";

    private static List<(string, string)> Read(ReadOnlySpan<byte> markup, string prefix)
    {
        var items = new List<(string, string)>();
        var scanner = new MarkupScanner(markup, DepthLimit);
        var (depth, start, name) = (0, 0, "");
        while (scanner.Read())
        {
            if (scanner.Token is MarkupToken.Start or MarkupToken.Empty && depth == 1)
            {
                start = scanner.TokenStart;
                var qualified = Encoding.UTF8.GetString(markup.Slice(scanner.NameStart, scanner.NameLength));
                name = qualified.StartsWith(prefix, StringComparison.Ordinal) ? qualified[prefix.Length..] : qualified;
            }

            if (scanner.Token == MarkupToken.Start) depth++;
            if (scanner.Token == MarkupToken.End) depth--;
            if (depth == 1 && scanner.Token is MarkupToken.End or MarkupToken.Empty && depth == 1)
            {
                items.Add((name, Encoding.UTF8.GetString(markup[start..scanner.TokenEnd])));
            }
        }

        return items;
    }
}
