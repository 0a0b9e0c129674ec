namespace OneStop.Docs.Plans.Tests.Wording;

/// <summary>An independent oracle: adds Vietnamese number words up the way a listener does.</summary>
internal static class WordsToNumber
{
    private static readonly Dictionary<string, int> Units = new(StringComparer.Ordinal)
    {
        ["không"] = 0,
        ["một"] = 1,
        ["mốt"] = 1,
        ["hai"] = 2,
        ["ba"] = 3,
        ["bốn"] = 4,
        ["tư"] = 4,
        ["năm"] = 5,
        ["lăm"] = 5,
        ["sáu"] = 6,
        ["bảy"] = 7,
        ["tám"] = 8,
        ["chín"] = 9,
    };

    public static long Read(string words)
    {
        var isNegative = words.StartsWith("âm ", StringComparison.Ordinal);
        long total = 0, part = 0, current = 0;
        foreach (var word in (isNegative ? words[3..] : words).Split(' '))
        {
            switch (word)
            {
                case "mười": current += 10; break;
                case "mươi": current = (current / 10 * 10) + (current % 10 * 10); break;
                case "trăm": current *= 100; break;
                case "linh": break;
                case "nghìn": (part, current) = (part + (current * 1000), 0); break;
                case "triệu": (part, current) = (part + (current * 1_000_000), 0); break;
                case "tỷ": (total, part, current) = ((total + part + current) * 1_000_000_000, 0, 0); break;
                default: current += Units[word]; break;
            }
        }

        total += part + current;
        return isNegative ? -total : total;
    }
}
