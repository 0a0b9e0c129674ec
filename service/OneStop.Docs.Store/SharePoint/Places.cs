using System.Text.Json;
using System.Text.Json.Serialization;

namespace OneStop.Docs.Store.SharePoint;

/// <summary>Where a document lies in SharePoint, as the records keep it.</summary>
/// <param name="Item">Id of its file.</param>
/// <param name="CTag">The tag of the newest content known; empty when there may be more.</param>
/// <param name="Shadows">SharePoint versions that are known and are none of ours: changed columns, twins of an upload, what was put back.</param>
internal sealed record DocumentPlace(string Item, string CTag, IReadOnlyList<string> Shadows)
{
    [JsonIgnore]
    public string Text => JsonSerializer.Serialize(this, PlaceJson.Default.DocumentPlace);

    public static DocumentPlace Read(string? text) => JsonSerializer.Deserialize(text ?? "", PlaceJson.Default.DocumentPlace)!;
}

/// <summary>How far an act has come outside, for whoever must finish it after a crash.</summary>
/// <param name="Name">The file's name in the folder.</param>
/// <param name="Item">The file that is there already, or null for a new one.</param>
/// <param name="CTag">Its tag before, or null.</param>
/// <param name="Kind">Of a milestone.</param>
internal sealed record Progress(string Name, string? Item = null, string? CTag = null, string? Kind = null)
{
    [JsonIgnore]
    public string Text => JsonSerializer.Serialize(this, PlaceJson.Default.Progress);

    public static Progress Read(string text) => JsonSerializer.Deserialize(text, PlaceJson.Default.Progress)!;
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DocumentPlace))]
[JsonSerializable(typeof(Progress))]
internal sealed partial class PlaceJson : JsonSerializerContext;
