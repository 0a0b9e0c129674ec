using System.Globalization;
using System.Text.Json.Nodes;
using OneStop.Docs.FakeSharePoint.Http;

namespace OneStop.Docs.FakeSharePoint.Wire;

/// <summary>Cuts a list into pages with <c>@odata.nextLink</c>.</summary>
internal static class Paging
{
    private const string Mark = "p";

    public static JsonObject Page<T>(Core core, GraphCall call, IReadOnlyList<T> rows, Func<T, JsonObject> write)
    {
        var top = Top(call, core.Behaviour.PageSize);
        var skip = Skip(call);
        var value = new JsonArray();
        foreach (var row in rows.Skip(skip).Take(top)) value.Add(Selection.Select(write(row), call.Option("select")));
        var page = new JsonObject { ["value"] = value };
        if (skip + top < rows.Count) page["@odata.nextLink"] = NextLink(core, call, Mark + (skip + top).ToString(CultureInfo.InvariantCulture));
        return page;
    }

    public static int Top(GraphCall call, int most)
    {
        if (call.Option("top") is not { } text) return most;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var top) && top > 0
            ? Math.Min(top, most)
            : throw GraphRefusal.Invalid("Invalid value for $top.");
    }

    private static int Skip(GraphCall call)
    {
        if (call.Option("skiptoken") is not { } token) return 0;
        return token.StartsWith(Mark, StringComparison.Ordinal) && int.TryParse(token[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var skip)
            ? skip
            : throw GraphRefusal.Invalid("The $skiptoken is not valid.");
    }

    private static string NextLink(Core core, GraphCall call, string token)
    {
        var options = call.Query.Where(option => option.Key != "skiptoken").Select(option => $"${option.Key}={Uri.EscapeDataString(option.Value)}");
        return core.GraphUrl + call.RawPath["/v1.0".Length..] + "?" + string.Join('&', options.Append("$skiptoken=" + token));
    }
}
