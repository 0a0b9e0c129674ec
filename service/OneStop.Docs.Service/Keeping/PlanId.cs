using System.Collections.Frozen;

namespace OneStop.Docs.Service.Keeping;

/// <summary>A plan's id that is safe as a file name on every system and as a piece of an address.</summary>
internal readonly record struct PlanId
{
    private const int LongestId = 100;

    // The first two are addresses of the plans resource; Windows keeps the others for devices, with any extension.
    private static readonly FrozenSet<string> Reserved = FrozenSet.ToFrozenSet(
        ["schema", "validate", "con", "prn", "aux", "nul",
         .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"com{n}", $"lpt{n}" })],
        StringComparer.Ordinal);

    private readonly string? _value;

    private PlanId(string value) => _value = value;

    public static bool TryParse(string? text, out PlanId id)
    {
        id = default;
        if (text is null || text.Length is 0 or > LongestId || Reserved.Contains(text)) return false;
        if (!text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')) return false;
        if (text[0] == '-' || text[^1] == '-') return false;
        id = new(text);
        return true;
    }

    public override string ToString() => _value ?? "";
}
