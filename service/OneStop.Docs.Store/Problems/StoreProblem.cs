using System.Globalization;

namespace OneStop.Docs.Store.Problems;

/// <summary>One thing that is wrong, with its wording.</summary>
/// <param name="Code">Stable code, <c>STOnnn</c>; its page is docs/codes.</param>
/// <param name="Place">The member of the request it concerns, e.g. <c>reason</c>; empty when there is none.</param>
/// <param name="Arguments">What the wording quotes.</param>
public sealed record StoreProblem(string Code, string Place, IReadOnlyList<string> Arguments)
{
    /// <summary>The sentence in Vietnamese, or in English for an English culture.</summary>
    public string Message(CultureInfo culture) => MessageTable.Format(Code, culture, Arguments);

    internal static StoreProblem At(string place, string code, params string[] arguments) => new(code, place, arguments);
}
