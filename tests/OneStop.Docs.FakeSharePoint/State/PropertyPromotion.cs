using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace OneStop.Docs.FakeSharePoint.State;

/// <summary>
/// What SharePoint does to uploaded Office files: it writes its content type into <c>docProps/custom.xml</c> and adds a custom XML
/// part of the library, so size and hash change (trap 4, onedrive-api-docs#935). Which exact edits it makes is not known.
/// </summary>
internal static class PropertyPromotion
{
    private const string ContentTypeId = "0x0101009F6C1D7A2B3E4D4FA5C8E1B2A3D4E5F6";
    private const string LibraryItem = "customXml/item901.xml";
    private const string LibraryRels = "customXml/_rels/item901.xml.rels";
    private const string LibraryProps = "customXml/itemProps901.xml";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Rels = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Custom = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    private static readonly XNamespace Variant = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The blob to keep and its size: rewritten for an Office package, as it came for anything else.</summary>
    public static async Task<(string Blob, long Size)> Apply(Core core, string blob, string name)
    {
        var isOffice = Path.GetExtension(name).ToUpperInvariant() is ".DOCX" or ".XLSX" or ".PPTX";
        if (!core.Behaviour.PromotesProperties || !isOffice) return (blob, Size(core, blob));
        var promoted = core.NewBlob();
        try
        {
            await using var source = core.Blobs.Read(blob);
            using var old = new ZipArchive(source, ZipArchiveMode.Read);
            if (old.GetEntry("[Content_Types].xml") is null || old.GetEntry("_rels/.rels") is null) return (blob, Size(core, blob));
            await using var target = core.Blobs.Create(promoted);
            using var rewritten = new ZipArchive(target, ZipArchiveMode.Create);
            Rewrite(old, rewritten);
        }
        catch (Exception error) when (error is InvalidDataException or XmlException)
        {
            core.Blobs.Delete(promoted);
            return (blob, Size(core, blob));
        }

        return (promoted, Size(core, promoted));
    }

    private static long Size(Core core, string blob) => File.Exists(core.Blobs.PathOf(blob)) ? core.Blobs.SizeOf(blob) : 0;

    private static void Rewrite(ZipArchive old, ZipArchive rewritten)
    {
        var main = MainPart(old);
        var mainRels = main.Insert(main.LastIndexOf('/') + 1, "_rels/") + ".rels";
        var isNew = old.GetEntry(LibraryItem) is null;
        foreach (var entry in old.Entries)
        {
            switch (entry.FullName)
            {
                case "[Content_Types].xml": Write(rewritten, entry.FullName, WithTypes(Load(entry))); break;
                case "_rels/.rels": Write(rewritten, entry.FullName, WithRelation(Load(entry), Relations + "/custom-properties", "docProps/custom.xml")); break;
                case "docProps/custom.xml": Write(rewritten, entry.FullName, WithContentType(Load(entry))); break;
                case var name when name == mainRels && isNew:
                    Write(rewritten, name, WithRelation(Load(entry), Relations + "/customXml", "/" + LibraryItem));
                    break;
                default: Copy(entry, rewritten); break;
            }
        }

        if (old.GetEntry("docProps/custom.xml") is null) Write(rewritten, "docProps/custom.xml", WithContentType(EmptyCustom()));
        if (isNew) AddLibraryPart(rewritten);
        if (isNew && old.GetEntry(mainRels) is null)
        {
            Write(rewritten, mainRels, WithRelation(new XDocument(new XElement(Rels + "Relationships")), Relations + "/customXml", "/" + LibraryItem));
        }
    }

    private static string MainPart(ZipArchive archive)
    {
        var relation = Load(archive.GetEntry("_rels/.rels")!).Root!.Elements(Rels + "Relationship")
            .FirstOrDefault(one => ((string?)one.Attribute("Type"))?.EndsWith("/officeDocument", StringComparison.Ordinal) == true);
        return ((string?)relation?.Attribute("Target"))?.TrimStart('/') ?? throw new InvalidDataException("No main part.");
    }

    private static void AddLibraryPart(ZipArchive archive)
    {
        XNamespace properties = "http://schemas.microsoft.com/office/2006/metadata/properties";
        XNamespace store = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
        Write(archive, LibraryItem, new XDocument(new XElement(properties + "properties", new XAttribute(XNamespace.Xmlns + "p", properties), new XElement("documentManagement"))));
        Write(archive, LibraryProps, new XDocument(new XElement(
            store + "datastoreItem", new XAttribute(XNamespace.Xmlns + "ds", store), new XAttribute(store + "itemID", "{9F6C1D7A-2B3E-4D4F-A5C8-E1B2A3D4E5F6}"))));
        Write(archive, LibraryRels, WithRelation(new XDocument(new XElement(Rels + "Relationships")), Relations + "/customXmlProps", "itemProps901.xml"));
    }

    private static XDocument WithTypes(XDocument types)
    {
        Override(types, "/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml");
        Override(types, "/" + LibraryProps, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
        if (!types.Root!.Elements(Types + "Default").Any(one => string.Equals((string?)one.Attribute("Extension"), "xml", StringComparison.OrdinalIgnoreCase)))
        {
            types.Root.AddFirst(new XElement(Types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")));
        }

        return types;
    }

    private static void Override(XDocument types, string part, string type)
    {
        if (types.Root!.Elements(Types + "Override").Any(one => (string?)one.Attribute("PartName") == part)) return;
        types.Root.Add(new XElement(Types + "Override", new XAttribute("PartName", part), new XAttribute("ContentType", type)));
    }

    private static XDocument WithRelation(XDocument rels, string type, string target)
    {
        if (rels.Root!.Elements(Rels + "Relationship").Any(one => ((string?)one.Attribute("Target"))?.TrimStart('/') == target.TrimStart('/'))) return rels;
        var id = "rIdLibrary" + rels.Root.Elements().Count().ToString(System.Globalization.CultureInfo.InvariantCulture);
        rels.Root.Add(new XElement(Rels + "Relationship", new XAttribute("Id", id), new XAttribute("Type", type), new XAttribute("Target", target)));
        return rels;
    }

    private static XDocument EmptyCustom() => new(new XElement(Custom + "Properties", new XAttribute(XNamespace.Xmlns + "vt", Variant)));

    private static XDocument WithContentType(XDocument custom)
    {
        var root = custom.Root!;
        root.Elements(Custom + "property").Where(one => (string?)one.Attribute("name") == "ContentTypeId").Remove();
        var pid = root.Elements(Custom + "property").Select(one => (int?)one.Attribute("pid") ?? 1).DefaultIfEmpty(1).Max() + 1;
        root.Add(new XElement(
            Custom + "property",
            new XAttribute("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"),
            new XAttribute("pid", pid),
            new XAttribute("name", "ContentTypeId"),
            new XElement(Variant + "lpwstr", ContentTypeId)));
        return custom;
    }

    private static XDocument Load(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = 4 << 20 });
        return XDocument.Load(reader);
    }

    private static void Write(ZipArchive archive, string name, XDocument content)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Stamp;
        using var stream = entry.Open();
        content.Save(stream);
    }

    private static void Copy(ZipArchiveEntry from, ZipArchive to)
    {
        var entry = to.CreateEntry(from.FullName, CompressionLevel.Fastest);
        entry.LastWriteTime = Stamp;
        using var source = from.Open();
        using var target = entry.Open();
        source.CopyTo(target);
    }
}
