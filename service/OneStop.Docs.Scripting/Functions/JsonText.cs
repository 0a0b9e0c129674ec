using System.Text;
using System.Text.Json;
using OneStop.Docs.Scripting.Diagnostics;

namespace OneStop.Docs.Scripting.Functions;

/// <summary>Values as JSON.</summary>
internal static class JsonText
{
    private const int DeepestLevel = 64;
    private const long BytesOfCharacter = 3;

    public static ScriptValue Write(in Arguments a)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Write(a, writer, a[0], 0);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(in Arguments a, Utf8JsonWriter writer, in ScriptValue value, int depth)
    {
        // The same long text may stand in it again and again: it is stopped on the way, not when it is whole.
        var (written, limit) = (writer.BytesCommitted + writer.BytesPending, a.Run.Limits.LongestText);
        if (written > BytesOfCharacter * limit)
        {
            throw a.Refuse(Codes.TextLimit, Text.Of(limit));
        }

        var deepest = a.Run.Limits.ObjectDepth is > 0 and < DeepestLevel and var most ? most : DeepestLevel;
        if (depth >= deepest)
        {
            throw a.Refuse(Codes.ObjectDepth);
        }

        switch (value.Kind)
        {
            case ScriptKind.Null:
                writer.WriteNullValue();
                break;
            case ScriptKind.Boolean:
                writer.WriteBooleanValue(value.AsBoolean);
                break;
            case ScriptKind.Int or ScriptKind.Long:
                writer.WriteNumberValue(value.AsLong);
                break;
            case ScriptKind.Float:
                writer.WriteNumberValue(value.AsFloat);
                break;
            case ScriptKind.Double when double.IsFinite(value.AsDouble):
                writer.WriteNumberValue(value.AsDouble);
                break;
            case ScriptKind.Decimal:
                writer.WriteNumberValue(value.AsDecimal);
                break;
            case ScriptKind.Date:
                writer.WriteStringValue(value.AsDate);
                break;
            case ScriptKind.Function:
                throw a.RefuseArgument(0, Codes.FunctionToJson);
            case ScriptKind.Object:
                WriteObject(a, writer, value.AsObject!, depth);
                break;
            default:
                WriteItems(a, writer, value, depth);
                break;
        }
    }

    private static void WriteObject(in Arguments a, Utf8JsonWriter writer, ScriptObject members, int depth)
    {
        a.CountRounds(members.Count);
        writer.WriteStartObject();
        foreach (var (name, member) in members)
        {
            writer.WritePropertyName(name);
            Write(a, writer, member, depth + 1);
        }

        writer.WriteEndObject();
    }

    private static void WriteItems(in Arguments a, Utf8JsonWriter writer, in ScriptValue value, int depth)
    {
        if (!value.IsText)
        {
            a.Run.SpendItemsOf(a.Site.TargetSpan, value);
        }

        if (value.IsText || Running.Iteration.Items(value) is not { } items)
        {
            writer.WriteStringValue(a.Print(value));
            return;
        }

        a.CountRounds(items.Count);
        writer.WriteStartArray();
        foreach (var item in items)
        {
            Write(a, writer, item, depth + 1);
        }

        writer.WriteEndArray();
    }
}
