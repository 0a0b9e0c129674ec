namespace OneStop.Docs.Service.Wire;

/// <summary>The media types that go over the wire.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string JsonSchema = "application/schema+json";
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Pdf = "application/pdf";
    public const string Zip = "application/zip";
    public const string FlatOpc = "application/xml";
    public const string Csv = "text/csv";
    public const string Bytes = "application/octet-stream";
}
