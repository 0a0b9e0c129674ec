using System.Globalization;
using System.Text.Json.Nodes;
using OneStop.Docs.FakeSharePoint.Http;
using OneStop.Docs.FakeSharePoint.State;
using OneStop.Docs.FakeSharePoint.Wire;

namespace OneStop.Docs.FakeSharePoint.Endpoints;

/// <summary>The columns of a file.</summary>
internal static class ListItems
{
    /// <summary>Columns the library owns: shown, never written.</summary>
    private static readonly string[] Owned = ["id", "FileLeafRef", "Created", "Modified", "AuthorLookupId", "EditorLookupId", "_UIVersionString", "ContentType"];

    /// <summary>fieldvalueset.</summary>
    public static Task<Reply> GetFields(Core core, GraphCall call, GraphPath path)
    {
        lock (core.Gate)
        {
            var item = core.Item(path.Address!);
            return Task.FromResult(Reply.Ok(Selection.Select(Fields(item, call.User), call.Option("select"))));
        }
    }

    /// <summary>listitem-get, with <c>$expand=fields</c>.</summary>
    public static Task<Reply> Get(Core core, GraphCall call, GraphPath path)
    {
        lock (core.Gate)
        {
            var item = core.Item(path.Address!);
            var json = Write(core, item);
            foreach (var (_, inner) in Selection.Expansions(call.Option("expand"), "fields"))
            {
                json["fields"] = Selection.Select(Fields(item, call.User), Selection.InnerSelect(inner));
            }

            return Task.FromResult(Reply.Ok(json));
        }
    }

    /// <summary>listitem-update: columns change, and a version is made (trap 3).</summary>
    public static async Task<Reply> PatchFields(Core core, GraphCall call, GraphPath path)
    {
        var body = (await call.ReadObject(required: true))!;
        foreach (var (name, value) in body)
        {
            if (Owned.Contains(name, StringComparer.OrdinalIgnoreCase)) throw GraphRefusal.Invalid($"Field '{name}' is read-only.");
            if (core.Behaviour.Columns is { } columns && !columns.Contains(name)) throw GraphRefusal.Invalid($"Field '{name}' is not recognized.");
            if (value is JsonObject) throw GraphRefusal.Invalid($"Field '{name}' takes no object.");
        }

        lock (core.Gate)
        {
            var item = core.Item(path.Address!);
            Tags.Check(call.Header("If-Match"), item);
            core.Library.ChangeFields(item, call.User, body);
            return new Reply(core.Behaviour.UpdatesAnswerCreated ? 201 : 200) { Json = Fields(item, call.User) };
        }
    }

    /// <summary>For <c>$expand=listItem</c> and <c>$expand=listItem($expand=fields)</c> on an item.</summary>
    public static JsonObject Expanded(Core core, GraphCall call, ItemState item, string? inner)
    {
        var json = Write(core, item);
        if (inner is null) return json;
        if (inner.TrimStart('$') is not "expand=fields") throw GraphRefusal.BadRequest("Only $expand=fields may stand inside this $expand.");
        json["fields"] = Fields(item, call.User);
        return json;
    }

    private static JsonObject Write(Core core, ItemState item) => new()
    {
        ["id"] = IdOf(item),
        ["createdDateTime"] = Json.Time(item.CreatedAt),
        ["createdBy"] = Json.Identity(core, item.CreatedBy),
        ["lastModifiedDateTime"] = Json.Time(item.ModifiedAt),
        ["lastModifiedBy"] = Json.Identity(core, item.ModifiedBy),
    };

    public static string IdOf(ItemState item) => item.ListItemId.ToString(CultureInfo.InvariantCulture);

    private static JsonObject Fields(ItemState item, UserState? caller)
    {
        var own = item.CheckOut is { Fields: not null } mine && mine.By == caller?.Id ? mine.Fields : item.Fields;
        var json = (JsonObject)own.DeepClone();
        json["id"] = IdOf(item);
        json["FileLeafRef"] = item.Name;
        json["Created"] = Json.Time(item.CreatedAt);
        json["Modified"] = Json.Time(item.ModifiedAt);
        json["_UIVersionString"] = item.Current?.Id;
        return json;
    }
}
