using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using OneStop.Docs.Drafting.Catalogue;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Drafting.Tests.Look;

/// <summary>A sample drafted from its template, read with nothing but ZIP and XML.</summary>
internal sealed class DraftedPackage
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly TemplateCatalog Catalog = TemplateCatalog.Open(RepositoryPaths.Templates);
    private readonly Dictionary<string, XElement> _parts;

    private DraftedPackage(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        _parts = zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal) || e.FullName.EndsWith(".rels", StringComparison.Ordinal))
            .ToDictionary(e => e.FullName, Load, StringComparer.Ordinal);
    }

    /// <summary>Every template that has a sample, in every size.</summary>
    public static TheoryData<string, int> All()
    {
        var data = new TheoryData<string, int>();
        foreach (var template in Catalog.Templates.Where(t => t.HasSample && t.Role != TemplateRole.Block))
        {
            foreach (var size in template.BodySizes) data.Add(template.Id, size);
        }

        return data;
    }

    public static DraftedPackage Of(string template, int size)
    {
        var sample = File.ReadAllBytes(Path.Combine(RepositoryPaths.Templates, template, "sample.json"));
        var drafted = new Drafter(Catalog).Draft(template, sample, DrafterTests.Options(size), TestContext.Current.CancellationToken);
        Assert.Empty(drafted.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.ToLine(CultureInfo.InvariantCulture)));
        return new(drafted.Value!.Bytes);
    }

    public XElement Body => _parts["word/document.xml"].Element(W + "body")!;

    public IEnumerable<XElement> Paragraphs => Body.Descendants(W + "p");

    public IEnumerable<XElement> Sections => Body.Descendants(W + "sectPr");

    public IEnumerable<XElement> Styles => _parts["word/styles.xml"].Elements(W + "style");

    public XElement Header(XElement section, string type)
    {
        var id = section.Elements(W + "headerReference").Single(h => Is(h, type)).Attribute(R + "id")!.Value;
        var target = _parts["word/_rels/document.xml.rels"].Elements().Single(r => r.Attribute("Id")!.Value == id).Attribute("Target")!.Value;
        return _parts["word/" + target];
    }

    public static string StyleOf(XElement paragraph) =>
        paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val")?.Value ?? "";

    public static string TextOf(XElement paragraph) => string.Concat(paragraph.Descendants(W + "t").Select(t => t.Value));

    public static int Twips(XElement element, string attribute) =>
        int.Parse(element.Attribute(W + attribute)!.Value, CultureInfo.InvariantCulture);

    private static bool Is(XElement header, string type) => header.Attribute(W + "type")!.Value == type;

    private static XElement Load(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XElement.Load(stream, LoadOptions.PreserveWhitespace);
    }
}
