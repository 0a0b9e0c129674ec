using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace OneStop.Docs.TestKit;

/// <summary>Microsoft's own schema of Word documents and workbooks as an oracle.</summary>
public static class OfficeValidator
{
    /// <summary>What is wrong with a .docx, one readable line each; empty when nothing is.</summary>
    public static IReadOnlyList<string> Check(byte[] package)
    {
        using var stream = new MemoryStream(package, writable: false);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(Line)];
    }

    /// <summary>The same for an .xlsx.</summary>
    public static IReadOnlyList<string> CheckWorkbook(byte[] package)
    {
        using var stream = new MemoryStream(package, writable: false);
        using var workbook = SpreadsheetDocument.Open(stream, isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook).Select(Line)];
    }

    private static string Line(ValidationErrorInfo error) => string.Create(
        CultureInfo.InvariantCulture,
        $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description} [{error.Node?.OuterXml[..Math.Min(200, error.Node.OuterXml.Length)]}]");
}
