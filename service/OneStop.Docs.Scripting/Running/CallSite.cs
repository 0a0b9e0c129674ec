using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting.Running;

/// <summary>From where a function is called: for messages, and for what it needs of the run.</summary>
/// <param name="Span">The whole call.</param>
/// <param name="Arguments">Where each argument stands, those fed by a pipe first.</param>
internal readonly record struct CallSite(Frame Frame, SourceSpan Span, SourceSpan TargetSpan, SourceSpan[]? Arguments)
{
    public RunState Run => Frame.Run;

    /// <summary>Arguments given by name to a function that declares no names.</summary>
    public ScriptObject? Named { get; init; }

    /// <summary>The call is a statement of its own, no part of an expression.</summary>
    public bool IsStatement { get; init; }

    /// <summary>Where argument <paramref name="index"/> stands, or the call where it was left out.</summary>
    public SourceSpan Argument(int index) => index < Arguments?.Length ? Arguments[index] : Span;
}
