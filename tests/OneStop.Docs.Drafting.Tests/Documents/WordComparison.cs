using System.Text;

namespace OneStop.Docs.Drafting.Tests.Documents;

/// <summary>What a word-by-word comparison finds lacking and added, in order, with the words before as place.</summary>
internal static class WordComparison
{
    /// <returns>Lines <c>- lacking words</c> and <c>+ added words</c>; empty when the texts are equal.</returns>
    public static string Between(IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        var lengths = CommonLengths(expected, actual);
        var report = new StringBuilder();
        var (i, j, sign, words) = (0, 0, ' ', new List<string>());
        while (i < expected.Count || j < actual.Count)
        {
            var next = Step(expected, actual, lengths, i, j);
            if (next != sign)
            {
                Write(report, sign, words);
                sign = next;
            }

            if (next != ' ') words.Add(next == '-' ? expected[i] : actual[j]);
            if (next != '+') i++;
            if (next != '-') j++;
        }

        Write(report, sign, words);
        return report.ToString();
    }

    private static char Step(IReadOnlyList<string> expected, IReadOnlyList<string> actual, int[,] lengths, int i, int j)
    {
        if (i == expected.Count) return '+';
        if (j == actual.Count) return '-';
        if (string.Equals(expected[i], actual[j], StringComparison.OrdinalIgnoreCase)) return ' ';
        return lengths[i + 1, j] >= lengths[i, j + 1] ? '-' : '+';
    }

    private static void Write(StringBuilder report, char sign, List<string> words)
    {
        if (words.Count > 0) report.Append(sign).Append(' ').AppendJoin(' ', words).Append('\n');
        words.Clear();
    }

    private static int[,] CommonLengths(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var lengths = new int[left.Count + 1, right.Count + 1];
        for (var i = left.Count - 1; i >= 0; i--)
        {
            for (var j = right.Count - 1; j >= 0; j--)
            {
                lengths[i, j] = string.Equals(left[i], right[j], StringComparison.Ordinal)
                    ? lengths[i + 1, j + 1] + 1
                    : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }
}
