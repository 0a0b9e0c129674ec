using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace OneStop.Docs.Drafting.Tests.Documents;

/// <summary>The words of a .docx body in document order, read with the framework's own ZIP and XML readers, not with ours.</summary>
internal static class DocumentWords
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static IReadOnlyList<string> Of(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        using var stream = zip.GetEntry("word/document.xml")!.Open();
        var text = new StringBuilder();
        foreach (var element in XDocument.Load(stream).Descendants())
        {
            if (element.Name == W + "t") text.Append(element.Value);
            else if (element.Name == W + "p" || element.Name == W + "br" || element.Name == W + "tab") text.Append(' ');
        }

        return text.ToString().Normalize(NormalizationForm.FormC).Replace('\u00a0', ' ')
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }
}
