namespace OneStop.Docs.Engine.Diagnostics;

/// <content>Templates that are inspected.</content>
public static partial class Codes
{
    /// <summary>The template reads data that the schema does not know, and a name near to it that it knows.</summary>
    public const string MisspeltData = "TPL101";

    /// <summary>The template takes data for something else than the schema says it is.</summary>
    public const string DataOfOtherType = "TPL102";

    /// <summary>A function that does not exist is called, and one with nearly that name does.</summary>
    public const string MisspeltFunction = "TPL103";

    /// <summary>A variable is set and never read.</summary>
    public const string UnusedVariable = "TPL104";

    /// <summary>A branch can never be taken.</summary>
    public const string UnreachableBranch = "TPL105";
}
