namespace OneStop.Docs.Engine.Ooxml;

/// <summary>A length in English Metric Units: 36 000 per millimetre, 12 700 per point, 635 per twip.</summary>
/// <param name="Emu">English Metric Units.</param>
public readonly record struct Length(long Emu)
{
    private const int PerTwip = 635;
    private const int PerHalfPoint = 6_350;

    /// <summary>No length at all.</summary>
    public static Length Zero { get; }

    /// <summary>Twentieths of a point, rounded towards zero.</summary>
    public long Twips => Emu / PerTwip;

    /// <summary>Half points, rounded towards zero: the unit of <c>w:sz</c>.</summary>
    public long HalfPoints => Emu / PerHalfPoint;

    /// <summary>Millimetres.</summary>
    public double Millimetres => Emu / 36_000d;

    /// <summary>A length of <paramref name="twips"/> twentieths of a point.</summary>
    public static Length FromTwips(long twips) => new(twips * PerTwip);

    /// <summary>A length of <paramref name="halfPoints"/> half points.</summary>
    public static Length FromHalfPoints(long halfPoints) => new(halfPoints * PerHalfPoint);
}
