using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OneStop.Docs.Fuzz;

/// <summary>Throws data together: what the scripts ask for, and often something else in its place.</summary>
public static class DataGrammar
{
    private static readonly string[] Names = ["v", "xs", "none", "rows", "r", "yes", "no", "html", "day", "big"];

    private static readonly string[] Leaves =
    [
        "null", "true", "false", "0", "-1", "1.5", "1e300", "12345678901234567890", "\"\"", "\"một\"", "\"a<b>&\\n\\tc\"", "{\"\\uDC00\":1,\"a\":2}", "\"\\u0000\\u0001\\uD800\"", "\"2026-02-30\"", "\"2026-11-20\"",
        "\"{{ v }}\"", "\"]]>\"", "\"e\\u0302\\u0301\"", "\"<p>đậm <b>x</b></p>\"", "\"   \"",
    ];

    private const string Usual =
        """
        {"v":"a<b>&\nc","xs":["một","hai","ba"],"none":[],"rows":[{"a":1,"b":"x","cs":[1,2]},{"a":2,"b":"y","cs":[]}],"r":{"a":1,"cs":[3]},"yes":true,"no":false,"html":"<b>x</b>","day":"2026-11-20","big":"
        """;

    /// <summary>A JSON object.</summary>
    public static JsonDocument Make(FuzzRandom random)
    {
        if (random.OneIn(2)) return JsonDocument.Parse(Usual.Trim() + new string('ơ', random.Next(300)) + "\"}");
        var json = new StringBuilder("{");
        foreach (var name in Names)
        {
            if (random.OneIn(5)) continue;
            if (json.Length > 1) json.Append(',');
            json.Append(CultureInfo.InvariantCulture, $"\"{name}\":");
            Value(json, random, 0);
        }

        return JsonDocument.Parse(json.Append('}').ToString());
    }

    private static void Value(StringBuilder json, FuzzRandom random, int depth)
    {
        var kind = depth > 3 ? 0 : random.Next(4);
        if (kind < 2)
        {
            json.Append(random.Pick(Leaves));
            return;
        }

        var count = random.Next(5);
        json.Append(kind == 2 ? '[' : '{');
        for (var i = 0; i < count; i++)
        {
            if (i > 0) json.Append(',');
            if (kind == 3) json.Append(CultureInfo.InvariantCulture, $"\"{(char)('a' + i)}\":");
            Value(json, random, depth + 1);
        }

        json.Append(kind == 2 ? ']' : '}');
    }
}
