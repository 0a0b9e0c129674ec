using System.Globalization;
using System.Text.Json;
using OneStop.Docs.Scripting.Compilation;
using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Running;

namespace OneStop.Docs.Scripting.Functions;

/// <summary>The <c>object</c> object.</summary>
internal static class ObjectFunctions
{
    public static void AddTo(FunctionTable table)
    {
        table.Add("default", static (in a) => a[0].IsNull || a[0].AsTextOrNull is "" ? a[1] : a[0], P.Any("value"), P.Any("default"));
        table.Add("eval", static (in a) => Evaluate(a, ScriptMode.ScriptOnly), P.Any("value"));
        table.Add("eval_template", static (in a) => Evaluate(a, ScriptMode.Template), P.Any("value"));
        table.Add("format", FormatAny, P.Any("value"), P.Text("format"), P.Text("culture", ScriptValue.Null));
        table.Add("has_key", static (in a) => a[0].AsObject is { } o && o.Contains(a.Text(1)), P.Any("value"), P.Text("key"));
        table.Add("has_value", static (in a) => a[0].AsObject is { } o && o.TryGet(a.Text(1), out var v) && !v.IsNull, P.Any("value"), P.Text("key"));
        table.Add("keys", Keys, P.Any("value"));
        table.Add("values", Values, P.Any("value"));
        table.Add("size", static (in a) => Size(a[0]), P.Any("value"));
        table.Add("typeof", static (in a) => TypeOf(a[0]), P.Any("value"));
        table.Add("kind", static (in a) => a[0].IsNull ? a[0] : TypeNames.Of(a[0]), P.Any("value"));
        table.Add("to_json", static (in a) => JsonText.Write(a), P.Function("value"));
        table.Add("from_json", FromJson, P.Text("json"));
    }

    private static ScriptValue Keys(in Arguments a)
    {
        if (a[0].AsObject is not { } members)
        {
            return new ScriptArray();
        }

        a.CountRounds(members.Count);
        return new ScriptArray(members.Select(m => (ScriptValue)m.Key));
    }

    private static ScriptValue Values(in Arguments a)
    {
        if (a[0].AsObject is not { } members)
        {
            return new ScriptArray();
        }

        a.CountRounds(members.Count);
        return new ScriptArray(members.Select(m => m.Value));
    }

    private static ScriptValue Size(in ScriptValue value) => value.Kind switch
    {
        ScriptKind.Text => value.AsText.Length,
        ScriptKind.Array => value.AsArray!.Count,
        ScriptKind.Range => (long)value.AsRange.Count,
        ScriptKind.Object => value.AsObject!.Count,
        _ => 0,
    };

    private static ScriptValue TypeOf(in ScriptValue value) => value.Kind switch
    {
        ScriptKind.Null => ScriptValue.Null,
        ScriptKind.Boolean => "boolean",
        ScriptKind.Text => "string",
        ScriptKind.Array => "array",
        ScriptKind.Range => "iterator",
        ScriptKind.Object => "object",
        ScriptKind.Function => "function",
        ScriptKind.Date => "object",
        _ when value.IsNumber => "number",
        _ => "object",
    };

    private static ScriptValue FormatAny(in Arguments a)
    {
        if (a[0].IsNull)
        {
            return string.Empty;
        }

        return a[0].IsNumber || a[0].Kind is ScriptKind.Date or ScriptKind.TimeSpan
            ? Format(a)
            : throw a.Refuse(Codes.NotFormattable, a.Print(a[0]));
    }

    /// <summary>Formats a number or date by a .NET format, in the culture named or in the run's.</summary>
    internal static ScriptValue Format(in Arguments a)
    {
        var culture = a.TextOrNull(2) is { Length: > 0 } name ? Cultures.Find(a, name) : a.Run.Culture;
        try
        {
            return ((IFormattable)a[0].ToObject()!).ToString(a.Text(1), culture);
        }
        catch (FormatException)
        {
            throw a.Refuse(Codes.InvalidFormat);
        }
    }

    private static ScriptValue FromJson(in Arguments a)
    {
        if (a.TextOrNull(0) is not { } text)
        {
            return ScriptValue.Null;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return ScriptValue.FromJson(document.RootElement.Clone());
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            throw a.Refuse(Codes.InvalidJson, error.Message);
        }
    }

    private static ScriptValue Evaluate(in Arguments a, ScriptMode mode)
    {
        if (a[0].IsNull)
        {
            return a[0];
        }

        if (a.Print(a[0]) is not { Length: > 0 } text)
        {
            return string.Empty;
        }

        var parsed = ScriptParser.ParseText(text, new ScriptParseOptions(mode));
        if (parsed.Syntax is null)
        {
            var at = a.Site.TargetSpan.From;
            throw a.RefuseArgument(0, Codes.EvalFailed, $"<input>({Text.Of(at.Line)},{Text.Of(at.Column)}) : error : {string.Join('\n', parsed.Errors.Select(Describe))}\n");
        }

        return Run(a, parsed.Syntax);
    }

    private static string Describe(ScriptError error) =>
        $"<input>({Text.Of(error.Start.Line)},{Text.Of(error.Start.Column)}) : error : {error.Message}";

    private static ScriptValue Run(in Arguments a, ScriptSyntax syntax)
    {
        var run = a.Run;
        run.EnterCall(a.Site.Span);
        var outer = run.BeginCapture();
        ScriptValue result;
        string text;
        try
        {
            result = Execute(a, syntax);
        }
        catch (ScriptRuntimeException error)
        {
            throw a.RefuseArgument(0, Codes.EvalFailed, Describe(error.Error));
        }
        finally
        {
            text = run.EndCapture(outer);
            run.LeaveCall();
        }

        return result.IsNull ? text : result;
    }

    /// <summary>A single expression keeps the kind of its value; anything longer gives what it returns, or the text it writes.</summary>
    private static ScriptValue Execute(in Arguments a, ScriptSyntax syntax)
    {
        var given = a.Site.Frame.Arguments;
        if (Compiler.CompileOnlyExpression(syntax.Page) is { } only)
        {
            return only.Expression.Evaluate(new Frame(a.Run, only.Slots) { Arguments = given });
        }

        var (body, slots) = Compiler.CompilePage(syntax.Page);
        var frame = new Frame(a.Run, slots) { Arguments = given };
        body.Execute(frame);
        return frame.Result;
    }
}

/// <summary>Cultures named in a script.</summary>
internal static class Cultures
{
    public static CultureInfo Find(in Arguments a, string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            throw a.Refuse(Codes.UnknownCulture, name);
        }
    }
}
