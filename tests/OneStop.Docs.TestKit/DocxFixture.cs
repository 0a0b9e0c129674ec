using System.IO.Compression;
using System.Text;

namespace OneStop.Docs.TestKit;

/// <summary>Packs an unzipped template into a .docx; what every package needs is added where the folder lacks it.</summary>
public static class DocxFixture
{
    public const string Wordprocessing = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string OfficeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string TypePrefix = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>The package of a folder that holds <c>word/document.xml</c> and perhaps more.</summary>
    public static byte[] Pack(string folder)
    {
        var parts = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => (Name: Path.GetRelativePath(folder, file).Replace('\\', '/'), Content: File.ReadAllBytes(file)));
        return Pack([.. parts]);
    }

    /// <summary>The package of these parts.</summary>
    public static byte[] Pack(IReadOnlyList<(string Name, byte[] Content)> parts)
    {
        var all = parts.ToDictionary(part => part.Name, part => part.Content, StringComparer.Ordinal);
        all.TryAdd("[Content_Types].xml", Encoding.UTF8.GetBytes(ContentTypes(all.Keys)));
        all.TryAdd("_rels/.rels", Encoding.UTF8.GetBytes(Relations([("rId1", "officeDocument", "word/document.xml")])));
        all.TryAdd("word/_rels/document.xml.rels", Encoding.UTF8.GetBytes(Relations(
            [.. Companions(all.Keys).Select((part, i) => ($"rId{i + 1}", part.Type, part.Name["word/".Length..]))])));
        return Zip([.. all.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => (part.Key, part.Value))]);
    }

    /// <summary>A package whose body is this markup; <c>w:</c>, <c>r:</c> and <c>w14:</c> are declared.</summary>
    public static byte[] PackBody(string body) => Pack([("word/document.xml", Encoding.UTF8.GetBytes(Document(body)))]);

    /// <summary>A main part with this body.</summary>
    public static string Document(string body) =>
        $"""
         <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
         <w:document xmlns:w="{Wordprocessing}" xmlns:r="{OfficeRelations}"><w:body>{body}</w:body></w:document>
         """;

    /// <summary>A package with one plain paragraph for each block of text between blank lines.</summary>
    public static byte[] PackText(string text) => PackBody(string.Concat(
        text.Split("\n\n").Select(block => $"<w:p><w:r><w:t>{Escape(block)}</w:t></w:r></w:p>")));

    /// <summary>A ZIP of these entries, just as they are named.</summary>
    public static byte[] Zip(IReadOnlyList<(string Name, byte[] Content)> entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var to = entry.Open();
                to.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The names of the parts of a package.</summary>
    public static IReadOnlyList<string> PartNames(byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    /// <summary>The bytes of one part of a package.</summary>
    public static byte[] ReadPart(byte[] package, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        using var from = archive.GetEntry(name)!.Open();
        using var to = new MemoryStream();
        from.CopyTo(to);
        return to.ToArray();
    }

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static IEnumerable<(string Name, string Type)> Companions(IEnumerable<string> names) =>
        from name in names.Order(StringComparer.Ordinal)
        let type = CompanionType(name)
        where type is not null
        select (name, type);

    private static string? CompanionType(string name) => Path.GetFileNameWithoutExtension(name).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') switch
    {
        _ when !name.StartsWith("word/", StringComparison.Ordinal) || name.Split('/').Length != 2 => null,
        var type and ("header" or "footer" or "footnotes" or "endnotes" or "comments" or "styles" or "numbering" or "settings") => type,
        _ => null,
    };

    private static string ContentTypes(IEnumerable<string> names)
    {
        var overrides = Companions(names).Select(part => $"""<Override PartName="/{part.Name}" ContentType="{TypePrefix}{part.Type}+xml"/>""");
        return $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{TypePrefix}document.main+xml"/>{string.Concat(overrides)}</Types>
            """;
    }

    private static string Relations(IEnumerable<(string Id, string Type, string Target)> relations)
    {
        var lines = relations.Select(r => $"""<Relationship Id="{r.Id}" Type="{OfficeRelations}/{r.Type}" Target="{r.Target}"/>""");
        return $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="{PackageRelations}">{string.Concat(lines)}</Relationships>
            """;
    }
}
