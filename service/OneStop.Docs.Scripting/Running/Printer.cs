using System.Globalization;
using System.Text;
using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Functions;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Running;

/// <summary>Values to text: plain when written, spelled out (quoted, <c>null</c>) inside arrays and objects.</summary>
internal static class Printer
{
    public static string Print(RunState run, in ScriptValue value, SourceSpan at)
    {
        if (value.Kind is ScriptKind.Null)
        {
            return string.Empty;
        }

        var (text, limit) = (PrintWhole(run, value, at), run.Limits.TextLength);
        if (!value.IsText)
        {
            run.SpendText(at, text.Length);
        }

        return limit == 0 || text.Length < limit ? text : text[..limit] + "...";
    }

    private static string PrintWhole(RunState run, in ScriptValue value, SourceSpan at)
    {
        switch (value.Kind)
        {
            case ScriptKind.Text:
                return value.AsText;
            case ScriptKind.Array or ScriptKind.Object or ScriptKind.Range:
                var text = new StringBuilder();
                Append(run, text, value, at, depth: 0);
                return text.ToString();
            default:
                return PrintScalar(run, value);
        }
    }

    private static string PrintScalar(RunState run, in ScriptValue value) => value.Kind switch
    {
        ScriptKind.Boolean => value.AsBoolean ? "true" : "false",
        ScriptKind.Int or ScriptKind.Long => value.AsLong.ToString(run.Culture),
        ScriptKind.BigInteger => value.AsBigInteger.ToString(run.Culture),
        ScriptKind.Float => value.AsFloat.ToString(run.Culture),
        ScriptKind.Double => value.AsDouble.ToString(run.Culture),
        ScriptKind.Decimal => value.AsDecimal.ToString(run.Culture),
        ScriptKind.Date => DateFormat.Format(value.AsDate, run.Context.DateFormat, run.Context.DateFormat, run.Culture),
        ScriptKind.TimeSpan => value.AsTimeSpan.ToString(null, run.Culture),
        ScriptKind.Function => "<function>",
        _ => Convert.ToString(value.AsOther, CultureInfo.InvariantCulture) ?? string.Empty,
    };

    private static void Append(RunState run, StringBuilder text, in ScriptValue value, SourceSpan at, int depth)
    {
        if (run.Limits.TextLength > 0 && text.Length >= run.Limits.TextLength)
        {
            return;
        }

        if (run.Limits.ObjectDepth > 0 && depth > run.Limits.ObjectDepth)
        {
            // The real engine gives this one no place of its own.
            throw Fail.At(new TextPosition(0, 0, 1, 1), Codes.ObjectDepth);
        }

        switch (value.Kind)
        {
            case ScriptKind.Null:
                text.Append("null");
                break;
            case ScriptKind.Text:
                AppendQuoted(text, value.AsText);
                break;
            case ScriptKind.Array:
                AppendArray(run, text, value.AsArray!, at, depth);
                break;
            case ScriptKind.Range:
                AppendRange(run, text, value.AsRange, at, depth);
                break;
            case ScriptKind.Object:
                AppendObject(run, text, value.AsObject!, at, depth);
                break;
            default:
                text.Append(PrintScalar(run, value));
                break;
        }
    }

    private static void AppendQuoted(StringBuilder text, string value) =>
        text.Append(StringFunctions.Literal(value));

    private static void AppendArray(RunState run, StringBuilder text, ScriptArray array, SourceSpan at, int depth)
    {
        text.Append('[');
        var items = array.Items;
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i > 0 ? ", " : string.Empty);
            Append(run, text, items[i], at, depth + 1);
        }

        text.Append(']');
    }

    private static void AppendRange(RunState run, StringBuilder text, ScriptRange range, SourceSpan at, int depth)
    {
        text.Append('[');
        for (var i = 0; i < range.Count; i++)
        {
            if (run.Limits.TextLength > 0 && text.Length >= run.Limits.TextLength)
            {
                return;
            }

            run.Step(at);
            text.Append(i > 0 ? ", " : string.Empty);
            Append(run, text, range[i], at, depth + 1);
        }

        text.Append(']');
    }

    /// <summary>A member's name as it is printed: quoted unless it is a plain word.</summary>
    public static string Key(string name)
    {
        var isPlain = name.Length > 0 && !char.IsDigit(name[0]);
        foreach (var c in name)
        {
            isPlain &= char.IsLetterOrDigit(c) || c == '_';
        }

        return isPlain ? name : StringFunctions.Literal(name);
    }

    private static void AppendObject(RunState run, StringBuilder text, ScriptObject value, SourceSpan at, int depth)
    {
        if (ReferenceEquals(value, EmptyObject.Instance))
        {
            text.Append(depth == 0 ? string.Empty : "null");
            return;
        }

        text.Append('{');
        var isFirst = true;
        foreach (var (name, member) in value)
        {
            text.Append(isFirst ? string.Empty : ", ").Append(Key(name)).Append(": ");
            Append(run, text, member, at, depth + 1);
            isFirst = false;
        }

        text.Append('}');
    }
}
