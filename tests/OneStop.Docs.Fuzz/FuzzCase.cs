using System.Text;
using System.Text.Json;
using OneStop.Docs.Engine;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Fuzz;

/// <summary>One template with its data, made from a seed and a number: the same every time.</summary>
public sealed class FuzzCase : IDisposable
{
    private const string Roots =
        """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"
        """;

    private const string Styles =
        $"""<w:styles {Roots}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style></w:styles>""";

    private const string Numbering =
        $"""<w:numbering {Roots}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>""";

    private static readonly PackageParts Plain = Base([]);
    private static readonly PackageParts WithSides = Base(
    [
        ("word/header1.xml", $"<w:hdr {Roots}><w:p/></w:hdr>"), ("word/footnotes.xml", $"<w:footnotes {Roots}/>"), ("word/styles.xml", Styles),
        ("word/comments.xml", $"<w:comments {Roots}/>"), ("word/numbering.xml", Numbering),
    ]);

    private FuzzCase(string markup, PackageParts package, byte[]? raw, JsonDocument data, bool isRenderedTwice)
    {
        IsRenderedTwice = isRenderedTwice;
        Markup = markup;
        Package = package;
        Raw = raw;
        Data = data;
    }

    /// <summary>The main part, for a report.</summary>
    public string Markup { get; }

    /// <summary>The template.</summary>
    public PackageParts Package { get; }

    /// <summary>The template as bytes that were spoilt, or null: then <see cref="Package"/> is to be used.</summary>
    public byte[]? Raw { get; }

    /// <summary>True for the half whose bytes are compared with those of a second compilation and render.</summary>
    public bool IsRenderedTwice { get; }

    /// <summary>The data.</summary>
    public JsonDocument Data { get; }

    /// <summary>The case of this number.</summary>
    public static FuzzCase Of(int seed, int index)
    {
        var random = FuzzRandom.Of(seed, index);
        var data = DataGrammar.Make(random);
        var hasStories = random.OneIn(4);
        var body = new MarkupGrammar(random, isBalanced: !random.OneIn(6), hasStories).Body();
        var markup = $"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {Roots}><w:body>{body}</w:body></w:document>""";
        var kind = random.Next(20);
        if (kind == 0) markup = Mutation.OfMarkup(markup, random);
        if (kind is 1 or 2) markup = Mutation.OfElements(markup, random);
        var package = (hasStories ? WithStories(random) : Plain).With("word/document.xml", Encoding.UTF8.GetBytes(markup));
        return new(markup, package, kind == 3 ? Mutation.OfPackage(package.ToBytes(), random) : null, data, index % 2 == 0);
    }

    /// <inheritdoc/>
    public void Dispose() => Data.Dispose();

    private static PackageParts WithStories(FuzzRandom random)
    {
        var (note, other, comment) = (Story(random), Story(random), Story(random));
        var header = new MarkupGrammar(random, isBalanced: !random.OneIn(4)).Story();
        return WithSides
            .With("word/header1.xml", Encoding.UTF8.GetBytes($"<w:hdr {Roots}>{header}</w:hdr>"))
            .With("word/footnotes.xml", Encoding.UTF8.GetBytes($"<w:footnotes {Roots}><w:footnote w:id=\"1\">{note}</w:footnote><w:footnote w:id=\"2\">{other}</w:footnote></w:footnotes>"))
            .With("word/comments.xml", Encoding.UTF8.GetBytes($"<w:comments {Roots}><w:comment w:id=\"0\" w:author=\"A\">{comment}</w:comment><w:comment w:id=\"1\" w:author=\"A\"><w:p/></w:comment></w:comments>"));
    }

    private static string Story(FuzzRandom random) => new MarkupGrammar(random, isBalanced: true).Story();

    private static PackageParts Base(IEnumerable<(string Name, string Content)> sides)
    {
        var parts = sides.Select(side => (side.Name, Encoding.UTF8.GetBytes(side.Content))).Append(("word/document.xml", Encoding.UTF8.GetBytes($"<w:document {Roots}/>")));
        return DocumentEngine.Open(DocxFixture.Pack([.. parts]), PackageLimits.Default).Value!;
    }
}
