using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using OneStop.Docs.Engine.Diagnostics;
using OneStop.Docs.Plans.Diagnostics;

namespace OneStop.Docs.Plans.Reading;

/// <summary>Bytes from outside → a JSON document of bounded size and depth, or why not.</summary>
internal static class JsonText
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Parses <paramref name="bytes"/>; a text that is no JSON has one problem only, the first.</summary>
    public static (JsonDocument? Document, Diagnostic? Problem) Parse(ReadOnlyMemory<byte> bytes, ReadLimits limits)
    {
        if (bytes.Length > limits.MaxBytes) return (null, Refuse(PlanCodes.TooLarge, Text(bytes.Length), Text(limits.MaxBytes)));
        if (bytes.Span.StartsWith(ByteOrderMark)) bytes = bytes[ByteOrderMark.Length..];
        if (!Utf8.IsValid(bytes.Span)) return (null, Refuse(PlanCodes.NotUtf8));
        if (DepthProblem(bytes.Span, limits) is { } problem) return (null, problem);
        return (JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = limits.MaxDepth }), null);
    }

    private static Diagnostic? DepthProblem(ReadOnlySpan<byte> bytes, ReadLimits limits)
    {
        // One level more than allowed, so that "too deep" is told apart from "not JSON".
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = limits.MaxDepth + 1 });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth >= limits.MaxDepth && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                {
                    return Refuse(PlanCodes.TooDeep, Text(limits.MaxDepth));
                }
            }
        }
        catch (JsonException e)
        {
            return Refuse(PlanCodes.NotJson, Text((e.LineNumber ?? 0) + 1), Text((e.BytePositionInLine ?? 0) + 1));
        }

        return null;
    }

    private static Diagnostic Refuse(string code, params string[] arguments) =>
        PlanCodes.Error(code, new Location(Path: "$"), arguments);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
