using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using OneStop.Docs.Store.Ledger;

namespace OneStop.Docs.Store.Hashing;

/// <summary>One reading of an Office package, part by part.</summary>
internal sealed class PackageReading
{
    private const string ContentTypes = "[content_types].xml";

    private readonly SortedDictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _sums = new(StringComparer.Ordinal);
    private readonly CancellationToken _cancellationToken;
    private long _left;

    private PackageReading(long most, CancellationToken cancellationToken) => (_left, _cancellationToken) = (most, cancellationToken);

    /// <summary>The parts of the package, or null when it is none that can be read within the bounds.</summary>
    public static PackageDigest? Read(ZipArchive archive, long packed, CancellationToken cancellationToken)
    {
        var reading = new PackageReading(ZipBounds.MostUnpacked(packed), cancellationToken);
        foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            if (!reading._entries.TryAdd(entry.FullName.ToLowerInvariant(), entry)) return null;
        }

        return reading._entries.ContainsKey(ContentTypes) && reading._entries.ContainsKey("_rels/.rels") ? reading.Digest() : null;
    }

    private PackageDigest Digest()
    {
        var types = ContentTypeList.Parse(Xml(ContentTypes));
        var promoted = new PromotedParts();
        foreach (var name in _entries.Keys.Where(PromotedParts.CouldBe)) promoted.Look(name, Root(name));
        foreach (var name in _entries.Keys.Where(name => name.StartsWith("customxml/_rels/", StringComparison.Ordinal) && RelationList.IsName(name)))
            promoted.Follow(name, Relations(name));

        var texts = new List<string?> { "onestop-normalised-1" };
        foreach (var name in _entries.Keys)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var normal = Normal(name, promoted);
            if (normal is not null) texts.AddRange(name, types.Of(name), normal);
        }

        return new(_sums, CanonicalText.Hash(texts.ToArray()));
    }

    // What stores change by themselves has no sum of its own; the raw sum is taken of every part.
    private string? Normal(string name, PromotedParts promoted)
    {
        if (name is ContentTypes || PromotedParts.IsProperty(name) || promoted.Has(name))
        {
            Raw(name);
            return null;
        }

        if (RelationList.IsName(name))
        {
            Raw(name);
            return Relations(name).Normal(promoted);
        }

        var isXml = name.EndsWith(".xml", StringComparison.Ordinal) && _entries[name].Length <= ZipBounds.Xml;
        return isXml ? Canonical(name) : Raw(name);
    }

    private string Canonical(string name)
    {
        using var part = Open(name);
        string? normal = null;
        try
        {
            normal = XmlDigest.Of(part);
        }
        catch (XmlException)
        {
            // Not well-formed: its bytes speak for it.
        }

        var raw = part.Finish();
        _sums[_entries[name].FullName] = raw;
        return normal ?? raw;
    }

    private string Raw(string name)
    {
        using var part = Open(name);
        return _sums[_entries[name].FullName] = part.Finish();
    }

    private RelationList Relations(string name) => RelationList.Parse(name, Xml(name));

    private XElement? Xml(string name)
    {
        if (_entries[name].Length > 1 << 20) return null;
        using var part = Open(name);
        try
        {
            using var reader = XmlReader.Create(part, XmlDigest.Settings);
            return XDocument.Load(reader).Root;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private string Root(string name)
    {
        using var part = Open(name);
        try
        {
            using var reader = XmlReader.Create(part, XmlDigest.Settings);
            return reader.MoveToContent() == XmlNodeType.Element ? reader.NamespaceURI : "";
        }
        catch (XmlException)
        {
            return "";
        }
    }

    private PartStream Open(string name)
    {
        var entry = _entries[name];
        _left -= entry.Length;
        if (_left < 0) throw new InvalidDataException("The package unpacks to more than is read.");
        return new(entry.Open(), entry.Length);
    }
}
