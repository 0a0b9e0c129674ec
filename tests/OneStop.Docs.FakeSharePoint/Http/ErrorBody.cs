using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace OneStop.Docs.FakeSharePoint.Http;

/// <summary>Writes a refusal in one of the shapes that occur (trap 17; errors.md, the throttling page, od-errors).</summary>
internal static class ErrorBody
{
    public static Reply Write(GraphRefusal refusal, ErrorShape shape, string requestId, DateTimeOffset at)
    {
        var reply = new Reply(refusal.Status) { Headers = new(refusal.Headers, StringComparer.OrdinalIgnoreCase) };
        if (shape == ErrorShape.Empty) return reply;
        if (shape == ErrorShape.Html)
        {
            var page = $"<!DOCTYPE html><html><head><title>{refusal.Status}</title></head><body><h2>{refusal.Status} - {refusal.Code}</h2></body></html>";
            return reply with { Bytes = Encoding.UTF8.GetBytes(page), ContentType = "text/html" };
        }

        var error = new JsonObject { ["code"] = refusal.Code, ["message"] = refusal.Message };
        var date = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        switch (shape)
        {
            case ErrorShape.InnerError:
                error["innerError"] = Inner(refusal, date, ("request-id", requestId), ("client-request-id", requestId));
                break;
            case ErrorShape.NestedInnererror:
                error["innererror"] = Inner(refusal, date, ("request-id", requestId));
                if (refusal.Inner is { } inner) error["innererror"]!["innererror"] = new JsonObject { ["code"] = inner };
                break;
            case ErrorShape.RequestIdInCamelCase:
                error["innerError"] = new JsonObject { ["requestId"] = requestId, ["date"] = date };
                break;
        }

        return reply with { Json = new JsonObject { ["error"] = error } };
    }

    private static JsonObject Inner(GraphRefusal refusal, string date, params (string Name, string Value)[] ids)
    {
        var inner = new JsonObject();
        if (refusal.Inner is { } code) inner["code"] = code;
        inner["date"] = date;
        foreach (var (name, value) in ids) inner[name] = value;
        if (refusal.InnerMessage is not { } message) return inner;
        inner["message"] = message;
        inner["status"] = refusal.Status.ToString(CultureInfo.InvariantCulture);
        return inner;
    }
}
