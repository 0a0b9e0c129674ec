using System.Globalization;
using OneStop.Docs.Scripting.Running;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting;

/// <summary>What a host function may know of the run that calls it.</summary>
public sealed class ScriptCallContext
{
    internal ScriptCallContext(RunState run) => Run = run;

    internal RunState Run { get; }

    /// <summary>How a date is written when a script does not say: <c>date.format</c>.</summary>
    internal string DateFormat { get; set; } = UsualDateFormat;

    internal const string UsualDateFormat = "%d %b %Y";

    /// <summary>Where the function that is being called stands in the author's text.</summary>
    public TextPosition Place { get; internal set; }

    /// <summary>How numbers and dates are written.</summary>
    public CultureInfo Culture => Run.Culture;

    /// <summary>The run's clock.</summary>
    public TimeProvider Clock => Run.Options.Clock;

    /// <summary>What the run may spend.</summary>
    public ScriptLimits Limits => Run.Limits;

    /// <summary>What a name of the data or of the script's top level holds; null when there is none.</summary>
    public ScriptValue Global(string name) => Run.TryFind(name, out var value) ? value : ScriptValue.Null;

    /// <summary>The text the language makes of a value.</summary>
    public string TextOf(ScriptValue value) => Printer.Print(Run, value, SourceSpan.None);
}
