using System.Runtime.CompilerServices;

namespace OneStop.Docs.Scripting.Data;

/// <summary>Data nested deeper than the thread's stack can follow is refused before the process ends.</summary>
internal static class Nesting
{
    public static void Check()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new ArgumentException("The data is nested too deeply.");
        }
    }
}
