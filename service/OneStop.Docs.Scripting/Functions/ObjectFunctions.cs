using System.Text.Json;
using OneStop.Docs.Scripting.Compilation;
using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Running;

namespace OneStop.Docs.Scripting.Functions;

/// <summary>The <c>object</c> object.</summary>
internal static class ObjectFunctions
{
    private const int MostDigits = 10_000;

    // What may be made of one letter: of JSON an object, of a script its tokens, its tree and the program.
    private const int BytesOfJsonLetter = 64;
    private const int BytesOfScriptLetter = 256;

    public static void AddTo(FunctionTable table)
    {
        table.Add("default", static (in a) => a[0].IsNull || a[0].AsTextOrNull is "" ? a[1] : a[0], P.Any("value"), P.Any("default"));
        table.Add("eval", static (in a) => Evaluate(a, ScriptMode.ScriptOnly), P.Any("value"));
        table.Add("eval_template", static (in a) => Evaluate(a, ScriptMode.Template), P.Any("value"));
        table.Add("format", FormatAny, P.Any("value"), P.Text("format"), P.Text("culture", ScriptValue.Null));
        table.Add("has_key", static (in a) => a[0].AsObject is { } o && a.TextOrNull(1) is { } key && o.Contains(key), P.Members("value"), P.Text("key"));
        table.Add("has_value", static (in a) => a[0].AsObject is { } o && a.TextOrNull(1) is { } key && !o[key].IsNull, P.Members("value"), P.Text("key"));
        table.Add("keys", static (in a) => Listed(a, static member => member.Key), P.Any("value"));
        table.Add("size", static (in a) => Size(a[0]), P.Any("value"));
        table.Add("typeof", static (in a) => TypeOf(a[0]), P.Any("value"));
        table.Add("kind", static (in a) => a[0].IsNull ? a[0] : TypeNames.Of(a[0]), P.Any("value"));
        table.Add("values", static (in a) => Listed(a, static member => member.Value), P.Any("value"));
        table.Add("from_json", FromJson, P.Text("json"));
        table.Add("to_json", static (in a) => JsonText.Write(a), P.Function("value"));
    }

    private static ScriptValue Listed(in Arguments a, Func<KeyValuePair<string, ScriptValue>, ScriptValue> choose)
    {
        var list = new ScriptArray(Members.List(a[0]).Select(choose));
        a.CountRounds(list.Count);
        return list;
    }

    private static ScriptValue Size(in ScriptValue value) => value.Kind switch
    {
        ScriptKind.Text => value.AsText.Length,
        ScriptKind.Array => value.AsArray!.Count,
        ScriptKind.Range => Number.Fit(value.AsRange.Count),
        ScriptKind.Object => value.AsObject!.Count,
        _ => 0,
    };

    private static ScriptValue TypeOf(in ScriptValue value) => value.Kind switch
    {
        ScriptKind.Null => ScriptValue.Null,
        ScriptKind.Boolean => "boolean",
        ScriptKind.Text => "string",
        ScriptKind.Array => value.AsArray!.IsRange ? "iterator" : "array",
        ScriptKind.Range => "iterator",
        _ when value.IsNumber || value.AsOther is char => "number",
        _ => "object",
    };

    private static ScriptValue FormatAny(in Arguments a)
    {
        if (a[0].IsNull)
        {
            return string.Empty;
        }

        return a[0].Kind switch
        {
            _ when a[0].IsNumber => Format(a),
            ScriptKind.Date or ScriptKind.TimeSpan => Format(a),
            // Objects have a form of their own, whatever the format.
            ScriptKind.Object when a[0].AsObject!.Count > 0 => TypeNames.Shown(a.Run, a[0]),
            _ => throw a.Refuse(Codes.NotFormattable, TypeNames.Shown(a.Run, a[0])),
        };
    }

    /// <summary>Formats a number or date by a .NET format, in the culture named or in the run's.</summary>
    internal static ScriptValue Format(in Arguments a)
    {
        var culture = Cultures.FindOr(a, a.TextOrNull(2), a.Run.Culture);
        var format = a.Text(1);
        // F999999999 would ask for that many digits.
        return format.Length > 1 && char.IsAsciiLetter(format[0]) && int.TryParse(format.AsSpan(1), out var digits) && digits > MostDigits
            ? throw a.Refuse(Codes.InvalidFormat)
            : ((IFormattable)a[0].ToObject()!).ToString(format, culture);
    }

    private static ScriptValue FromJson(in Arguments a)
    {
        var text = a.TextOrNull(0) ?? throw a.RefuseArgument(0, Codes.NullParameter, "json");
        a.Spend(text, BytesOfJsonLetter);
        try
        {
            using var document = JsonDocument.Parse(text);
            return ScriptValue.FromJson(document.RootElement.Clone());
        }
        catch (JsonException error)
        {
            throw a.Refuse(Codes.InvalidJson, error.Message);
        }
    }

    private static ScriptValue Evaluate(in Arguments a, ScriptMode mode)
    {
        if (a[0].AsTextOrNull is not { } text)
        {
            return a[0].AsFunction is { } function ? ArrayFunctions.Call(a, function) : a[0];
        }

        if (text.Length == 0)
        {
            return mode == ScriptMode.Template ? string.Empty : ScriptValue.Null;
        }

        a.Spend(text, BytesOfScriptLetter);
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
