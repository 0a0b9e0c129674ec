using System.Text.Json.Serialization;
using OneStop.Docs.Store.Book;

namespace OneStop.Docs.Store.Issuing;

/// <summary>How requests and tickets are kept.</summary>
[JsonSourceGenerationOptions(
    Converters = [typeof(DocumentIdText), typeof(VersionIdText)], DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IssueRequest))]
[JsonSerializable(typeof(IssueTicket))]
[JsonSerializable(typeof(Registers.RegisterEntry))]
[JsonSerializable(typeof(Rendition))]
internal sealed partial class IssueJson : JsonSerializerContext;
