using System.Globalization;
using System.Text;
using OneStop.Docs.TestKit;

namespace OneStop.Docs.Drafting.Tests.Documents;

/// <summary>What a clerk looks at first in a printed document: how many pages, how they lie, where the lines of the form stand.</summary>
internal static class PrintedForm
{
    private static readonly string[] KeyLines =
    [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số:", "Kính gửi:", "Nơi nhận:",
        "QUYẾT ĐỊNH:", "Điều 1.", "Phụ lục", "Nguyễn Văn A",
    ];

    /// <summary>One line a page and one a key line found on it: words, left, top and right edge in whole points.</summary>
    public static string Describe(IReadOnlyList<PdfPage> pages)
    {
        var text = new StringBuilder();
        foreach (var page in pages)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"page {page.Number} {(page.IsLandscape ? "landscape" : "portrait")}");
            foreach (var line in KeyLines.SelectMany(key => Find(page, key)))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  {line.Text} | {line.Left:0} {line.Top:0} {line.Right:0}");
            }
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>Where the words of <paramref name="key"/> stand one after another on one line of the page.</summary>
    public static IEnumerable<PdfWord> Find(PdfPage page, string key)
    {
        var wanted = key.Split(' ');
        for (var i = 0; i + wanted.Length <= page.Words.Count; i++)
        {
            var run = page.Words.Skip(i).Take(wanted.Length).ToList();
            if (!run.Select(word => word.Text).SequenceEqual(wanted)) continue;
            if (run.TrueForAll(word => Math.Abs(word.Top - run[0].Top) < 2))
            {
                yield return new(page.Number, key, run[0].Left, run[0].Top, run[^1].Right, run[^1].Bottom);
            }
        }
    }

    /// <summary>Where two descriptions differ by more than <paramref name="points"/>; empty when they agree.</summary>
    public static IReadOnlyList<string> Differences(string expected, string actual, double points)
    {
        var left = expected.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var right = actual.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var differences = left.Zip(right).Where(pair => !Agree(pair.First, pair.Second, points))
            .Select(pair => $"expected {pair.First.Trim()}, got {pair.Second.Trim()}").ToList();
        if (left.Length != right.Length) differences.Add($"expected {left.Length} lines, got {right.Length}:\n{actual}");
        return differences;
    }

    private static bool Agree(string expected, string actual, double points)
    {
        var (words, places) = Split(expected);
        var (otherWords, otherPlaces) = Split(actual);
        return string.Equals(words, otherWords, StringComparison.Ordinal)
            && places.Length == otherPlaces.Length
            && places.Zip(otherPlaces).All(pair => Math.Abs(pair.First - pair.Second) <= points);
    }

    private static (string Words, double[] Places) Split(string line)
    {
        var bar = line.LastIndexOf('|');
        return bar < 0
            ? (line, [])
            : (line[..bar], [.. line[(bar + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => double.Parse(n, CultureInfo.InvariantCulture))]);
    }
}
