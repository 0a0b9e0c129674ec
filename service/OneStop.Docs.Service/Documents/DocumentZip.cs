using System.Globalization;
using System.IO.Compression;
using OneStop.Docs.Drafting;

namespace OneStop.Docs.Service.Documents;

/// <summary>Documents in one ZIP. The same documents give the same bytes.</summary>
internal static class DocumentZip
{
    // The first moment a ZIP can state: the clock has no part in the bytes.
    private static readonly DateTimeOffset Written = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(IReadOnlyList<DraftedDocument> documents)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var document in documents)
            {
                // A .docx is a ZIP already: packing it again costs time and saves nothing.
                var entry = zip.CreateEntry(NameFor(document.FileName, names), CompressionLevel.NoCompression);
                entry.LastWriteTime = Written;
                using var content = entry.Open();
                content.Write(document.Bytes);
            }
        }

        return bytes.ToArray();
    }

    private static string NameFor(string wanted, HashSet<string> taken)
    {
        var name = wanted;
        for (var n = 2; !taken.Add(name); n++)
        {
            name = string.Create(
                CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(wanted)}-{n}{Path.GetExtension(wanted)}");
        }

        return name;
    }
}
