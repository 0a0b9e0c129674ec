using System.Text.Json.Nodes;
using OneStop.Docs.FakeSharePoint.Http;
using OneStop.Docs.FakeSharePoint.State;
using OneStop.Docs.FakeSharePoint.Wire;

namespace OneStop.Docs.FakeSharePoint.Endpoints;

/// <summary>Retention labels: keep, or lock as a record (trap 12).</summary>
internal static class Labels
{
    /// <summary>The permission that changing a record's label needs (trap 12).</summary>
    private const string FullControl = "Sites.FullControl.All";

    public static Task<Reply> Get(Core core, GraphCall call, GraphPath path)
    {
        lock (core.Gate)
        {
            var item = core.Item(path.Address!);
            return Task.FromResult(Reply.Ok(Selection.Select(Write(core, item.Label ?? throw NoLabel()), call.Option("select"))));
        }
    }

    /// <summary>x-retentionlabel-set and -lockrecord: 201 for the first label, 200 after.</summary>
    public static async Task<Reply> Patch(Core core, GraphCall call, GraphPath path)
    {
        var body = (await call.ReadObject(required: true, "name", "retentionSettings"))!;
        var name = Members.Text(body, "name");
        var wish = body["retentionSettings"] as JsonObject;
        if (wish is not null && wish.Any(member => member.Key != "isRecordLocked")) throw GraphRefusal.Invalid("Only isRecordLocked can be set.");
        lock (core.Gate)
        {
            var item = core.Item(path.Address!);
            var isFirst = item.Label is null;
            if (name is not null && name != item.Label?.Name) Apply(core, call, item, name);
            if (wish is not null && Members.Flag(wish, "isRecordLocked") is { } locked)
            {
                var label = item.Label ?? throw NoLabel();
                if (!label.IsRecord) throw GraphRefusal.Invalid("The label does not declare a record.");
                label.IsRecordLocked = locked;
            }

            core.Library.Touch(item, call.User);
            return new Reply(isFirst ? 201 : 200) { Json = Write(core, item.Label ?? throw NoLabel()) };
        }
    }

    public static Task<Reply> Delete(Core core, GraphCall call, GraphPath path)
    {
        lock (core.Gate)
        {
            var item = core.Item(path.Address!);
            EnsureChangeable(call, item);
            item.Label = null;
            core.Library.Touch(item, call.User);
            return Task.FromResult(Reply.NoContent);
        }
    }

    private static void Apply(Core core, GraphCall call, ItemState item, string name)
    {
        EnsureChangeable(call, item);
        if (!core.Behaviour.Labels.TryGetValue(name, out var isRecord)) throw GraphRefusal.Invalid("There is no retention label of this name.");
        item.Label = new LabelState { Name = name, IsRecord = isRecord, IsRecordLocked = isRecord, AppliedBy = call.User.Id, AppliedAt = core.Now };
    }

    private static void EnsureChangeable(GraphCall call, ItemState item)
    {
        if (item.Label is { IsRecord: true } && !call.Caller!.Has(FullControl))
        {
            throw new GraphRefusal(403, "accessDenied", "The label of a record cannot be changed with these permissions.");
        }
    }

    private static JsonObject Write(Core core, LabelState label) => new()
    {
        ["name"] = label.Name,
        ["retentionSettings"] = new JsonObject
        {
            ["behaviorDuringRetentionPeriod"] = label.IsRecord ? "retainAsRecord" : "retain",
            ["isDeleteAllowed"] = false,
            ["isRecordLocked"] = label.IsRecordLocked,
            ["isMetadataUpdateAllowed"] = !label.IsRecordLocked,
            ["isContentUpdateAllowed"] = !label.IsRecordLocked,
            ["isLabelUpdateAllowed"] = !label.IsRecord,
        },
        ["isLabelAppliedExplicitly"] = true,
        ["labelAppliedDateTime"] = Json.Time(label.AppliedAt),
        ["labelAppliedBy"] = Json.Identity(core, label.AppliedBy),
    };

    private static GraphRefusal NoLabel() => GraphRefusal.NotFound("The item has no retention label.");
}
