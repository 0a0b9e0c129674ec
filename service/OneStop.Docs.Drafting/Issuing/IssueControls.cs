namespace OneStop.Docs.Drafting.Issuing;

/// <summary>Tags of content controls that say outright where number and date belong.</summary>
public static class IssueControls
{
    /// <summary>The number.</summary>
    public const string Number = "onestop.number";

    /// <summary>The day of the month.</summary>
    public const string Day = "onestop.day";

    /// <summary>The month.</summary>
    public const string Month = "onestop.month";

    /// <summary>The year, four digits.</summary>
    public const string Year = "onestop.year";
}
