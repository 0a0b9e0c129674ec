using System.Text.Json;
using System.Text.Json.Serialization;
using OneStop.Docs.Store.Ids;
using OneStop.Docs.Store.Records;

namespace OneStop.Docs.Store.Book;

/// <summary>How requests of intents and answers of keys are kept.</summary>
[JsonSourceGenerationOptions(
    Converters = [typeof(DocumentIdText), typeof(VersionIdText)],
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IntentRequest))]
[JsonSerializable(typeof(KeptContent))]
[JsonSerializable(typeof(DocumentInfo))]
[JsonSerializable(typeof(Milestone))]
internal sealed partial class BookJson : JsonSerializerContext;

internal sealed class DocumentIdText : JsonConverter<DocumentId>
{
    public override DocumentId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DocumentId.Parse(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, DocumentId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

internal sealed class VersionIdText : JsonConverter<VersionId>
{
    public override VersionId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, VersionId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
