using System.Globalization;
using System.Xml.Linq;

namespace OneStop.Docs.Engine.Ooxml;

/// <summary>Reading single values out of WordprocessingML elements, forgiving what Word forgives.</summary>
internal static class Markup
{
    /// <summary>The <c>w:val</c> of the child <paramref name="name"/>, or null.</summary>
    public static string? ValueOf(this XElement? parent, string name) =>
        parent?.Element(W.Name(name))?.Attribute(W.Value)?.Value;

    /// <summary>An on/off property: null when absent, true when it stands without a value.</summary>
    public static bool? Toggle(this XElement? parent, string name)
    {
        var element = parent?.Element(W.Name(name));
        if (element is null) return null;
        return element.Attribute(W.Value)?.Value is not ("0" or "false" or "off");
    }

    /// <summary>A whole number in an attribute, or null when absent or not a number.</summary>
    public static int? Number(this XElement? element, string attribute) =>
        int.TryParse(
            element?.Attribute(W.Name(attribute))?.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    /// <summary>A length in twips in an attribute, or null.</summary>
    public static Length? Twips(this XElement? element, string attribute) =>
        element.Number(attribute) is { } twips ? Length.FromTwips(twips) : null;

    /// <summary>The children that carry content: wrappers opened, accepted changes taken, rejected ones left out.</summary>
    /// <remarks>Hyperlinks are handed out whole, because their target matters. Of <c>mc:AlternateContent</c> the first choice is taken.</remarks>
    public static IEnumerable<XElement> Content(this XElement parent)
    {
        foreach (var child in parent.Elements())
        {
            if (child.Name == W.Compatibility + "AlternateContent")
            {
                var chosen = child.Element(W.Compatibility + "Choice") ?? child.Element(W.Compatibility + "Fallback");
                foreach (var inner in chosen?.Content() ?? []) yield return inner;
            }
            else if (child.Name.Namespace == W.Namespace)
            {
                foreach (var inner in Unwrap(child)) yield return inner;
            }
        }
    }

    private static IEnumerable<XElement> Unwrap(XElement child) => child.Name.LocalName switch
    {
        "sdt" => child.Element(W.Name("sdtContent"))?.Content() ?? [],
        "customXml" or "ins" or "moveTo" or "smartTag" or "fldSimple" or "dir" or "bdo" => child.Content(),
        "del" or "moveFrom" => [],
        _ => [child],
    };
}
