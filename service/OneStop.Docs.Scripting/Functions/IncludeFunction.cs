using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Running;

namespace OneStop.Docs.Scripting.Functions;

/// <summary><c>include "name" arguments…</c></summary>
internal sealed class IncludeFunction : ScriptFunction
{
    private static readonly ParameterDescription[] s_parameters = [P.Any("template_name"), P.Rest("arguments")];

    public override IReadOnlyList<ParameterDescription> Parameters => s_parameters;

    public override ScriptValue Invoke(in CallSite site, ScriptValue[] arguments)
    {
        var outer = site.Run.BeginCapture();
        string text;
        var result = ScriptValue.Null;
        var returned = false;
        try
        {
            returned = Run(site, arguments, out result);
        }
        finally
        {
            text = site.Run.EndCapture(outer);
        }

        return returned && !result.IsNull ? result : text;
    }

    public override bool TryWrite(in CallSite site, ScriptValue[] arguments)
    {
        if (Run(site, arguments, out var result))
        {
            site.Run.WriteValue(result, site.Span);
        }

        return true;
    }

    private static bool Run(in CallSite site, ScriptValue[] arguments, out ScriptValue result)
    {
        var name = arguments[0];
        var rest = arguments[1].AsArray!;
        return Run(site, Printer.Print(site.Run, name, site.Span), new ScriptArray([name, .. rest]) { Named = site.Named }, out result);
    }

    /// <summary>Runs an included text; what it returns is written as what it writes.</summary>
    internal static void WriteIncluded(in CallSite site, string name, ScriptArray arguments)
    {
        if (Run(site, name, arguments, out var result))
        {
            site.Run.WriteValue(result, site.Span);
        }
    }

    private static bool Run(in CallSite site, string name, ScriptArray arguments, out ScriptValue result)
    {
        var run = site.Run;
        var script = Find(site, name);
        run.EnterCall(site.Span);
        var frame = new Frame(run, script.SlotCount) { Arguments = arguments, Locals = site.Named };
        try
        {
            var returned = script.Execute(frame) == Flow.Return;
            result = frame.Result;
            return returned;
        }
        finally
        {
            run.LeaveCall();
        }
    }

    private static CompiledScript Find(in CallSite site, string name)
    {
        if (string.IsNullOrEmpty(name))
        {
            throw Fail.At(site.TargetSpan, Codes.IncludeWithoutName);
        }

        var options = site.Run.Options;
        if (options.Includes is null)
        {
            throw Fail.At(site.TargetSpan, Codes.IncludeWithoutLoader, name);
        }

        return options.Includes(name) ?? throw (options.IncludeCheck?.Invoke(name) switch
        {
            IncludeRefusal.NoPath => Fail.At(site.TargetSpan, Codes.IncludeWithoutPath, name),
            IncludeRefusal.Broken => Fail.At(site.TargetSpan, Codes.IncludeBroken, name),
            _ => Fail.At(site.TargetSpan, Codes.IncludeWithoutText, name),
        });
    }
}

/// <summary><c>include_join ["a", "b"] ", " "before" "after"</c></summary>
internal sealed class IncludeJoinFunction : ScriptFunction
{
    private const string TemplateMark = "tpl:";

    private static readonly ParameterDescription[] s_parameters =
        [P.List("template_names"), P.Any("separator"), P.Any("prefix", ScriptValue.Null), P.Any("suffix", ScriptValue.Null)];

    public override IReadOnlyList<ParameterDescription> Parameters => s_parameters;

    public override ScriptValue Invoke(in CallSite site, ScriptValue[] arguments)
    {
        var outer = site.Run.BeginCapture();
        string text;
        try
        {
            Write(site, arguments);
        }
        finally
        {
            text = site.Run.EndCapture(outer);
        }

        return text;
    }

    private static void Write(in CallSite site, ScriptValue[] arguments)
    {
        // Every text included sees the arguments that were really given.
        var given = new ScriptArray(arguments.Take(site.Arguments?.Length ?? 0));
        WritePart(site, arguments[2], given);
        var names = (arguments[0].AsArray?.Items ?? []).ConvertAll(Print(site)).FindAll(name => name.Length > 0);
        for (var i = 0; i < names.Count; i++)
        {
            if (i > 0)
            {
                WritePart(site, arguments[1], given);
            }

            IncludeFunction.WriteIncluded(site, names[i], given);
        }

        WritePart(site, arguments[3], given);
    }

    private static Converter<ScriptValue, string> Print(CallSite site) => value => Printer.Print(site.Run, value, site.Span);

    private static void WritePart(in CallSite site, in ScriptValue part, ScriptArray given)
    {
        if (part.AsTextOrNull is { } text && text.StartsWith(TemplateMark, StringComparison.Ordinal))
        {
            IncludeFunction.WriteIncluded(site, text[TemplateMark.Length..], given);
        }
        else
        {
            site.Run.WriteValue(part, site.Span);
        }
    }
}
