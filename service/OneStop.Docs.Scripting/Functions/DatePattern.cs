using System.Text;

namespace OneStop.Docs.Scripting.Functions;

/// <summary>Patterns of <c>%</c> letters as .NET patterns, for reading dates. A pattern without <c>%</c> is taken as it is.</summary>
internal static class DatePattern
{
    public static string ToNet(string pattern)
    {
        if (!pattern.Contains('%', StringComparison.Ordinal))
        {
            return pattern;
        }

        var net = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length)
            {
                net.Append(Part(pattern[++i]));
            }
            else
            {
                net.Append('\\').Append(pattern[i]);
            }
        }

        return net.ToString();
    }

    private static string Part(char letter) => letter switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' or 'h' => "MMM",
        'B' => "MMMM",
        'd' => "dd",
        'D' => "MM/dd/yy",
        'e' => "%d",
        'F' => "yyyy-MM-dd",
        'H' => "HH",
        'I' => "hh",
        'k' => "H",
        'l' => "h",
        'L' => "fff",
        'm' => "MM",
        'M' => "mm",
        'p' or 'P' => "tt",
        'r' => "hh:mm:ss tt",
        'R' => "HH:mm",
        'S' => "ss",
        'T' or 'X' => "HH:mm:ss",
        'y' => "yy",
        'Y' => "yyyy",
        'Z' => "zzz",
        _ => "\\%\\" + letter,
    };
}
