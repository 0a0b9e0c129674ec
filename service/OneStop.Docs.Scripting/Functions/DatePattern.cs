using System.Globalization;
using System.Text;
using OneStop.Docs.Scripting.Diagnostics;

namespace OneStop.Docs.Scripting.Functions;

/// <summary>Patterns of <c>%</c> letters as .NET patterns, for reading dates. A pattern without <c>%</c> is taken as it is.</summary>
internal static class DatePattern
{
    /// <param name="index">Which argument the pattern is.</param>
    /// <param name="culture">Becomes the invariant one where the pattern says <c>%g</c>.</param>
    public static string ToNet(in Arguments a, int index, string pattern, ref CultureInfo culture)
    {
        var net = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 >= pattern.Length)
            {
                net.Append(pattern[i]);
                continue;
            }

            var letter = pattern[++i];
            if (letter == 'g')
            {
                culture = CultureInfo.InvariantCulture;
            }
            else if (DateFormat.IsOnlyForWriting(letter))
            {
                throw a.RefuseArgument(index, Codes.UnsuitedPattern, letter.ToString());
            }
            else
            {
                net.Append(Part(letter) ?? "%" + letter);
            }
        }

        return net.ToString();
    }

    private static string? Part(char letter) => letter switch
    {
        'B' => "MMM",
        'c' => "ddd MMM dd HH:mm:ss yyyy",
        'e' => "%d",
        'k' => "%H",
        'l' => "%h",
        'P' => "tt",
        'x' => "d",
        _ => DateFormat.NetPattern(letter),
    };
}
