namespace OneStop.Docs.FakeSharePoint.Wire;

/// <summary>The MIME type SharePoint tells for a name.</summary>
internal static class MimeTypes
{
    public static string Of(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".DOCX" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".XLSX" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".PPTX" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ".PDF" => "application/pdf",
        ".TXT" => "text/plain",
        ".JSON" => "application/json",
        ".XML" => "text/xml",
        _ => "application/octet-stream",
    };
}
