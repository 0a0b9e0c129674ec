using OneStop.Docs.Scripting.Compilation;
using OneStop.Docs.Scripting.Running;
using OneStop.Docs.Scripting.Syntax;

namespace OneStop.Docs.Scripting;

/// <summary>A script ready to run, any number of times and on any number of threads at once.</summary>
public sealed class CompiledScript
{
    private readonly StatementNode _body;
    private readonly int _slots;

    private CompiledScript(StatementNode body, int slots, ScriptFunctionSet functions)
    {
        _body = body;
        _slots = slots;
        Functions = functions;
    }

    /// <summary>The functions the script was compiled with.</summary>
    public ScriptFunctionSet Functions { get; }

    /// <summary>Compiles a script that parsed without errors.</summary>
    /// <exception cref="ScriptRuntimeException">Functions are declared inside functions so deeply that the thread's stack has no room for more.</exception>
    public static CompiledScript Compile(ScriptSyntax syntax, ScriptFunctionSet functions)
    {
        var (body, slots) = Compiler.CompilePage(syntax.Page);
        return new(body, slots, functions);
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
