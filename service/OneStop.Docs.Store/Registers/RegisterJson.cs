using System.Text.Json.Serialization;
using OneStop.Docs.Store.Book;

namespace OneStop.Docs.Store.Registers;

/// <summary>How answers of keys are kept.</summary>
[JsonSourceGenerationOptions(
    Converters = [typeof(DocumentIdText), typeof(VersionIdText)], DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RegisterLine))]
[JsonSerializable(typeof(IReadOnlyList<RegisterLine>))]
[JsonSerializable(typeof(string))]
internal sealed partial class RegisterJson : JsonSerializerContext;
