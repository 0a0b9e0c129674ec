namespace OneStop.Docs.Plans.Templating.Tables;

/// <summary>Shares the width of a page among columns by what stands in them.</summary>
internal static class ColumnWidths
{
    /// <summary>Mean width of a letter of Times New Roman 13 in twips, with room to spare.</summary>
    private const int Letter = 135;

    /// <summary>Mean width of a bold capital or digit in twips.</summary>
    private const int Capital = 185;

    /// <summary>Left and right cell margins together, in twips.</summary>
    private const int Margins = 216;

    /// <summary>Widths in twips that sum to <paramref name="total"/> exactly.</summary>
    /// <param name="columns">The texts of each column, heading included.</param>
    /// <remarks>
    /// No column is narrower than its longest word. What is left is shared by the square root of the amount of text: a
    /// column with four times the text gets twice the width and half as many lines.
    /// </remarks>
    public static IReadOnlyList<int> Share(IReadOnlyList<IReadOnlyList<string>> columns, int total)
    {
        if (columns.Count == 0) return [];
        var least = columns.Select(texts => Margins + Math.Max(2 * Letter, LongestWord(texts))).ToArray();
        if (least.Sum() > total) return Fit(least, total);
        var weights = columns.Select(texts => Math.Sqrt(texts.Sum(t => (double)t.Length))).ToArray();

        // A column that never needs more than one line asks for no more than that line.
        var most = columns.Select(texts => Margins + Math.Max(3 * Letter, texts.Max(WidthOf))).ToArray();
        return Fit(Grow(least, most, weights, total), total);
    }

    private static int[] Grow(int[] least, int[] most, double[] weights, int total)
    {
        var widths = (int[])least.Clone();
        var open = Enumerable.Range(0, least.Length).Where(i => widths[i] < most[i]).ToHashSet();
        while (open.Count > 0)
        {
            var fixedWidth = Enumerable.Range(0, least.Length).Where(i => !open.Contains(i)).Sum(i => widths[i]);
            var unit = (total - fixedWidth) / Math.Max(1e-9, open.Sum(i => weights[i]));
            var settled = open.Order().FirstOrDefault(i => unit * weights[i] < least[i] || unit * weights[i] > most[i], -1);
            if (settled < 0)
            {
                foreach (var i in open) widths[i] = (int)(unit * weights[i]);
                break;
            }

            widths[settled] = unit * weights[settled] < least[settled] ? least[settled] : most[settled];
            open.Remove(settled);
        }

        return widths;
    }

    /// <summary>Scales to the total and gives what rounding leaves to the widest.</summary>
    private static int[] Fit(int[] widths, int total)
    {
        var sum = (long)widths.Sum();
        var scaled = widths.Select(w => (int)(w * (long)total / sum)).ToArray();
        scaled[Array.IndexOf(scaled, scaled.Max())] += total - scaled.Sum();
        return scaled;
    }

    /// <summary>In twips.</summary>
    private static int LongestWord(IReadOnlyList<string> texts) =>
        texts.SelectMany(t => t.Split([' ', '\n', '\t'])).Select(WidthOf).DefaultIfEmpty(0).Max();

    private static int WidthOf(string word) => word.Sum(c => char.IsUpper(c) || char.IsDigit(c) ? Capital : Letter);
}
