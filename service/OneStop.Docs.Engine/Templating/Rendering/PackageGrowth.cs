using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OneStop.Docs.Engine.Editing;
using OneStop.Docs.Engine.Packaging;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>What one render adds to the template's package: links, media, list instances. Opened when first asked; one thread.</summary>
internal sealed class PackageGrowth(PackageParts template)
{
    private readonly Dictionary<string, string> _media = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _unlinked = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ReadOnlyMemory<byte>> _replaced = new(StringComparer.Ordinal);
    private OpenedPackage? _opened;
    private NumberingGrowth? _numbering;
    private TemplateStyles? _styles;

    /// <summary>The package laid open: whoever adds parts of another kind works on it.</summary>
    /// <exception cref="System.Xml.XmlException">A part that holds the package together is not well-formed.</exception>
    public OpenedPackage Package => _opened ??= new(template);

    /// <summary>The numbered lists, and new instances of them.</summary>
    public NumberingGrowth Numbering => _numbering ??= new(this);

    /// <summary>The template's styles by what they are called in Word.</summary>
    public TemplateStyles Styles => _styles ??= TemplateStyles.Of(Package);

    /// <summary>Links a part to another or to an address; the same link of the same part keeps its one id.</summary>
    /// <param name="part">The part that refers: <c>word/document.xml</c>.</param>
    /// <param name="kind">The last word of the relationship's type: <c>image</c>, <c>hyperlink</c>.</param>
    /// <param name="target">A part name without leading slash, or an address.</param>
    /// <param name="isExternal">True for an address.</param>
    /// <returns>The id for <c>r:id</c>, <c>r:embed</c>.</returns>
    public string Relate(string part, string kind, string target, bool isExternal) =>
        Package.RelationsOf(part).Add(PackageNames.RelationType + kind, target, isExternal).Id;

    /// <summary>Takes a link of a part out that nothing names any more.</summary>
    public void Unrelate(string part, string id) => Package.RelationsOf(part).Remove(id);

    /// <summary>Takes a link to a medium out, and the medium with it when nothing else links to it.</summary>
    public void RemoveMedium(string part, string id)
    {
        if (Package.RelationsOf(part).Find(id) is not { IsExternal: false } link) return;
        Unrelate(part, id);
        if (link.Kind == "image") _unlinked.Add(link.Target);
    }

    /// <summary>Puts a medium into the package, once for the same bytes.</summary>
    /// <param name="bytes">Its content.</param>
    /// <param name="extension">Without dot: <c>png</c>.</param>
    /// <param name="contentType">As <c>[Content_Types].xml</c> says it.</param>
    /// <returns>The name of its part.</returns>
    public string AddMedia(ReadOnlyMemory<byte> bytes, string extension, string contentType)
    {
        var hash = Convert.ToHexString(SHA256.HashData(bytes.Span)) + extension;
        if (_media.TryGetValue(hash, out var known)) return known;
        var name = Package.FreeName(string.Create(CultureInfo.InvariantCulture, $"word/media/image.{extension}"));
        Package.AddBytes(name, contentType, bytes);
        return _media[hash] = name;
    }

    /// <summary>Other content for a part that is there.</summary>
    public void Replace(string part, ReadOnlyMemory<byte> content) => _replaced[part] = content;

    /// <summary>True when anything was added.</summary>
    public bool IsOpened => _opened is not null;

    /// <summary>A part as it is by now, or null when there is none.</summary>
    public ReadOnlyMemory<byte>? Find(string part) => _opened?.Has(part) == true ? _opened.Bytes(part) : template.Find(part)?.Content;

    /// <summary>The template's package with all that was added.</summary>
    public PackageParts Close()
    {
        var parts = _opened?.Close() ?? template;
        foreach (var (name, content) in _replaced) parts = parts.With(name, content);
        foreach (var medium in _unlinked) parts = IsNamed(parts, medium) ? parts : parts.Without(medium);
        return parts;
    }

    /// <summary>Whether a link, or a content type of its own, still names the part; by its file name, so rather too often than too seldom.</summary>
    private static bool IsNamed(PackageParts parts, string medium)
    {
        var name = Encoding.UTF8.GetBytes(medium[(medium.LastIndexOf('/') + 1)..]);
        return parts.Parts.Any(part => (part.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || part.Name == ContentTypeList.PartName)
            && part.Content.Span.IndexOf(name) >= 0);
    }
}
