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

    /// <summary>The plan with every property, as templates see it.</summary>
    public static JsonElement WriteElement(Plan plan)
    {
        using var document = JsonDocument.Parse(Write(plan, PlanForm.Complete));
        return document.RootElement.Clone();
    }
}
