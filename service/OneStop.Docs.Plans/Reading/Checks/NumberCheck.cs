using System.Text.RegularExpressions;
using OneStop.Docs.Plans.Diagnostics;
using OneStop.Docs.Plans.Model;

namespace OneStop.Docs.Plans.Reading.Checks;

/// <summary>Number and symbol.</summary>
/// <remarks>Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II khoản 3: an Arabic number; groups of the symbol joined by hyphens, no blanks.</remarks>
internal static partial class NumberCheck
{
    public static void Run(Plan plan, ProblemList problems)
    {
        var root = JsonPlace.Root;
        if (plan.Number is { } number && !NumberPattern().IsMatch(number)) problems.Error(PlanCodes.BadNumber, root["number"], number);
        if (plan.Symbol is not { } symbol) return;
        if (!SymbolPattern().IsMatch(symbol))
        {
            problems.Error(PlanCodes.BadSymbol, root["symbol"], symbol);
            return;
        }

        // Documents of legal norms carry the year first: 2018/NĐ-CP.
        var first = symbol[(symbol.IndexOf('/') + 1)..].Split('-')[0];
        var isLetter = plan.Kind is DocumentKinds.OfficialLetter or DocumentKinds.LetterOfApology;
        var disagrees = isLetter ? DocumentKinds.IsSymbolCode(first) : DocumentKinds.IsSymbolCode(plan.Kind) && first != plan.Kind;
        if (disagrees) problems.Warning(PlanCodes.SymbolDisagreesWithKind, root["symbol"], symbol, plan.Kind);
    }

    [GeneratedRegex(@"^\d+$", RegexOptions.ECMAScript | RegexOptions.CultureInvariant, 1000)]
    public static partial Regex NumberPattern();

    [GeneratedRegex(@"^([0-9]{4}/)?\p{Lu}[\p{L}0-9&.]*(-\p{L}[\p{L}0-9&.]*)*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    public static partial Regex SymbolPattern();
}
