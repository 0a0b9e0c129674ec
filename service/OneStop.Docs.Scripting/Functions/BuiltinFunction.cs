using OneStop.Docs.Scripting.Diagnostics;
using OneStop.Docs.Scripting.Running;

namespace OneStop.Docs.Scripting.Functions;

/// <summary>What a builtin works on: its arguments, already converted, and the run.</summary>
internal readonly ref struct Arguments(in CallSite site, ScriptValue[] values)
{
    private readonly CallSite _site = site;

    public CallSite Site => _site;

    public RunState Run => _site.Run;

    public ScriptValue this[int index] => values[index];

    public int Count => values.Length;

    /// <summary>A text; null counts as empty.</summary>
    public string Text(int index) => values[index].AsTextOrNull ?? string.Empty;

    public string? TextOrNull(int index) => values[index].AsTextOrNull;

    /// <summary>A text that must be there; <paramref name="name"/> and <paramref name="function"/> are what the message calls them.</summary>
    public string Given(int index, string name, string function) =>
        values[index].AsTextOrNull ?? throw Refuse(Codes.NullArgument, name, function);

    public int Int(int index) => values[index].AsInt;

    public double Double(int index) => values[index].AsDouble;

    public ScriptArray? List(int index) => values[index].AsArray;

    public string Print(in ScriptValue value) => Printer.Print(Run, value, _site.Span);

    /// <summary>A text made by a function, held against the limit.</summary>
    public ScriptValue Limited(string text)
    {
        var limit = Run.Limits.TextLength;
        return limit > 0 && text.Length > limit
            ? throw Fail.At(_site.TargetSpan, Codes.TextLimit, Diagnostics.Text.Of(limit))
            : text;
    }

    /// <summary>Counts what a function makes on the way: so many bytes for each character of a text it works on.</summary>
    public void Spend(string text, int bytesOfEach) => Run.Spend(_site.TargetSpan, (long)text.Length * bytesOfEach);

    /// <summary>Counts the parts a text was cut into: each is a text of its own and an item of two lists.</summary>
    public void SpendParts(long characters, int parts) => Run.Spend(_site.TargetSpan, (2 * characters) + (64L * parts));

    /// <summary>Counts work over a list.</summary>
    public void CountRounds(long rounds) => Run.CountInternal(_site.TargetSpan, rounds);

    public ScriptRuntimeException Refuse(string code, params string[] arguments) => Fail.At(_site.TargetSpan, code, arguments);

    public ScriptRuntimeException RefuseArgument(int index, string code, params string[] arguments) =>
        Fail.At(_site.Argument(index), code, arguments);
}

/// <summary>The body of a builtin.</summary>
internal delegate ScriptValue BuiltinBody(in Arguments arguments);

/// <summary>A function that comes with the language.</summary>
internal sealed class BuiltinFunction(string name, ParameterDescription[] parameters, BuiltinBody body) : ScriptFunction
{
    public string Name => name;

    public override IReadOnlyList<ParameterDescription> Parameters => parameters;

    public override ScriptValue Invoke(in CallSite site, ScriptValue[] arguments)
    {
        site.Run.Step(site.Span);
        try
        {
            var result = body(new Arguments(site, arguments));
            return result.IsText ? Checked(site, result) : result;
        }
        catch (ArgumentException error)
        {
            // What .NET says of an argument is said where that argument stands.
            var index = Array.FindIndex(parameters, parameter => string.Equals(parameter.Name, error.ParamName, StringComparison.Ordinal));
            throw Fail.At(index >= 0 && index < site.Arguments?.Length ? site.Arguments[index] : site.TargetSpan, Codes.Unsuited, error.Message);
        }
        catch (Exception error) when (error is FormatException or ArithmeticException or InvalidOperationException)
        {
            throw Fail.At(site.TargetSpan, Codes.Unsuited, error.Message);
        }
    }

    private static ScriptValue Checked(in CallSite site, in ScriptValue text)
    {
        var (length, run) = (text.AsText.Length, site.Run);
        run.SpendText(site.TargetSpan, length);
        return length > run.Limits.LongestText
            ? throw Fail.At(site.TargetSpan, Codes.TextLimit, Text.Of(run.Limits.LongestText))
            : text;
    }
}

/// <summary>Short names for parameter descriptions.</summary>
internal static class P
{
    public static ParameterDescription Any(string name, ScriptValue? fallback = null) => new(name, ParameterType.Any, fallback);

    public static ParameterDescription Text(string name, ScriptValue? fallback = null) => new(name, ParameterType.Text, fallback);

    public static ParameterDescription Int(string name, ScriptValue? fallback = null) => new(name, ParameterType.Int, fallback);

    public static ParameterDescription Double(string name, ScriptValue? fallback = null) => new(name, ParameterType.Double, fallback);

    public static ParameterDescription Flag(string name, ScriptValue? fallback = null) => new(name, ParameterType.Boolean, fallback);

    public static ParameterDescription List(string name, ScriptValue? fallback = null) => new(name, ParameterType.List, fallback);

    public static ParameterDescription Date(string name, ScriptValue? fallback = null) => new(name, ParameterType.Date, fallback);

    public static ParameterDescription Members(string name) => new(name, ParameterType.Members);

    public static ParameterDescription Function(string name, ScriptValue? fallback = null) => new(name, ParameterType.Function, fallback);

    public static ParameterDescription Rest(string name) => new(name, ParameterType.Any, null, IsRest: true);
}

/// <summary>Collects the functions of one builtin object.</summary>
internal sealed class FunctionTable
{
    public ScriptObject Members { get; private set; } = new();

    public void Add(string name, BuiltinBody body, params ParameterDescription[] parameters) =>
        Members[name] = ScriptValue.From(new BuiltinFunction(name, parameters, body));

    /// <summary>Brings the members into the order in which the real engine lists them.</summary>
    public void Order(params ReadOnlySpan<string> names)
    {
        var ordered = new ScriptObject();
        foreach (var name in names)
        {
            ordered[name] = Members[name];
        }

        Members = ordered;
    }
}
