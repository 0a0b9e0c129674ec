using System.IO.Compression;
using System.Xml.Linq;

namespace OneStop.Docs.Service.Tests;

/// <summary>The words of a .docx, read without any code of ours.</summary>
internal static class WordText
{
    public static string Of(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var part = zip.GetEntry("word/document.xml")!.Open();
        var words = XDocument.Load(part).Descendants().Where(element => element.Name.LocalName == "t").Select(text => text.Value);
        return string.Concat(words).Replace('\u00a0', ' ');
    }
}
