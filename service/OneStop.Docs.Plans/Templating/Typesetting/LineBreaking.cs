namespace OneStop.Docs.Plans.Templating.Typesetting;

/// <summary>Where lines break.</summary>
internal static class LineBreaking
{
    /// <summary>An agency's name parts more naturally before these words than elsewhere.</summary>
    private static readonly HashSet<string> NaturalStarts = new(StringComparer.Ordinal)
    {
        "XÃ", "PHƯỜNG", "ĐẶC", "TỈNH", "THÀNH", "HUYỆN", "QUẬN", "THỊ", "ỦY", "UỶ", "HỘI", "VÀ", "HÀNH", "CÔNG",
    };

    /// <summary>Lines as Word fills them: as many words as fit.</summary>
    public static IReadOnlyList<string> Fill(string text, Func<string, int> measure, int width)
    {
        var lines = new List<string>();
        foreach (var word in Words(text))
        {
            if (lines.Count > 0 && measure($"{lines[^1]} {word}") <= width) lines[^1] += $" {word}";
            else lines.Add(word);
        }

        return lines;
    }

    /// <summary>As few lines as <see cref="Fill"/> gives, of even length, parted at natural places where that costs little.</summary>
    public static IReadOnlyList<string> Balance(string text, Func<string, int> measure, int width)
    {
        var words = Words(text);
        var count = Fill(text, measure, width).Count;
        return count < 2 ? [string.Join(' ', words)] : Best(words, count, measure, width).Lines;
    }

    private static (long Cost, IReadOnlyList<string> Lines) Best(string[] words, int count, Func<string, int> measure, int width)
    {
        var whole = string.Join(' ', words);
        if (count == 1) return (Slack(measure(whole), width), [whole]);
        var best = (Cost: long.MaxValue, Lines: (IReadOnlyList<string>)[whole]);
        for (var first = 1; first <= words.Length - count + 1; first++)
        {
            var line = string.Join(' ', words[..first]);
            var length = measure(line);
            if (length > width && first > 1) break;
            var rest = Best(words[first..], count - 1, measure, width);
            if (rest.Cost == long.MaxValue) continue;
            var cost = rest.Cost + Slack(length, width) + (NaturalStarts.Contains(words[first]) ? 0 : Unnatural(width));
            if (cost < best.Cost) best = (cost, [line, .. rest.Lines]);
        }

        return best;
    }

    /// <summary>Blank space squared keeps lines even; a line that is too long is the last resort.</summary>
    private static long Slack(int length, int width) =>
        length > width ? 100L * width * width : (long)(width - length) * (width - length);

    private static long Unnatural(int width) => (long)width * width / 6;

    private static string[] Words(string text) =>
        text.Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
}
