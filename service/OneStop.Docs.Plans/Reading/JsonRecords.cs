using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OneStop.Docs.Plans.Reading;

/// <summary>How our records look in JSON: camelCase, Vietnamese letters as they are, two blanks, a new line is one character.</summary>
internal static class JsonRecords
{
    /// <summary>Every property is written.</summary>
    public static JsonSerializerOptions Complete { get; } = Make(_ => { });

    /// <summary>What says nothing (null, an empty list or text, false) is left out; reading gives the same record back.</summary>
    public static JsonSerializerOptions Compact { get; } = Make(LeaveOutWhatSaysNothing);

    private static JsonSerializerOptions Make(Action<JsonTypeInfo> modifier)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = true,
            NewLine = "\n",
            MaxDepth = 256,
            RespectNullableAnnotations = true,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { modifier } },
        };
        options.MakeReadOnly();
        return options;
    }

    private static void LeaveOutWhatSaysNothing(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        var blank = BlankRecord.Of(Complete.GetTypeInfo(type.Type));
        foreach (var property in type.Properties.Where(p => !p.IsRequired && p.Get is not null))
        {
            // A property is left out only when a record that was told nothing has the same value there.
            var usual = property.Get!(blank);
            property.ShouldSerialize = (_, value) => !SaysNothing(value, usual);
        }
    }

    private static bool SaysNothing(object? value, object? usual) => value switch
    {
        null => usual is null,
        string text => text.Length == 0 && usual is "",
        System.Collections.ICollection list => list.Count == 0 && usual is System.Collections.ICollection { Count: 0 },
        _ => value is false or 0 && value.Equals(usual),
    };
}
