using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OneStop.Docs.Service.Wire;

/// <summary>How JSON goes over the wire: camelCase, Vietnamese readable, misspelt properties refused, bounded depth.</summary>
/// <remarks>What is not known is written as null, as the OpenAPI document says: an answer has the same members whatever they hold.</remarks>
internal static class WireJson
{
    public const int MaxDepth = 64;

    public static JsonSerializerOptions Options { get; } = Apply(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Apply(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.MaxDepth = MaxDepth;
        return options;
    }
}
