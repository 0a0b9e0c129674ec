using System.Text.Json;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Reading;

/// <summary>How much a written plan spells out.</summary>
public enum PlanForm
{
    /// <summary>For people and files: what says nothing is left out.</summary>
    Compact,

    /// <summary>For templates: every property is there, null and [] included.</summary>
    Complete,
}

/// <summary>A plan → JSON. The same plan gives the same bytes: camelCase, records' order, Vietnamese letters as they are, NFC.</summary>
public static class PlanWriter
{
    /// <summary>UTF-8 without a byte order mark, ending in a new line.</summary>
    public static byte[] Write(Plan plan, PlanForm form = PlanForm.Compact)
    {
        var options = form == PlanForm.Complete ? JsonRecords.Complete : JsonRecords.Compact;
        var text = JsonSerializer.Serialize(plan, options);
        return System.Text.Encoding.UTF8.GetBytes(text.Normalize(System.Text.NormalizationForm.FormC) + "\n");
    }

    /// <summary>The plan with every property, as templates see it: <c>body</c> is called <c>blocks</c> there.</summary>
    /// <remarks>A global named <c>body</c> would hide the functions <c>body.document</c>, <c>body.lines</c> …</remarks>
    public static JsonElement WriteElement(Plan plan)
    {
        var root = JsonSerializer.SerializeToNode(plan, JsonRecords.Complete)!.AsObject();
        var at = root.IndexOf("body");
        var blocks = root["body"]!;
        root.RemoveAt(at);
        root.Insert(at, "blocks", blocks);
        using var document = JsonDocument.Parse(root.ToJsonString(JsonRecords.Complete).Normalize(System.Text.NormalizationForm.FormC));
        return document.RootElement.Clone();
    }
}
