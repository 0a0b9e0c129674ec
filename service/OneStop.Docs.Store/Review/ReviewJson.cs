using System.Text.Json.Serialization;
using OneStop.Docs.Store.Book;

namespace OneStop.Docs.Store.Review;

/// <summary>How answers of keys are kept.</summary>
[JsonSourceGenerationOptions(
    Converters = [typeof(DocumentIdText), typeof(VersionIdText)], DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(OwnApproval))]
[JsonSerializable(typeof(ReviewStatus))]
[JsonSerializable(typeof(Comment))]
[JsonSerializable(typeof(Sighting))]
internal sealed partial class ReviewJson : JsonSerializerContext;
