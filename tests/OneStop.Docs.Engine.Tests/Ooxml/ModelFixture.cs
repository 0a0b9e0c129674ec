using System.Text;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Engine.Ooxml;
using OneStop.Docs.Engine.Packaging;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Engine.Tests.Ooxml;

/// <summary>Models of documents whose markup stands in the test.</summary>
internal static class ModelFixture
{
    public static DocumentModel Read(string body, params (string Name, string Content)[] parts)
    {
        var outcome = Outcome(body, parts);
        Assert.Empty(outcome.Diagnostics);
        return outcome.Value!;
    }

    public static Outcome<DocumentModel> Outcome(string body, params (string Name, string Content)[] parts) =>
        OutcomeOf([("word/document.xml", DocxFixture.Document(body)), .. parts]);

    public static Outcome<DocumentModel> OutcomeOf(params (string Name, string Content)[] parts) =>
        DocumentModel.Read(Package(parts));

    public static ModelParagraph Paragraph(string content, params (string Name, string Content)[] parts) =>
        Assert.IsType<ModelParagraph>(Assert.Single(Read($"<w:p>{content}</w:p>", parts).Blocks));

    /// <summary>A part of WordprocessingML with this root.</summary>
    public static (string Name, string Content) Part(string name, string root, string content) =>
        ($"word/{name}.xml", $"""<w:{root} xmlns:w="{DocxFixture.Wordprocessing}">{content}</w:{root}>""");

    private static PackageParts Package((string Name, string Content)[] parts)
    {
        var packed = DocxFixture.Pack([.. parts.Select(part => (part.Name, Encoding.UTF8.GetBytes(part.Content)))]);
        return PackageParts.Open(packed, PackageLimits.Default).Value!;
    }
}
