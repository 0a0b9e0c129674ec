using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OneStop.Docs.Store.Graph.Contracts;
using Json = OneStop.Docs.Store.Graph.Contracts.GraphJsonContext;

namespace OneStop.Docs.Store.Tests.Graph;

/// <summary>Which record an answer is: by the type the page names, else by what only such an answer holds.</summary>
internal static class AnswerTypes
{
    private static readonly Dictionary<string, (JsonTypeInfo One, JsonTypeInfo Many)> s_byName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["site"] = (Json.Default.Site, Json.Default.PageSite),
        ["drive"] = (Json.Default.Drive, Json.Default.PageDrive),
        ["driveItem"] = (Json.Default.DriveItem, Json.Default.PageDriveItem),
        ["driveItemVersion"] = (Json.Default.DriveItemVersion, Json.Default.PageDriveItemVersion),
        ["listItemVersion"] = (Json.Default.ListItemVersion, Json.Default.PageListItemVersion),
        ["list"] = (Json.Default.GraphList, Json.Default.PageGraphList),
        ["columnDefinition"] = (Json.Default.Column, Json.Default.PageColumn),
        ["listItem"] = (Json.Default.ListItem, Json.Default.PageListItem),
        ["fieldValueSet"] = (Json.Default.IReadOnlyDictionaryStringJsonElement, Json.Default.IReadOnlyDictionaryStringJsonElement),
        ["permission"] = (Json.Default.Permission, Json.Default.PagePermission),
        ["thumbnailSet"] = (Json.Default.ThumbnailSet, Json.Default.PageThumbnailSet),
        ["thumbnail"] = (Json.Default.Thumbnail, Json.Default.PageThumbnailSet),
        ["subscription"] = (Json.Default.Subscription, Json.Default.PageSubscription),
        ["webhookNotification"] = (Json.Default.ChangeNotification, Json.Default.PageChangeNotification),
        ["changeNotification"] = (Json.Default.ChangeNotification, Json.Default.PageChangeNotification),
        ["uploadSession"] = (Json.Default.UploadSession, Json.Default.UploadSession),
        ["asyncJobStatus"] = (Json.Default.JobStatus, Json.Default.JobStatus),
        ["searchResponse"] = (Json.Default.SearchAnswer, Json.Default.PageSearchAnswer),
        ["retentionLabel"] = (Json.Default.RetentionLabel, Json.Default.RetentionLabel),
        ["itemRetentionLabel"] = (Json.Default.RetentionLabel, Json.Default.RetentionLabel),
    };

    /// <summary>Members that only one kind of answer has.</summary>
    private static readonly (string Member, string Type)[] s_bySign =
    [
        ("hitsContainers", "searchResponse"), ("uploadUrl", "uploadSession"), ("nextExpectedRanges", "uploadSession"),
        ("percentageComplete", "asyncJobStatus"), ("retentionSettings", "retentionLabel"), ("notificationUrl", "subscription"),
        ("subscriptionId", "changeNotification"), ("roles", "permission"), ("driveType", "drive"), ("siteCollection", "site"), ("fields", "listItem"),
    ];

    public static JsonTypeInfo Find(string named, JsonNode json)
    {
        if (json["responses"] is JsonArray) return Json.Default.BatchAnswer;
        var isMany = json["value"] is JsonArray;
        var name = named.Replace("Collection(", "", StringComparison.Ordinal).TrimEnd(')').Split('.').Last();
        var sample = isMany ? json["value"]!.AsArray().FirstOrDefault() as JsonObject : json as JsonObject;
        if (!s_byName.ContainsKey(name)) name = s_bySign.FirstOrDefault(sign => sample?.ContainsKey(sign.Member) == true).Type ?? "driveItem";
        return isMany ? s_byName[name].Many : s_byName[name].One;
    }

    /// <summary>Members that were kept as unknown although the record has a place for them (a spelling the reader missed).</summary>
    public static IEnumerable<string> KnownMembersLeftAside(object value)
    {
        foreach (var record in RecordsIn(value, 0))
        {
            var known = record.GetType().GetProperties()
                .Select(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? property.Name)
                .ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var name in record.Other?.Keys.Where(known.Contains) ?? []) yield return $"{record.GetType().Name}.{name}";
        }
    }

    private static IEnumerable<GraphObject> RecordsIn(object? value, int depth)
    {
        if (value is null or string || depth > 12) yield break;
        if (value is IEnumerable many and not IDictionary)
        {
            foreach (var found in many.Cast<object?>().SelectMany(item => RecordsIn(item, depth + 1))) yield return found;
        }

        if (value is not GraphObject record) yield break;
        yield return record;
        foreach (var property in record.GetType().GetProperties().Where(property => property.Name != nameof(GraphObject.Other) && property.GetIndexParameters().Length == 0))
        {
            foreach (var found in RecordsIn(property.GetValue(record), depth + 1)) yield return found;
        }
    }
}
