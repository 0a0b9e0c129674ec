using OneStop.Docs.Engine.Templating.Compilation;
using OneStop.Docs.Engine.Templating.Rendering;
using OneStop.Docs.Scripting;

namespace OneStop.Docs.Engine.Templating.Values;

/// <summary>What a value may know of the place it is written into.</summary>
/// <param name="Part">The part: relationships are its own.</param>
/// <param name="Surrounding">The run and paragraph around; null where a value does not stand in the text of a run.</param>
/// <param name="IsAlone">True when blocks may take the place of the paragraph.</param>
/// <param name="Place">Into what kind of place it goes.</param>
/// <param name="Render">What the parts of the render share.</param>
/// <param name="Problems">Gathers what is wrong with values.</param>
internal sealed record ValueContext(
    string Part, RunSurrounding? Surrounding, bool IsAlone, ValuePlace Place, RenderContext Render, List<ValueProblem> Problems)
{
    private const int MostProblems = 1_000;

    /// <summary>Says what is wrong with a value; it writes nothing then.</summary>
    public MarkupPiece Refuse(MarkupValue value, string code, params string[] arguments)
    {
        if (Problems.Count < MostProblems) Problems.Add(new(value.Origin, code, arguments));
        return MarkupPiece.Nothing;
    }
}

/// <summary>Something wrong with a value.</summary>
/// <param name="Origin">Where it was made, or null.</param>
/// <param name="Code">Its diagnostic; the first argument of the wording is the tag, the others follow.</param>
/// <param name="Arguments">From the second on.</param>
/// <param name="Literal">The literal it was to follow, when its origin is not known.</param>
internal sealed record ValueProblem(TextPosition? Origin, string Code, IReadOnlyList<string> Arguments, int Literal = -1);
