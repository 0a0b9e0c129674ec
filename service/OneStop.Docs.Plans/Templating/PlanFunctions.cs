using OneStop.Docs.Plans.Registers;
using OneStop.Docs.Plans.Templating.Body;
using OneStop.Docs.Plans.Templating.Tables;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Plans.Templating;

/// <summary>What templates of plans can call besides the language's own functions: <c>vn.*</c>, <c>body.*</c>, <c>tasks.*</c>.</summary>
public static class PlanFunctions
{
    /// <summary>The functions of <paramref name="functions"/> and ours.</summary>
    /// <param name="agencies">Where <c>vn.agency</c> looks names up.</param>
    public static ScriptFunctionSet AddTo(ScriptFunctionSet functions, AgencyRegister agencies)
    {
        foreach (var (name, function) in All(agencies)) functions = functions.With(name, function);
        // A plan has a field "date", which hides the builtin functions of that name.
        return functions.WithAlias("dates", "date");
    }

    private static IEnumerable<(string Name, Delegate Function)> All(AgencyRegister agencies) =>
        [.. WordFunctions.All(agencies), .. BodyFunctions.All, .. TaskFunctions.All, .. Typesetting.LayoutFunctions.All];
}
