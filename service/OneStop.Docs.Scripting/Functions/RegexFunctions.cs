using System.Text.RegularExpressions;
using OneStop.Docs.Scripting.Diagnostics;

namespace OneStop.Docs.Scripting.Functions;

/// <summary>The <c>regex</c> object. Every pattern comes from a template: each use has a time limit.</summary>
internal static class RegexFunctions
{
    // What the platform makes of a pattern's letter at most, and of a match, in parts of a text.
    private const int BytesOfPatternLetter = 128;
    private const int MatchInParts = 4;

    public static void AddTo(FunctionTable table)
    {
        table.Add("escape", static (in a) => Regex.Escape(a.Given(0, "pattern", "Escape")), P.Text("pattern"));
        table.Add("match", Match, P.Text("text"), P.Text("pattern"), P.Text("options", ScriptValue.Null));
        table.Add("matches", Matches, P.Text("text"), P.Text("pattern"), P.Text("options", ScriptValue.Null));
        table.Add("replace", Replace, P.Text("text"), P.Text("pattern"), P.Text("replace"), P.Text("options", ScriptValue.Null));
        table.Add("split", Split, P.Text("text"), P.Text("pattern"), P.Text("options", ScriptValue.Null));
        table.Add("unescape", Unescape, P.Text("pattern"));
    }

    private static Regex Create(in Arguments a, int options, string pattern)
    {
        var flags = RegexOptions.None;
        foreach (var letter in a.Text(options))
        {
            flags |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
        }

        a.Spend(pattern, BytesOfPatternLetter);
        try
        {
            return new Regex(pattern, flags, a.Run.Limits.RegexTime);
        }
        catch (RegexParseException error)
        {
            throw a.Refuse(Codes.InvalidPattern, error.Message);
        }
    }

    private static ScriptRuntimeException TooLong(in Arguments a) =>
        a.Refuse(Codes.RegexTime, Text.Of((long)a.Run.Limits.RegexTime.TotalMilliseconds));

    private static ScriptArray Groups(in Arguments a, Match match)
    {
        a.SpendParts(match.Groups.Values.Sum(group => (long)group.Length), match.Groups.Count + MatchInParts);
        return new(match.Success ? match.Groups.Values.Select(group => (ScriptValue)group.Value) : []);
    }

    private static ScriptValue Match(in Arguments a)
    {
        var text = a.Given(0, "text", "Match");
        var regex = Create(a, 2, a.Given(1, "pattern", "Match"));
        try
        {
            return Groups(a, regex.Match(text));
        }
        catch (RegexMatchTimeoutException)
        {
            throw TooLong(a);
        }
    }

    private static ScriptValue Matches(in Arguments a)
    {
        var text = a.Given(0, "text", "Matches");
        var regex = Create(a, 2, a.Given(1, "pattern", "Matches"));
        try
        {
            var result = new ScriptArray();
            foreach (Match match in regex.Matches(text))
            {
                a.CountRounds(1);
                result.Add(Groups(a, match));
            }

            return result;
        }
        catch (RegexMatchTimeoutException)
        {
            throw TooLong(a);
        }
    }

    private static ScriptValue Replace(in Arguments a)
    {
        var text = a.Given(0, "text", "Replace");
        var pattern = a.Given(1, "pattern", "Replace");
        var replacement = a.Given(2, "replace", "Replace");
        var regex = Create(a, 3, pattern);
        try
        {
            return a.Limited(regex.Replace(text, replacement));
        }
        catch (RegexMatchTimeoutException)
        {
            throw TooLong(a);
        }
    }

    private static ScriptValue Split(in Arguments a)
    {
        var text = a.Given(0, "text", "Split");
        var regex = Create(a, 2, a.Given(1, "pattern", "Split"));
        try
        {
            var parts = regex.Split(text);
            a.SpendParts(text.Length, parts.Length);
            return new ScriptArray(parts.Select(part => (ScriptValue)part));
        }
        catch (RegexMatchTimeoutException)
        {
            throw TooLong(a);
        }
    }

    private static ScriptValue Unescape(in Arguments a)
    {
        try
        {
            return Regex.Unescape(a.Given(0, "pattern", "Unescape"));
        }
        catch (ArgumentException error)
        {
            throw a.Refuse(Codes.InvalidPattern, error.Message);
        }
    }
}
