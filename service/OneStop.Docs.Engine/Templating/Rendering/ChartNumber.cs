using System.Globalization;

namespace OneStop.Docs.Engine.Templating.Rendering;

/// <summary>Reads a value as the render's culture writes numbers, and gives it as a chart must have it.</summary>
/// <remarks>ECMA-376-1 §21.2.2.224 (c:v in a number list): a number as XML Schema's double writes it.</remarks>
internal static class ChartNumber
{
    /// <summary>The number; null when the value is none.</summary>
    public static string? Of(ReadOnlySpan<char> value, CultureInfo culture)
    {
        var text = value.Trim();
        return decimal.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, culture, out var exact)
            ? exact.ToString(CultureInfo.InvariantCulture)
            : double.TryParse(text, NumberStyles.Float, culture, out var number) && double.IsFinite(number)
                ? number.ToString("R", CultureInfo.InvariantCulture)
                : null;
    }
}
