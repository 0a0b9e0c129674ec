using OneStop.Docs.Scripting.Compilation;
using OneStop.Docs.Scripting.Running;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting;

/// <summary>A script ready to run, any number of times and on any number of threads at once.</summary>
public sealed class CompiledScript
{
    private readonly StatementNode _body;
    private readonly int _slots;
    private readonly ScriptSyntax _syntax;

    private CompiledScript(StatementNode body, int slots, ScriptFunctionSet functions, ScriptSyntax syntax)
    {
        _body = body;
        _slots = slots;
        _syntax = syntax;
        Functions = functions;
    }

    /// <summary>The functions the script was compiled with.</summary>
    public ScriptFunctionSet Functions { get; }

    /// <summary>Compiles a script that parsed without errors.</summary>
    /// <exception cref="ScriptRuntimeException">Functions are declared inside functions so deeply that the thread's stack has no room for more.</exception>
    public static CompiledScript Compile(ScriptSyntax syntax, ScriptFunctionSet functions)
    {
        var (body, slots) = Compiler.CompilePage(syntax.Page);
        return new(body, slots, functions, syntax);
    }

    /// <summary>Runs the script and writes what it yields.</summary>
    /// <exception cref="ScriptRuntimeException">It met something it cannot do, or a limit. What was written before stays written.</exception>
    /// <exception cref="OperationCanceledException">The caller wished to stop.</exception>
    public void Render(ScriptData data, IScriptOutput output, ScriptRunOptions options, CancellationToken cancellationToken)
    {
        var run = new RunState(options, Functions, cancellationToken);
        run.WriteTo(output);
        Run(run, data);
    }

    /// <summary>Runs the script and gives what it yields as text; literal matter yields its own text.</summary>
    /// <exception cref="ScriptRuntimeException">It met something it cannot do, or a limit.</exception>
    /// <exception cref="OperationCanceledException">The caller wished to stop.</exception>
    public string RenderText(ScriptData data, ScriptRunOptions options, CancellationToken cancellationToken)
    {
        var run = new RunState(options, Functions, cancellationToken);
        var buffer = new TextBuffer();
        run.WriteTo(buffer);
        Run(run, data);
        return buffer.ToString();
    }

    /// <summary>
    /// Runs the script once more over data that made it fail, going on behind each statement that fails, and tells of every
    /// error once with how often it was met. Errors that only follow from a value never worked out are left out.
    /// </summary>
    /// <param name="data">What the script reads.</param>
    /// <param name="output">What is written goes here; of no use to anybody.</param>
    /// <param name="options">As for the run that failed.</param>
    /// <param name="most">Errors after which the run ends.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>In the order first met; the last may be a limit, which ends the run. Empty when nothing failed this time.</returns>
    /// <exception cref="OperationCanceledException">The caller wished to stop.</exception>
    public IReadOnlyList<ScriptFault> FindErrors(
        ScriptData data, IScriptOutput output, ScriptRunOptions options, int most, CancellationToken cancellationToken)
    {
        var (body, slots) = Compiler.CompilePage(_syntax.Page, isTolerant: true);
        var run = new RunState(options, Functions, cancellationToken) { Faults = new(most) };
        run.WriteTo(output);
        try
        {
            new CompiledScript(body, slots, Functions, _syntax).Run(run, data);
        }
        catch (ScriptRuntimeException failure)
        {
            run.Faults.Add(failure.Error, null);
        }

        return run.Faults.Faults;
    }

    private void Run(RunState run, ScriptData data)
    {
        data.PushTo(run.Scopes);
        var frame = new Frame(run, _slots);
        if (Execute(frame) == Flow.Return)
        {
            run.WriteValue(frame.Result, SourceSpan.None);
        }
    }

    internal int SlotCount => _slots;

    internal Flow Execute(Frame frame) => _body.Execute(frame);
}
