using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace OneStop.Docs.TestKit;

/// <summary>Holds a document against the schemas of Office 2019 by Microsoft's own validator.</summary>
public static class DocxValidation
{
    /// <summary>What the validator finds, one line each; empty when the document is clean.</summary>
    public static IReadOnlyList<string> Errors(byte[] package)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(package), isEditable: false);
        var validator = new OpenXmlValidator(FileFormatVersions.Office2019);
        return [.. validator.Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];
    }
}
